import PetitionCore

/// Which characters may enter a line, and how many.
public enum EntryRule: Hashable, Sendable {
  /// A name.
  case name
  /// A postal code.
  case postalCode
  /// A sentence.
  case sentence
  /// Any short line.
  case line
  /// Digits.
  case digits

  /// The most characters of a line.
  public var limit: Int {
    switch self {
    case .name: NameAdmission.maximumCharacters
    case .postalCode: PostalCode.maximumForeignCharacters
    case .sentence: 280
    case .line: Label.Kind.event.maximumCharacters
    case .digits: 12
    }
  }

  /// Lets in what may stand in the line.
  ///
  /// - Parameters:
  ///   - text: What was typed or pasted.
  ///   - existing: What stands there already.
  ///   - before: The part of it after which the text enters: marks and joiners count from there.
  /// - Returns: What enters, and what the person must be told.
  public func admit(
    _ text: String,
    into existing: String,
    after before: String
  ) -> (text: String, notice: EntryNotice) {
    var (admitted, leftOut) = NameAdmission.admit(text, after: before)
    if self == .digits { admitted = admitted.filter { $0.isASCII && $0.isNumber } }
    let clipped = clip(admitted, into: existing)
    if clipped.count < admitted.count { return (clipped, .full) }
    if leftOut.contains(.pictures) { return (clipped, .pictures) }
    return (clipped, .none)
  }

  private func clip(_ text: String, into existing: String) -> String {
    let named = NameAdmission.clip(text, into: existing)
    let room = max(0, limit - existing.count)
    // A mark that joins the character before it takes no room of its own.
    return (existing + named).count <= limit ? named : String(named.prefix(room))
  }
}

/// What a person must be told about what was just typed.
public enum EntryNotice: Hashable, Sendable {
  /// Nothing.
  case none
  /// Pictures were left out.
  case pictures
  /// The line is full.
  case full
}
