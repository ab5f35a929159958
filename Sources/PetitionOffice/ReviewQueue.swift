public import PetitionCore
public import PetitionStore

/// The questions that are open: first the pairs, then the postal codes, then the names.
public struct ReviewQueue: Hashable, Sendable {
  /// The questions; each kind in the order in which the signatures in question were taken.
  public let cases: [ReviewCase]

  /// The flags that make a coordinator look at the postal code.
  public static let postalFlags: Set<SignatureFlag> = [.zipUnknown, .zipUnassigned, .zipNone]

  /// Finds what is open.
  ///
  /// - Parameters:
  ///   - groups: Signatures that count and have the same ``DuplicateKey``, at least two in each.
  ///   - postalCodes: Signatures that count and have one of ``postalFlags``.
  ///   - names: Signatures that count and whose names look odd; one that is asked about for its
  ///     postal code is not asked about twice.
  ///   - memory: What has been looked at.
  public init(
    groups: [[SignaturePlace]],
    postalCodes: [SignaturePlace],
    names: [SignaturePlace],
    memory: ReviewMemory
  ) {
    let pairs = groups.flatMap { Self.pairs($0, memory) }.sorted { $0.later < $1.later }
    let isCoded = Set(postalCodes.map(\.id))
    let names = names.filter { !isCoded.contains($0.id) }
    cases =
      pairs.map { .pair(earlier: $0.earlier.id, later: $0.later.id) }
      + postalCodes.sorted().filter { !memory.isKept($0.id) }.map { .postalCode($0.id) }
      + names.sorted().filter { !memory.isKept($0.id) }.map { .name($0.id) }
  }

  /// The pairs of one group: each signature with the earliest from which nobody has told it apart.
  ///
  /// Not with the very first alone: of three cousins of one name, the third may have signed twice.
  private static func pairs(
    _ group: [SignaturePlace],
    _ memory: ReviewMemory
  ) -> [(earlier: SignaturePlace, later: SignaturePlace)] {
    let ordered = group.sorted()
    return ordered.indices.compactMap { index in
      let later = ordered[index]
      let earlier = ordered[..<index].first { !memory.areDistinct($0.id, later.id) }
      return earlier.map { ($0, later) }
    }
  }
}
