import ArgumentParser
import PetitionConfiguration
import PetitionCore
import PetitionShell

/// `petition-kiosk init`: a commented configuration for another petition.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a commented kiosk.conf for another petition.",
    discussion: """
      From a few questions, or with --from from the copied text of a petition page: what stands \
      there twice is dropped, and all that was dropped, guessed or not found is said.
      """
  )

  @OptionGroup var files: KioskFiles

  @Option(help: "The copied text of a petition page.")
  var from: String?

  @Option(
    name: .shortAndLong,
    help: "The file to write (default: kiosk.conf); - is standard output."
  )
  var output: String?

  @Flag(help: "Write over a file that exists.")
  var force = false

  func run() throws {
    let path = output ?? files.config ?? "kiosk.conf"
    // Nobody answers ten questions for a file that cannot be made.
    try OutputFile.check(path, force)
    let (configuration, remarks) = try from.map(read) ?? (ask(), [])
    let file = try OutputFile(
      path,
      isForced: force,
      keepsRights: true,
      unchanged: "what was there before is unchanged"
    )
    try file.write(Array(ConfigurationWriter.file(for: configuration, remarks: remarks).utf8))
    try file.finish()
    guard file.path != nil else {
      // The file itself stands on standard output.
      for remark in remarks { Output.error("\(remark)") }
      return
    }
    for remark in remarks { Output.line("\(remark)") }
    Output.line("Wrote \(path). Read it through, then run: petition-kiosk check --config \(path)")
  }

  private func read(_ page: String) throws -> (Configuration, [String]) {
    do {
      let page = try PageImport(page: try TextFile.read(page, as: .page))
      return (Configuration(petition: page.petition), page.remarks)
    } catch let error as ConfigurationError {
      throw CommandFailure(
        message: """
          \(page) cannot be read as a petition page:
          \(lines: error.problems.map(\.description))
          Nothing was written.
          """,
        code: .badInput
      )
    }
  }

  private func ask() throws -> Configuration {
    var answers: [InitQuestion: String] = [:]
    for question in InitQuestion.allCases {
      answers[question] = try ask(question)
    }
    return InitQuestion.configuration(from: answers)
  }

  private func ask(_ question: InitQuestion) throws -> String {
    while true {
      Output.prompt(question.prompt + " ")
      guard let answer = readLine() else {
        throw CommandFailure(
          message: "The answers ended too soon. Nothing was written.",
          code: .badInput
        )
      }
      guard let problem = question.problem(with: answer) else { return answer }
      Output.line(problem)
    }
  }
}
