import PetitionCore

/// What a line says in the place of the name.
enum PrintedName: Hashable {
  /// The name.
  case printed(String)
  /// The signer counts and is not named.
  case withheld
  /// The signer no longer counts, and why.
  case gone(String)

  /// Decides what a signature's line says.
  init(_ signature: SignatureRecord?) {
    switch (signature?.standing.state, signature?.name) {
    case (.withdrawn, _): self = .gone("withdrawn")
    case (.accepted, let name?):
      self = signature?.isNameWithheld == true ? .withheld : .printed(name)
    default: self = .gone("no longer counted")
    }
  }
}
