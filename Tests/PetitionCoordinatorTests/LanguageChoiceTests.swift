import Foundation
import PetitionShell
import Testing

/// Which languages the second screen can be asked for.
@Suite struct LanguageChoiceTests {
  @Test func `a language is one that is built in, or has a file beside the configuration`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "petition-languages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let config = folder.appending(path: "kiosk.conf").path
    for name in ["language-om.toml", "language-x.toml", "language-OM.toml"] {
      try Data().write(to: folder.appending(path: name))
    }
    for code in ["en", "es", "om"] { #expect(LanguageFiles.knows(code, beside: config)) }
    for code in ["fi", "x", "OM", "", "../om", "o\u{0}"] {
      #expect(!LanguageFiles.knows(code, beside: config), "\(code)")
    }
    #expect(LanguageFiles.knows("es", beside: nil) && !LanguageFiles.knows("om", beside: nil))
  }
}
