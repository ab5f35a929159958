public import PetitionCore

/// What an organiser is asked to begin a `kiosk.conf`, in order.
public enum InitQuestion: String, CaseIterable, Hashable, Sendable {
  /// What the petition is called.
  case title
  /// To whom it is addressed.
  case to
  /// The request in one sentence.
  case ask
  /// The demand that is signed.
  case statement
  /// The reasons given.
  case why
  /// Who keeps the signatures.
  case organiser
  /// How to reach the organiser.
  case contact
  /// Who will see the names.
  case consent
  /// The name of the area.
  case label
  /// The postal codes of the area.
  case postalCodes

  /// The question in words.
  public var prompt: String {
    switch self {
    case .title: "What is the petition called?"
    case .to: "To whom is it addressed?"
    case .ask: "What does it ask for, in one sentence?"
    case .statement: "The full text that people sign:"
    case .why: "Why is this important? (may be empty)"
    case .organiser: "Who keeps the signatures?"
    case .contact: "A telephone number or an email address of theirs:"
    case .consent: "Who will see the names, and how can a signer take theirs back?"
    case .label: "A name for your area, such as Duluth ZIP codes (may be empty):"
    case .postalCodes: "Its ZIP codes, such as 55801-55808, 55810 (may be empty):"
    }
  }

  /// Why an answer cannot be taken, as a sentence; nil if it can.
  public func problem(with answer: String) -> String? {
    let isRequired = [.title, .to, .ask, .statement].contains(self)
    if isRequired, answer.trimmed.isEmpty { return "This cannot be left empty." }
    if let hidden = answer.hiddenCharacter {
      return "The answer holds the hidden character \(hidden); please type it again."
    }
    guard self == .postalCodes else { return nil }
    do {
      _ = try PostalCodeList.expand(Self.list(answer))
      return nil
    } catch {
      return "Five-digit codes and ranges with commas between them, please; \(error.found)."
    }
  }

  /// Returns a configuration with the answers put in.
  ///
  /// A question without an answer leaves the configuration as it is; a new title also gives the
  /// petition its id, if it has none.
  ///
  /// - Parameters:
  ///   - answers: Answers for which ``problem(with:)`` is nil; others are passed over.
  ///   - base: What is known already, from a page or by default.
  /// - Returns: A configuration that may still lack what nobody answered.
  public static func configuration(
    from answers: [InitQuestion: String],
    base: Configuration = Configuration(petition: Petition(id: "", text: PetitionText()))
  ) -> Configuration {
    var configuration = base
    for question in allCases {
      guard let answer = answers[question], question.problem(with: answer) == nil else { continue }
      question.put(answer, in: &configuration)
    }
    if configuration.petition.id.isEmpty {
      configuration.petition.id = SuggestedID.from(title: configuration.petition.text.title)
    }
    return configuration
  }

  private func put(_ answer: String, in configuration: inout Configuration) {
    let line = answer.collapsed
    let passage = Paragraphs.normalised(answer)
    switch self {
    case .title: configuration.petition.text.title = line
    case .to: configuration.petition.text.to = line
    case .ask: configuration.petition.text.ask = passage
    case .statement: configuration.petition.text.statement = passage
    case .why: configuration.petition.text.why = passage
    case .organiser: configuration.petition.organiser = line
    case .contact: configuration.petition.contact = line
    case .consent: configuration.petition.text.consent = passage
    case .label: configuration.area.label = line
    case .postalCodes:
      let codes = try? PostalCodeList.expand(Self.list(answer))
      configuration.area.postalCodes = codes ?? configuration.area.postalCodes
    }
  }

  private static func list(_ answer: String) -> [String] {
    answer.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
