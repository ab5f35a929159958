import PetitionLanguages
import PetitionShell

extension Wording {
  /// The program's own sentences in a language, without any file beside a configuration.
  static func builtIn(_ code: String) -> Wording {
    do {
      return try LanguageFiles.read([code], beside: nil).wording(in: code)
    } catch {
      // Every test that looks at a screen would then find it empty.
      return Wording(Language(code: code), english: Language(code: "en"))
    }
  }
}
