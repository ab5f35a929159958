/// That a signature no longer counts, and why.
public struct VoidBody: Hashable, Sendable, Codable {
  /// The identity of the signature.
  public var signature: String
  /// Why.
  public var reason: VoidReason
  /// The canvasser or coordinator who decided.
  public var canvasser: String
  /// More about why; nil when nothing was said.
  public var note: String?

  /// Creates a void's content.
  public init(signature: String, reason: VoidReason, canvasser: String, note: String? = nil) {
    self.signature = signature
    self.reason = reason
    self.canvasser = canvasser
    self.note = note
  }
}

/// That a signature counts again, and that whatever was asked about it is asked anew.
public struct RestoreBody: Hashable, Sendable, Codable {
  /// The identity of the signature.
  public var signature: String
  /// Who decided.
  public var coordinator: String
  /// Why; nil when nothing was said.
  public var note: String?

  /// Creates a restore's content.
  public init(signature: String, coordinator: String, note: String? = nil) {
    self.signature = signature
    self.coordinator = coordinator
    self.note = note
  }
}

/// That a signer took a signature back.
public struct WithdrawalBody: Hashable, Sendable, Codable {
  /// The identity of the signature.
  public var signature: String
  /// Who wrote it down.
  public var coordinator: String
  /// How it was asked for; nil when nothing was said.
  public var note: String?

  /// Creates a withdrawal's content.
  public init(signature: String, coordinator: String, note: String? = nil) {
    self.signature = signature
    self.coordinator = coordinator
    self.note = note
  }
}

/// Whether two signatures are one person's.
public struct DuplicateDecisionBody: Hashable, Sendable, Codable {
  /// The identity of the signature in question; if it is the same person's, it no longer counts.
  public var signature: String
  /// The identity of the signature that it was compared with, and that stands.
  public var other: String
  /// Whether they are one person's.
  public var isSame: Bool
  /// Who decided.
  public var coordinator: String
  /// Why; nil when nothing was said.
  public var note: String?

  /// Creates a decision's content.
  public init(
    signature: String,
    other: String,
    isSame: Bool,
    coordinator: String,
    note: String? = nil
  ) {
    self.signature = signature
    self.other = other
    self.isSame = isSame
    self.coordinator = coordinator
    self.note = note
  }
}

/// That a coordinator looked at a signature that was flagged and left it as it is.
public struct KeptBody: Hashable, Sendable, Codable {
  /// The identity of the signature.
  public var signature: String
  /// Who looked.
  public var coordinator: String
  /// Why; nil when nothing was said.
  public var note: String?

  /// Creates a decision's content.
  public init(signature: String, coordinator: String, note: String? = nil) {
    self.signature = signature
    self.coordinator = coordinator
    self.note = note
  }
}
