import PetitionCore

/// How a report calls the rows of a tally.
struct KeyNames {
  /// The languages of the text versions, by version.
  var languages: [String: String] = [:]

  /// Names the rows of a tally, in their order.
  func names(of tally: Tally) -> [NamedCounts] {
    let keys = tally.rows.map(\.key)
    let length = Self.telling(keys)
    return tally.rows.map {
      NamedCounts(label: name($0.key, tally.dimension, length), counts: $0.counts)
    }
  }

  private func name(_ key: String, _ dimension: TallyDimension, _ length: Int) -> String {
    switch dimension {
    case .zip: Self.place(key)
    case .source: Self.sources[key] ?? Self.typed(key)
    case .language: Self.language(key)
    case .state: Self.state(key)
    case .kiosk:
      key == TallyDimension.missing
        ? "Not recorded" : PageText.bounded("Kiosk \(key.prefix(length))")
    case .text: text(key, length)
    default: Self.typed(key)
    }
  }

  /// A postal code with its place, as the tables in the program have it: "55802 Duluth, MN".
  static func place(_ key: String) -> String {
    guard key != TallyDimension.missing else { return "No postal code given" }
    if let place = PostalDirectory.place(of: key) { return "\(key) \(place)" }
    if let state = PostalDirectory.state(of: key) {
      return "\(key) \(StateNames.name(of: state) ?? state)"
    }
    return typed(key)
  }

  private static func typed(_ key: String) -> String {
    key == TallyDimension.missing ? "Not recorded" : PageText.bounded(key)
  }

  private func text(_ key: String, _ length: Int) -> String {
    guard key != TallyDimension.missing else { return "Not recorded" }
    let version = PageText.bounded("Version \(key.prefix(length))")
    return languages[key].map { "\(version), \(Self.language($0))" } ?? version
  }

  /// How many letters of long identities tell them apart; at least eight.
  private static func telling(_ keys: [String]) -> Int {
    let longest = min(64, keys.map(\.count).max() ?? 8)
    guard longest > 8 else { return 8 }
    return (8...longest).first { length in
      Set(keys.map { $0.prefix(length) }).count == keys.count
    } ?? longest
  }

  private static func state(_ key: String) -> String {
    if key.hasPrefix("voided: ") { return PageText.bounded("Voided: \(key.dropFirst(8))") }
    return SignatureState(rawValue: key).map {
      $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst()
    }
      ?? typed(key)
  }

  private static func language(_ key: String) -> String {
    LanguageNames.name(of: key) ?? typed(key)
  }

  private static let sources = [
    SignatureSource.kiosk.rawValue: "Typed at the table by the signer",
    SignatureSource.assisted.rawValue: "Typed at the table by staff, for the signer",
    SignatureSource.paper.rawValue: "Signed on a paper sheet",
    SignatureSource.import.rawValue: "Taken over from another system",
  ]
}

/// The English names of the languages that a petition is likely to be read in.
enum LanguageNames {
  /// The name that belongs to a code, as in "en"; nil when none does.
  static func name(of code: String) -> String? { names[code] }

  private static let names = [
    "am": "Amharic", "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "hmn": "Hmong", "km": "Khmer", "lo": "Lao", "oj": "Ojibwe",
    "om": "Oromo", "ru": "Russian", "so": "Somali", "vi": "Vietnamese", "zh": "Chinese",
  ]
}
