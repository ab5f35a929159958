public import Foundation

/// Histories of one kiosk that contradict each other, as a tree of entries.
///
/// Two histories come of a copied disk or of a forgery. None of them is believed beyond the place
/// where they part, unless a coordinator chose one, or one alone goes on to a checkpoint by the
/// kiosk's own key. What stands
/// depends on the entries that are known, not on the order in which they became known.
public struct Branches: Hashable, Sendable {
  /// One entry of the tree.
  public struct Node: Hashable, Sendable {
    /// Its sequence number.
    public var seq: Int
    /// Its link.
    public var link: Data
    /// The link of the entry before it.
    public var parent: Data
    /// Whether it is a genuine checkpoint by the key that signed the common part.
    public var isSigned: Bool

    /// Creates a node.
    public init(seq: Int, link: Data, parent: Data, isSigned: Bool) {
      self.seq = seq
      self.link = link
      self.parent = parent
      self.isSigned = isSigned
    }
  }

  private let root: LedgerExtent
  private let children: [Data: [Node]]
  /// The links of nodes that are signed or lead to one that is.
  private let trusted: Set<Data>
  /// The links of the chosen node and of those that lead to it.
  private let chosen: Set<Data>

  /// Grows the tree.
  ///
  /// - Parameters:
  ///   - root: The last entry that all histories share.
  ///   - nodes: The entries after it, in any order; those that do not lead back to the root are
  ///     left out.
  ///   - choice: The link of a node that a coordinator chose; nil if nobody did.
  public init(after root: LedgerExtent, nodes: Set<Node>, choice: Data? = nil) {
    self.root = root
    children = Dictionary(grouping: nodes, by: \.parent)
    let parents = Dictionary(nodes.map { ($0.link, $0.parent) }) { first, _ in first }
    var trusted: Set<Data> = []
    for node in nodes where node.isSigned {
      var link = node.link
      while trusted.insert(link).inserted, let parent = parents[link] { link = parent }
    }
    self.trusted = trusted
    var chosen: Set<Data> = []
    var link = choice
    while let next = link, chosen.insert(next).inserted { link = parents[next] }
    self.chosen = chosen
  }

  /// The nodes after which nothing comes: where each history ends, by sequence number and link.
  public var ends: [Node] {
    children.values.joined().filter { children[$0.link] == nil }
      .sorted { ($0.seq, $0.link.base64EncodedString()) < ($1.seq, $1.link.base64EncodedString()) }
  }

  /// The nodes of the history that ends with a node, in order.
  public func nodes(to end: Node) -> [Node] {
    let byLink = Dictionary(children.values.joined().map { ($0.link, $0) }) { first, _ in first }
    var path = [end]
    while let parent = path.last.flatMap({ byLink[$0.parent] }) { path.append(parent) }
    return path.reversed()
  }

  /// The links of the entries after the root that stand, in order.
  public var standing: [Data] {
    var links: [Data] = []
    var (seq, link) = (root.seq, root.link)
    while let next = choice(after: link, seq) {
      (seq, link) = (next.seq, next.link)
      links.append(link)
    }
    return links
  }

  private func choice(after link: Data, _ seq: Int) -> Node? {
    let next = children[link, default: []].filter { $0.seq == seq + 1 }
    guard next.count > 1 else { return next.first }
    if let chosen = next.first(where: { chosen.contains($0.link) }) { return chosen }
    let signed = next.filter { trusted.contains($0.link) }
    return signed.count == 1 ? signed[0] : nil
  }
}
