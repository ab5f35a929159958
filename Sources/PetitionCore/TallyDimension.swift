/// A way of sorting signatures into rows.
///
/// The raw values stand in files, exports and commands.
public enum TallyDimension: String, Hashable, Sendable, Codable, CaseIterable {
  /// One row for all of them.
  case all
  /// By tabling event.
  case event
  /// By day, local to the kiosk.
  case day
  /// By hour with its day, local to the kiosk.
  case hour
  /// By postal code.
  case zip
  /// By side of the organiser's list: inside, outside, none.
  case area
  /// By canvasser.
  case canvasser
  /// By kiosk.
  case kiosk
  /// By the way the signature came in.
  case source
  /// By text version.
  case text
  /// By the language the signer read.
  case language
  /// By state, a void with its reason.
  case state

  /// The key under which a signature counts when the fact that is asked for is missing.
  public static let missing = "none"

  /// Returns the one row of each dimension to which a signature adds.
  ///
  /// Whatever keeps tallies needs no other rule: add each signature to these rows, under its state,
  /// and all dimensions sum to the same total.
  public static func keys(
    for facts: SignatureFacts,
    standing: Standing
  ) -> [(dimension: TallyDimension, key: String)] {
    allCases.map { ($0, $0.key(for: facts, standing: standing)) }
  }

  private func key(for facts: SignatureFacts, standing: Standing) -> String {
    switch self {
    case .all: return rawValue
    case .state: return standing.key
    default:
      let fact = facts[self]
      return fact.isEmpty ? Self.missing : fact
    }
  }
}

/// What tallies need to know of a signature; an empty fact is one that is missing.
public struct SignatureFacts: Hashable, Sendable {
  /// The tabling event.
  public var event: String
  /// The local day, "2026-06-13".
  public var day: String
  /// The local hour, "2026-06-13 09".
  public var hour: String
  /// The postal code.
  public var zip: String
  /// The raw value of the ``SignatureArea``.
  public var area: String
  /// The canvasser.
  public var canvasser: String
  /// The kiosk's identity.
  public var kiosk: String
  /// The raw value of the ``SignatureSource``.
  public var source: String
  /// The text version.
  public var text: String
  /// The language, two letters.
  public var language: String

  /// Collects the facts.
  public init(
    event: String,
    day: String,
    hour: String,
    zip: String,
    area: String,
    canvasser: String,
    kiosk: String,
    source: String,
    text: String,
    language: String
  ) {
    self.event = event
    self.day = day
    self.hour = hour
    self.zip = zip
    self.area = area
    self.canvasser = canvasser
    self.kiosk = kiosk
    self.source = source
    self.text = text
    self.language = language
  }

  /// The fact that a dimension sorts by; empty for those that are about no fact.
  fileprivate subscript(dimension: TallyDimension) -> String {
    switch dimension {
    case .all, .state: ""
    case .event: event
    case .day: day
    case .hour: hour
    case .zip: zip
    case .area: area
    case .canvasser: canvasser
    case .kiosk: kiosk
    case .source: source
    case .text: text
    case .language: language
    }
  }
}
