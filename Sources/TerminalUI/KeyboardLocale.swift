/// What the environment says of the letters that a terminal sends.
///
/// All terminals are taken to speak UTF-8, because most that say nothing, or something else, do. What
/// is no UTF-8 is read as Western Latin where the environment says so, and by nobody elsewhere.
public struct KeyboardLocale: Hashable, Sendable {
  /// The letters of a locale.
  enum Letters: Hashable {
    case utf8
    /// ISO 8859-1, or the codes of Windows, which are the same but for some marks.
    case latin1
    /// ISO 8859-15, which has the euro sign and eight letters more.
    case latin9
    /// Another code, or none that is named.
    case unknown
  }

  /// The setting that decides, as `LANG=de_DE`; `LANG is not set` when there is none.
  public let setting: String

  let letters: Letters

  /// Whether it says that letters come and go as UTF-8.
  public var isUTF8: Bool { letters == .utf8 }

  /// Reads the setting that decides: LC_ALL, else LC_CTYPE, else LANG.
  public init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    guard let name = names.first(where: { environment[$0]?.isEmpty == false }),
      let value = environment[name]
    else {
      setting = "LANG is not set"
      letters = .unknown
      return
    }
    setting = "\(name)=\(ColumnClusters(value).map(\.text).joined())"
    letters = Self.letters(of: value)
  }

  private static func letters(of locale: String) -> Letters {
    let parts = locale.split(separator: "@", maxSplits: 1)
    let names = (parts.first ?? "").split(separator: ".", maxSplits: 1)
    guard names.count > 1 else {
      if parts.count > 1, parts[1] == "euro" { return .latin9 }
      return western.contains(String(names.first?.prefix { $0 != "_" } ?? "")) ? .latin1 : .unknown
    }
    switch names[1].lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8": return .utf8
    case "iso88591", "latin1", "cp1252", "windows1252": return .latin1
    case "iso885915", "latin9": return .latin9
    default: return .unknown
    }
  }

  /// The languages whose locales mean Latin-1 where they name no code.
  private static let western: Set<String> = [
    "da", "de", "en", "es", "fi", "fr", "ga", "is", "it", "nb", "nl", "nn", "no", "pt", "sv",
  ]

  /// The letter that a byte stands for where it is no UTF-8; nil where nobody knows.
  func letter(of byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0xA0 else { return nil }
    switch letters {
    case .utf8, .unknown: return nil
    case .latin1: return Unicode.Scalar(byte)
    case .latin9: return Self.latin9[byte] ?? Unicode.Scalar(byte)
    }
  }

  private static let latin9: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]
}
