/// Whether a signature counts, and if not, why.
public struct Standing: Hashable, Sendable {
  /// The state.
  public var state: SignatureState
  /// Why it was voided; nil in every other state.
  public var voidReason: VoidReason?
  /// The identity of the signature that it repeats; nil in every other state.
  public var duplicateOf: String?

  /// Creates a standing.
  public init(
    _ state: SignatureState,
    voidReason: VoidReason? = nil,
    duplicateOf: String? = nil
  ) {
    self.state = state
    self.voidReason = voidReason
    self.duplicateOf = duplicateOf
  }

  /// The key of the tally by state: the state, and of a void its reason too.
  public var key: String {
    guard let voidReason else { return state.rawValue }
    return "\(state.rawValue): \(voidReason.rawValue)"
  }
}
