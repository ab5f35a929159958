import PetitionLanguages
import PetitionShell

extension Languages {
  /// Every language of the program, without any file beside a configuration.
  static let builtIn: Languages = {
    do {
      return try LanguageFiles.read(BuiltInLanguage.codes, beside: nil)
    } catch {
      // Every test that looks at a screen would then find it empty.
      return Languages(english: Language(code: "en"))
    }
  }()
}
