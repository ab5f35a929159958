import Foundation
import PetitionCore

/// One key of `kiosk.conf`: what it is called, what it means and where its value goes.
///
/// The reader, the writer and the list of known keys are made from the same keys, so that a key
/// cannot be read but not written, or written but not explained.
struct ConfigurationKey<Root>: Sendable {
  /// The name in the file.
  let name: String
  /// What the key decides, for the comment in the file.
  let meaning: String
  /// Whether it may be missing or empty.
  let presence: Presence
  /// The kind of value, its range, and the property that holds it.
  let field: ConfigurationField<Root>

  init(
    _ name: String,
    _ field: ConfigurationField<Root>,
    presence: Presence = .optional,
    _ meaning: String
  ) {
    self.name = name
    self.meaning = meaning
    self.presence = presence
    self.field = field
  }

  /// What the value must be.
  var expectation: String { field.expectation }

  /// Whether a key may be missing or its text empty.
  enum Presence: Sendable {
    /// Both: the default holds then.
    case optional
    /// It may be missing, but not be empty.
    case filled
    /// Neither.
    case required
  }
}

/// The kinds of value in `kiosk.conf`, each with the property that holds it.
enum ConfigurationField<Root>: Sendable {
  typealias Property<Value> = any WritableKeyPath<Root, Value> & Sendable

  /// Text on one line.
  case line(Property<String>)
  /// Text in paragraphs.
  case passage(Property<String>)
  /// `true` or `false`.
  case flag(Property<Bool>)
  /// A whole number in a range, in a unit.
  case number(Property<Int>, ClosedRange<Int>, unit: String)
  /// Whole numbers above zero, each larger than the one before.
  case ladder(Property<[Int]>)
  /// An instant with its zone.
  case instant(Property<Date?>)
  /// An instant with its zone, kept as text.
  case stamp(Property<String>)
  /// A day, or an instant with its zone.
  case day(Property<Date?>)
  /// Names, each on one line.
  case names(Property<[String]>)
  /// Language codes, at least one.
  case languages(Property<[String]>)
  /// Five-digit postal codes and ranges of them.
  case postalCodes(Property<[String]>)
  /// One of a few words.
  case choice(Property<String>, of: [String])
  /// What is kept of the staff PIN.
  case pin(Property<String>)
  /// A text that only a later version can honour; anything but an empty text is refused.
  case laterText(Property<String>, because: String)
  /// A list that only a later version can honour; anything but an empty list is refused.
  case laterList(Property<[String]>, because: String)

  /// What the value must be, as it follows "must be" in a message.
  var expectation: String {
    switch self {
    case .line: "one line of text"
    case .passage: "text, with an empty line between paragraphs"
    case .flag: "true or false"
    case .number(_, let range, let unit):
      "a whole number\(unit) from \(range.lowerBound) to \(range.upperBound)"
    case .ladder: "a list of whole numbers above 0, each larger than the one before"
    case .instant, .stamp:
      "an unquoted time with its zone, such as 2026-06-13T09:00:00-05:00"
    case .day: "an unquoted day, such as 2026-06-13"
    case .names: "a list of texts, each on one line and not empty"
    case .languages: "a list of two- or three-letter language codes, such as [\"en\", \"es\"]"
    case .postalCodes: "a list of five-digit codes and ranges, such as [\"55801-55808\", \"55810\"]"
    case .choice(_, let words): "one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))"
    case .pin: "empty or as `petition-kiosk pin` wrote it"
    case .laterText(_, let reason): "empty: \(reason)"
    case .laterList(_, let reason): "an empty list: \(reason)"
    }
  }
}
