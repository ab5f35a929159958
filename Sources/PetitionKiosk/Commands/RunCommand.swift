import ArgumentParser
import Foundation
import Glibc
import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

/// `petition-kiosk run`: the kiosk itself.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs the kiosk.",
    discussion: "With --event and --canvasser it opens that session without asking."
  )

  @OptionGroup var files: KioskFiles

  @Option(help: "The tabling event.", transform: LabelOption.event)
  var event: String?

  @Option(help: "Who takes signatures.", transform: LabelOption.canvasser)
  var canvasser: String?

  @Option(help: "The language to begin with, two letters.")
  var language: String?

  @Flag(help: "Ask and answer line by line, for screen readers and simple terminals.")
  var linear = false

  @Flag(help: "Begin in practice: nothing counts.")
  var practice = false

  @Option(help: "The colors: terminal, white-on-black, black-on-white or none.")
  var theme: String?

  func validate() throws {
    guard (event == nil) == (canvasser == nil) else {
      throw ValidationError("--event and --canvasser go together: name both, or neither.")
    }
    if let theme, Theme(rawValue: theme) == nil {
      let names = Theme.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--theme is one of \(names); it was \"\(theme)\".")
    }
  }

  func run() throws {
    // Before anything is read or typed: the guard keeps what it finds, and anybody may press a key.
    TerminalGuard.start()
    PublicKeyboard.hold()
    defer { PublicKeyboard.release() }
    var configuration = try files.configuration()
    try choose(&configuration)
    let config = try files.configPath()
    let languages = try LanguageFiles.read(configuration.kiosk.languages, beside: config)
    let store = try openedOnTerminal(configuration)
    if !practice { ReserveFile(beside: store.path).keep() }
    let folder = try files.backupFolder(configuration)
    var context = KioskContext.live()
    context.copier = .live(config: config, database: store.path, folder: folder)
    var kiosk = Kiosk(
      configuration: configuration,
      languages: languages,
      context: context,
      store: store,
      size: Layout.minimum,
      theme: Theme(rawValue: configuration.kiosk.theme) ?? .terminal
    )
    kiosk.state.copying.isOnOwnDisk = folder.map(store.hasCopiesOnItsDisk) ?? false
    kiosk.state.locale = Self.locale()
    // First of all, so that not even the session is written to the real ledger.
    if practice { try beginPractice(&kiosk) }
    kiosk.start(event: event, canvasser: canvasser)
    try show(&kiosk)
    let failure = kiosk.saveWhatWaits()
    _ = kiosk.practice(false)
    if let failure { throw failure }
  }

  /// What the environment says of the letters of this terminal; said where it is not UTF-8.
  private static func locale() -> KeyboardLocale {
    let locale = KeyboardLocale(environment: ProcessInfo.processInfo.environment)
    if !locale.isUTF8, isatty(STDERR_FILENO) == 1 {
      Output.error(
        """
        \(locale.setting), so nothing says that this terminal speaks UTF-8. The kiosk does. \
        If letters come out wrong, set the terminal to UTF-8 and start with LANG=C.UTF-8.
        """
      )
    }
    return locale
  }

  private var isLinear: Bool {
    let term = ProcessInfo.processInfo.environment["TERM", default: ""]
    return linear || LinearTerminal.isNeeded(term: term)
  }

  /// Opens the ledger, and makes nothing that a kiosk without a terminal would leave behind.
  ///
  /// What is wrong with a ledger that is there is said first: it is the worse news.
  private func openedOnTerminal(_ configuration: Configuration) throws -> PetitionStore {
    let environment = ProcessInfo.processInfo.environment
    let refusal = isLinear ? nil : CursesTerminal.refusal(environment: environment)
    let failure = refusal.map { CommandFailure(message: $0.description, code: .usage) }
    let database = try files.databasePath(configuration)
    let isThere = ["", ".key", ".head"].contains {
      FileManager.default.fileExists(atPath: database + $0)
    }
    if let failure, !isThere { throw failure }
    let store = try files.store(configuration, mayCreate: true, busyWait: 1)
    if let failure { throw failure }
    return store
  }

  /// Practice that cannot begin must not become the real thing.
  private func beginPractice(_ kiosk: inout Kiosk) throws {
    let events = kiosk.practice(true)
    for case .failed(let message) in events {
      throw CommandFailure(message: "\(message)", code: .cannotCreate)
    }
    for event in events { _ = kiosk.handle(event) }
  }

  /// Puts what the command line says before what the configuration says.
  private func choose(_ configuration: inout Configuration) throws {
    if let theme { configuration.kiosk.theme = theme }
    guard let language else { return }
    let languages = configuration.kiosk.languages
    guard languages.contains(language) else {
      throw CommandFailure(
        message: """
          This kiosk has no language "\(language)". Nothing was changed. \
          The configuration lists: \(languages.joined(separator: ", ")).
          """,
        code: .usage
      )
    }
    configuration.kiosk.languages = [language] + languages.filter { $0 != language }
  }

  /// Shows the kiosk on the screen or line by line, until it ends.
  private func show(_ kiosk: inout Kiosk) throws {
    let environment = ProcessInfo.processInfo.environment
    kiosk.state.isLinear = isLinear
    kiosk.state.startsLinear = kiosk.state.isLinear
    while true {
      let end: LoopEnd
      if kiosk.state.isLinear {
        var terminal = LinearTerminal(environment: environment)
        end = kiosk.run(on: &terminal)
        if let reason = terminal.outputFailure { Output.giveUp(reason) }
      } else {
        do {
          var terminal = try CursesTerminal(environment: environment)
          end = kiosk.run(on: &terminal)
        } catch {
          // Whoever asked for the screen on a terminal without one goes on line by line.
          guard kiosk.state.startsLinear else {
            let meaning = "No more signatures are taken; what was saved stays saved."
            throw CommandFailure(message: "\(error.description(meaning: meaning))", code: .usage)
          }
          kiosk.state.isLinear = true
          continue
        }
      }
      guard end == .switchMode else { return }
      kiosk.state.isLinear.toggle()
    }
  }
}
