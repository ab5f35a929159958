import Foundation
import PetitionCore
import TestSupport
import Testing

struct MergePlanTests {
  /// A ledger as its links; two ledgers share a link as far as they share all letters.
  private func links(_ history: String) -> [Data] {
    history.indices.map { Data(history[...$0].utf8) }
  }

  @Test(arguments: [
    ("", "", LedgerPlan.nothing),
    ("abc", "", .nothing),
    ("", "abc", .extend(after: 0)),
    ("abc", "abc", .nothing),
    ("abc", "ab", .nothing),
    ("abc", "abcde", .extend(after: 3)),
    ("abc", "abX", .fork(after: 2)),
    ("abc", "Xbcdef", .fork(after: 0)),
    ("abcdefgh", "abcdeXYZ", .fork(after: 5)),
    ("abcdefgh", "abcX", .fork(after: 3)),
  ])
  func `a ledger is extended, there already, or parts where it first differs`(
    known: String,
    offered: String,
    expected: LedgerPlan
  ) {
    let (here, there) = (links(known), links(offered))
    let plan = LedgerPlan.plan(
      known: LedgerExtent(seq: here.count, link: here.last ?? Data()),
      offered: LedgerExtent(seq: there.count, link: there.last ?? Data()),
      linkHere: { here.indices.contains($0 - 1) ? here[$0 - 1] : nil },
      linkThere: { there.indices.contains($0 - 1) ? there[$0 - 1] : nil }
    )
    #expect(plan == expected)
  }

  private func standing(_ histories: [(String, signedAt: Set<Int>)]) -> String {
    var nodes: [Data: Branches.Node] = [:]
    for (history, signed) in histories {
      let links = links(history)
      for (index, link) in links.enumerated() {
        let parent = index == 0 ? Data() : links[index - 1]
        let isSigned = signed.contains(index + 1) || nodes[link]?.isSigned == true
        nodes[link] = Branches.Node(
          seq: index + 1,
          link: link,
          parent: parent,
          isSigned: isSigned
        )
      }
    }
    let root = LedgerExtent(seq: 0, link: Data())
    let last = Branches(after: root, nodes: Set(nodes.values)).standing.last
    return last.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test func `one history stands; of two, what they share`() {
    #expect(standing([]) == "")
    #expect(standing([("abc", [])]) == "abc")
    #expect(standing([("abcd", []), ("abX", [])]) == "ab")
    #expect(standing([("abcd", []), ("Xbcd", [])]) == "")
  }

  @Test func `of two histories the only signed one stands, of two signed ones none`() {
    #expect(standing([("abcde", [4]), ("abXYZ", [])]) == "abcde")
    #expect(standing([("abcde", [1, 2]), ("abXYZ", [])]) == "ab")
    #expect(standing([("abcde", [5]), ("abXYZ", [3])]) == "ab")
    #expect(standing([("abcde", [5]), ("abcQ", []), ("aX", [])]) == "abcde")
  }

  @Test func `a chosen history stands, also beside a signed one, and shows where it ends`() {
    let nodes: Set<Branches.Node> = [
      Branches.Node(seq: 1, link: Data("a".utf8), parent: Data(), isSigned: false),
      Branches.Node(seq: 2, link: Data("ab".utf8), parent: Data("a".utf8), isSigned: true),
      Branches.Node(seq: 2, link: Data("aX".utf8), parent: Data("a".utf8), isSigned: false),
      Branches.Node(seq: 3, link: Data("aXY".utf8), parent: Data("aX".utf8), isSigned: false),
    ]
    let root = LedgerExtent(seq: 0, link: Data())
    let chosen = Branches(after: root, nodes: nodes, choice: Data("aX".utf8))
    #expect(chosen.standing.last == Data("aXY".utf8))
    #expect(Branches(after: root, nodes: nodes).standing.last == Data("ab".utf8))
    #expect(chosen.ends.map(\.seq) == [2, 3])
    #expect(chosen.nodes(to: chosen.ends[1]).map(\.seq) == [1, 2, 3])
  }

  @Test func `an entry that leads nowhere changes nothing`() {
    let stray = Branches.Node(seq: 2, link: Data("q".utf8), parent: Data("?".utf8), isSigned: true)
    let root = LedgerExtent(seq: 0, link: Data())
    #expect(Branches(after: root, nodes: [stray]).standing == [])
  }
}
