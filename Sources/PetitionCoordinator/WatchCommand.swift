import ArgumentParser
import PetitionCore
import PetitionLanguages
import PetitionShell
import PetitionStore

/// `petition-coordinator watch`: the tally as it grows.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Shows the tally as it grows; with --big, the count for people who pass by.",
    discussion: """
      It reads again whenever another program has written to the file or put another in its place, \
      and never writes to it: a kiosk may be signing in it. B changes between the big screen and \
      everything, Q ends. The names of signers are never shown; on the big screen, nobody's name is. \
      The big screen speaks the first language of the configuration, or the one of --language, \
      and so do the title and the ask where the configuration translates them.
      """
  )

  @OptionGroup var file: LedgerFile

  private var settings: ConfigurationOption { file.settings }

  @Flag(help: "Begin with the big screen: the count, the goal and the last milestone, no names.")
  var big = false

  @Option(help: "The language of the big screen, such as es.")
  var language: String?

  @Flag(help: "Print line by line, for screen readers and simple terminals.")
  var linear = false

  func run() throws {
    try ScreenLoop.check(isLinear: linear, instead: Self.instead)
    let configuration = try settings.configurationIfThere()
    let words = try wording(configuration)
    let text = configuration?.petition.text(in: words.language.code)
    let state = WatchState(
      title: text?.title ?? "Signatures",
      ask: text?.ask ?? "",
      words: words,
      milestones: MilestoneLadder(rungs: configuration?.milestones.ladder ?? []),
      goals: GoalLadder(rungs: configuration?.milestones.goals ?? []),
      isBig: big,
      isLinear: ScreenLoop.isLinear(linear)
    )
    let store = try file.reader()
    var program: WatchProgram
    do throws(StoreError) {
      program = try WatchProgram(
        state: state,
        store: store,
        baseline: configuration?.milestones.baseline ?? 0
      )
    } catch {
      throw CommandFailure(error)
    }
    try ScreenLoop.run(&program, isLinear: linear, instead: Self.instead)
  }

  /// The sentences of the big screen; what a language lacks is said in English.
  private func wording(_ configuration: Configuration?) throws -> Wording {
    let path = try configuration.map { _ in try ConfigurationFile.path(named: settings.config) }
    let usual = configuration?.kiosk.languages ?? ["en"]
    if let language, !usual.contains(language), !LanguageFiles.knows(language, beside: path) {
      throw CommandFailure(
        message: """
          There is no language "\(language)". Nothing was started. \
          There are: \(BuiltInLanguage.codes.joined(separator: ", ")), and each that has a file \
          language-CODE.toml beside the configuration.
          """,
        code: .usage
      )
    }
    let code = language ?? usual.first ?? "en"
    return try LanguageFiles.read([code], beside: path).wording(in: code)
  }

  private static let instead = "Or print the numbers with petition-coordinator tally."
}
