import PetitionCore

/// What a coordinator reads about a signature; harmless on a screen, whatever a foreign file holds.
struct SignatureWords {
  /// The signature.
  let record: SignatureRecord

  /// The name.
  var name: String { record.name?.printable ?? "(destroyed)" }

  /// The postal code and its place.
  var postalCode: String {
    guard let code = record.postalCode else { return "no postal code" }
    return (record.place.isEmpty ? code : "\(code) \(record.place)").printable
  }

  /// The day and minute, by the kiosk's clock.
  var when: String {
    let time = LocalTime(record.signedAt, offset: record.utcOffset)
    return "\(time.day) \(time.clock)"
  }

  /// The tabling event.
  var event: String { record.event.isEmpty ? "none named" : record.event.printable }

  /// The canvasser.
  var canvasser: String { record.canvasser.isEmpty ? "none named" : record.canvasser.printable }

  /// The beginning of the kiosk's identity, which tells kiosks apart.
  var kiosk: String { String(record.kiosk.description.prefix(8)) }

  /// How it came in.
  var source: String {
    switch record.source {
    case .kiosk: return "typed by the signer"
    case .assisted: return "typed by staff"
    case .paper:
      guard let sheet = record.sheet else { return "paper" }
      return "paper, sheet \(sheet.sheet.printable), line \(sheet.line)"
    case .import: return "import" + (record.origin.map { " from \($0.printable)" } ?? "")
    }
  }

  /// What there is to look at; empty when there is nothing.
  var flags: String { record.flags.map(Self.words).joined(separator: ", ") }

  /// Everything, each with its label.
  var facts: [(label: String, value: String)] {
    [
      ("Name", name), ("Postal code", postalCode), ("Signed", when), ("Event", event),
      ("Canvasser", canvasser), ("Kiosk", kiosk), ("Came in", source),
      ("Look at", flags.isEmpty ? "nothing special" : flags),
    ]
  }

  private static func words(_ flag: SignatureFlag) -> String {
    switch flag {
    case .zipUnknown: "ZIP code on no list"
    case .zipUnassigned: "ZIP code of no state"
    case .zipNone: "no postal code"
    case .outOfArea: "outside the area"
    case .nameWithheld: "name not printed"
    case .clockDoubtful: "clock doubtful"
    case .nameOdd: "odd name"
    case .illegible: "illegible"
    }
  }
}

extension VoidReason {
  /// The reason as a choice.
  var words: String {
    switch self {
    case .joke: "A joke name"
    case .abuse: "Abuse"
    case .test: "A trial entry"
    case .asked: "The signer asked"
    case .mistake: "A slip"
    }
  }
}
