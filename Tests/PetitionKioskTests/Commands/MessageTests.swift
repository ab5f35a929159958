import Foundation
import PetitionConfiguration
import PetitionCore
import PetitionStore
import Testing

@testable import PetitionShell

/// What programs say, whatever came from outside into it.
@Suite struct MessageTests {
  private let forged = "a\u{1B}[31m\nsaved 3\u{202E}"
  private let shown = "a<U+001B>[31m<U+000A>saved 3<U+202E>"

  @Test func `a value in a sentence stays on its line and steers nothing`() {
    let message: Message = """
      \(forged) cannot be read (\(7)).
      Look at \(Substring(forged)).
      """

    #expect(message.text == "\(shown) cannot be read (7).\nLook at \(shown).")
  }

  @Test func `the gate lets lines through and nothing that steers, whoever made them`() {
    let bytes = Output.bytes(of: "saved 3\r\n\(forged)\tx\n")

    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "saved 3\r\na<U+001B>[31m\nsaved 3<U+202E>\tx\n"
    )
  }

  @Test func `lines and sentences are put together without a second look`() {
    let first: Message = "One \(forged)."

    let message: Message = "\(first)\n\(lines: ["two", forged])"

    #expect(message.text == "One \(shown).\ntwo\n\(shown)")
  }

  /// A literal that is given to a failure is a message, though text is taken as well.
  @Test func `the values in a failure are printable without anybody's doing`() {
    #expect(CommandFailure(message: "No \(forged).", code: .usage).message == "No \(shown).")
    let lines = "One.\nTwo."
    #expect(CommandFailure(message: lines, code: .usage).message == lines)
  }

  @Test func `the storage module's sentences and a configuration's problems are on one line`() {
    let error = StoreError.otherPetition(path: forged, found: forged, expected: "p")
    #expect(error.description.hasPrefix("\(shown) holds signatures for the petition \"\(shown)\""))
    #expect(error.finding.harmless == error.finding && !error.finding.contains("\n"))
    let problem = ConfigurationProblem(position: .start, key: forged, sentence: "is wrong.")
    #expect(problem.description.hasSuffix("\(shown) is wrong."))
    #expect(Finding(.note, in: forged, forged).description == "note: \(shown): \(shown)")
  }

  @Test func `an error that nobody caught is said in our own words`() {
    let library = CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: forged])
    let failure = CommandFailure(any: library)

    #expect(failure.code == .inputOutput)
    #expect(failure.message.hasPrefix("Reading or writing failed"))
    #expect(!failure.message.contains("Cocoa") && !failure.message.contains("couldn"))
    #expect(CommandFailure(any: StoreError.noSuchEntry).code == .problems)
    let problem = ConfigurationProblem(position: .start, key: forged, sentence: "is wrong.")
    let failed = CommandFailure(any: ConfigurationError([problem, problem]))
    #expect(failed.message == "\(problem)\n\(problem)" && failed.code == .badInput)
  }
}
