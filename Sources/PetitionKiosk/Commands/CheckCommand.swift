import PetitionLanguages
import ArgumentParser
import Foundation
import PetitionConfiguration
import PetitionShell

/// `petition-kiosk check`: what is wrong with a configuration, in words.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says in words what is wrong with a configuration.",
    discussion: "Exit code 0: nothing to mend. 1: warnings. 65: it cannot be used."
  )

  @OptionGroup var files: KioskFiles

  func run() throws {
    let path = try files.configPath()
    let findings = ConfigurationCheck.findings(in: try TextFile.read(path), today: Date())
    for finding in findings { Output.line(finding.description) }
    if findings.contains(where: { $0.severity == .problem }) {
      throw CommandFailure(message: "\(path) cannot be used.", code: .badInput)
    }
    let warnings = findings.count { $0.severity == .warning }
    guard warnings == 0 else {
      let noun = warnings == 1 ? "1 warning" : "\(warnings) warnings"
      throw CommandFailure(message: "\(path) can be used, with \(noun).", code: .problems)
    }
    Output.line("\(path) can be used.")
  }
}
