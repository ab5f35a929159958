import ArgumentParser
import Foundation
import PetitionConfiguration
import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

/// `petition-kiosk check`: what is wrong with a configuration and its languages, in words.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says in words what is wrong with a configuration and the language files beside it.",
    discussion: """
      A language file is judged whether kiosk.conf offers its language yet or not. \
      Exit code 0: nothing to mend. 1: warnings. 65: it cannot be used.
      """
  )

  @OptionGroup var files: KioskFiles

  func run() throws {
    let path = try files.configPath()
    let text = try TextFile.read(path)
    let own = ConfigurationCheck.findings(
      in: text,
      today: Date(),
      fontHas: ConsoleFont.has,
      copyPlace: copyPlace(text)
    )
    // No ledger is opened here, yet what a practice left is gone after whichever command is next.
    if let database = database(in: text) { _ = Leftovers.remove(beside: database) }
    let findings = own + (try languages(in: text, path))
    for severity in Finding.Severity.allCases {
      for finding in findings where finding.severity == severity {
        Output.line(Output.fitted(finding.description, indent: 2))
      }
    }
    try judge(findings, path)
  }

  /// What is to be said about the languages; nothing while the configuration cannot be read.
  private func languages(in text: String, _ path: String) throws -> [Finding] {
    guard let configuration = try? ConfigurationReader.read(text) else { return [] }
    return try LanguageReview.findings(offered: configuration.kiosk.languages, beside: path)
  }

  /// Looks at the folder that copies are to go to, beside the database that they are copies of.
  private func copyPlace(_ text: String) -> (String) -> CopyPlace {
    let database = database(in: text)
    return { folder in
      guard let path = try? files.besideConfig(folder) else { return .missing }
      return switch CopyFolder.standing(path, database: database ?? path + "/database") {
      case .ready: .good
      case .onSameDisk: database == nil ? .good : .onSameDisk
      case .missing: .missing
      case .noFolder: .noFolder
      case .notWritable: .notWritable
      }
    }
  }

  /// The database that a configuration names; nil while it cannot be read.
  private func database(in text: String) -> String? {
    (try? ConfigurationReader.read(text)).flatMap { try? files.databasePath($0) }
  }

  private func judge(_ findings: [Finding], _ path: String) throws {
    let problems = findings.filter { $0.severity == .problem }
    if let problem = problems.first {
      let file = problem.file.map {
        URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent($0).path
      }
      throw CommandFailure(message: "\(file ?? path) cannot be used.", code: .badInput)
    }
    let warnings = findings.count { $0.severity == .warning }
    guard warnings == 0 else {
      let noun = warnings == 1 ? "1 warning" : "\(warnings) warnings"
      throw CommandFailure(message: "\(path) can be used, with \(noun).", code: .problems)
    }
    Output.line("\(path) can be used.")
  }
}
