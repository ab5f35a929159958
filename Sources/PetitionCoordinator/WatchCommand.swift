import ArgumentParser
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator watch`: the tally as it grows.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Shows the tally as it grows; with --count-only, the count for a second monitor.",
    discussion: """
      It reads again whenever another program has written to the file. \
      The names of signers are never shown; with --count-only, nobody's name is.
      """
  )

  @OptionGroup var file: LedgerFile

  @OptionGroup var settings: ConfigurationOption

  @Flag(help: "Show the count, the goal and what is asked for, and nothing else.")
  var countOnly = false

  @Flag(help: "Print line by line, for screen readers and simple terminals.")
  var linear = false

  func run() throws {
    try ScreenLoop.check(isLinear: linear, instead: Self.instead)
    let configuration = try settings.configurationIfThere()
    let text = configuration?.petition.text
    let state = WatchState(
      title: text?.title ?? "Signatures",
      ask: text?.ask ?? "",
      milestones: MilestoneLadder(rungs: configuration?.milestones.ladder ?? []),
      goals: GoalLadder(rungs: configuration?.milestones.goals ?? []),
      isCountOnly: countOnly,
      isLinear: ScreenLoop.isLinear(linear)
    )
    let store = try file.store()
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

  private static let instead = "Or print the numbers with petition-coordinator tally."
}
