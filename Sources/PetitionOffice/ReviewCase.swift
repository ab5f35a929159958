public import PetitionCore

/// One question for the coordinator.
public enum ReviewCase: Hashable, Sendable {
  /// Whether the later of two signatures is the same person's as the earlier.
  case pair(earlier: EntryID, later: EntryID)
  /// Whether a signature with an odd postal code, or none, stays.
  case postalCode(EntryID)
  /// Whether a signature with an odd name stays.
  case name(EntryID)

  /// The signatures that it is about; it is of no interest once one of them does not count.
  public var signatures: [EntryID] {
    switch self {
    case .pair(let earlier, let later): [earlier, later]
    case .postalCode(let id), .name(let id): [id]
    }
  }

  /// The signature in question: of a pair the later one.
  public var questioned: EntryID {
    switch self {
    case .pair(_, let id), .postalCode(let id), .name(let id): id
    }
  }
}
