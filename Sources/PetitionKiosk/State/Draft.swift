import PetitionShell
import PetitionLanguages
import PetitionCore

/// What a signer has typed and confirmed so far; erased with the signer.
struct Draft: Equatable {
  /// The name as typed.
  var name = EntryField(label: .fullName, rule: .name)
  /// The postal code as typed.
  var postalCode = EntryField(label: .zipCode, rule: .postalCode)
  /// The reason as typed.
  var reason = EntryField(label: .reason, rule: .sentence)
  /// The name for which "Is this right?" was answered with yes.
  var confirmedName: PersonName?
  /// The postal code the signer settled on, with the text it was settled for.
  var settled: Settled?

  /// An answer to a question about the postal code.
  struct Settled: Equatable {
    /// The text the question was about.
    var typed: String
    /// The answer.
    var code: PostalCode
  }

  /// Whether anything would be lost by leaving.
  var isEmpty: Bool { name.text.isEmpty && postalCode.text.isEmpty && reason.text.isEmpty }

  /// The next thing that stands between this draft and the review.
  func obstacle(requiresPostalCode: Bool) -> Obstacle? {
    let name: PersonName
    do {
      name = try PersonName(self.name.text)
    } catch {
      return .name(error)
    }
    if name != confirmedName, let question = name.questions.first {
      return .nameQuestion(question, name)
    }
    guard code == nil else { return nil }
    return .postalCode(PostalReading.read(postalCode.text), isRequired: requiresPostalCode)
  }

  /// The postal code, once nothing about it is in question.
  var code: PostalCode? {
    if let settled, settled.typed == postalCode.text { return settled.code }
    if case .listed(let zip, _) = PostalReading.read(postalCode.text) { return .zip(zip) }
    return nil
  }

  /// What stands in the way of signing.
  enum Obstacle: Equatable {
    /// The text is no name.
    case name(NameProblem)
    /// The name is odd.
    case nameQuestion(NameQuestion, PersonName)
    /// The postal code is missing, unknown or no code.
    case postalCode(PostalReading, isRequired: Bool)
  }
}
