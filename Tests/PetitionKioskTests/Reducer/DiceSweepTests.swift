import Foundation
import PetitionCore
import PetitionLanguages
import PetitionShell
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Random keys in every language at every size: no screen is a trap, the cursor stays on the grid,
/// and silence erases whatever was typed.
///
/// A sample of the sequences runs with every test run; `DICE=10000` in the environment throws that
/// many for each size and language (`make dice`).
@Suite struct DiceSweepTests {
  private static let blocks = 8

  /// How many sequences each size and language gets.
  private static let sequences =
    ProcessInfo.processInfo.environment["DICE"].flatMap { UInt64($0) } ?? 64

  @Test(arguments: BuiltInLanguage.codes, 0..<blocks)
  func `any sequence can be left, and silence erases it`(language: String, block: Int) {
    for size in DiceKiosk.sizes {
      for seed in 0..<Self.sequences where Int(seed) % Self.blocks == block {
        var dice = DiceKiosk(seed: seed &+ 1_000_003, language: language, size: size)
        var hasCursor = true
        for _ in 0..<30 {
          dice.send(dice.event())
          // Drawing costs more than deciding, so not after every key.
          if seed.isMultiple(of: 8) { hasCursor = hasCursor && Self.isCursorOnFocus(dice.state) }
        }
        let place = "seed \(seed) in \(language) at \(size)"
        #expect(hasCursor && Self.isCursorOnFocus(dice.state), "\(place)")
        #expect(Self.isErased(after: dice), "\(place)")
        #expect(Self.isLeft(dice), "\(place)")
      }
    }
  }

  /// Whether the cursor lies on the grid, on a row where something can be read.
  private static func isCursorOnFocus(_ state: KioskState) -> Bool {
    let frame = KioskView.frame(of: state)
    guard frame.grid.size.rows > 0, frame.grid.size.columns > 0 else { return true }
    guard frame.grid[frame.cursor.row, frame.cursor.column] != nil else { return false }
    if frame.grid.plainText.allSatisfy(\.isWhitespace) { return true }
    return !frame.grid.text(row: frame.cursor.row).isEmpty
  }

  /// Whether nothing that was typed is left after a silence; under help it is kept ten times as
  /// long.
  private static func isErased(after dice: DiceKiosk) -> Bool {
    var dice = dice
    let isHelp = if case .help = dice.state.screen { true } else { false }
    let factor = isHelp ? HelpScreen.factor : Patience.slowFactor
    let seconds = dice.state.configuration.kiosk.idleSeconds * factor + 1
    dice.send(dice.pause(seconds * 1000))
    dice.send(dice.pause(31_000))
    let frame = KioskView.frame(of: dice.state)
    let isOpening = if case .opening = dice.state.screen { true } else { false }
    // What staff type before a session stays with them; a name never was typed there.
    return dice.state.draft.isEmpty && !dice.state.isAssisted
      && (isOpening || !frame.grid.plainText.contains(DiceKiosk.name))
      && (isOpening || !frame.announcement.contains(DiceKiosk.name))
      && (isOpening || !String(describing: dice.state.screen).contains(DiceKiosk.name))
  }

  /// Whether a person gets back to the start with keys that every screen tells.
  private static func isLeft(_ dice: DiceKiosk) -> Bool {
    var dice = dice
    dice.state.size = Size(rows: 24, columns: 80)
    for _ in 0..<12 {
      switch dice.state.screen {
      case .attract, .opening: return true
      case .pin(let pin) where pin.purpose == .unlock: return true
      case .blank:
        dice.send(dice.pause(800))
        dice.send(.key(.text("x")))
      case .discard:
        // Esc goes back to what was typed.
        dice.send(dice.pause(800))
        dice.send(.key(.end))
        dice.send(.key(.enter))
      case .closing, .thanks, .saving:
        dice.send(dice.pause(800))
        dice.send(.key(.enter))
        dice.send(.key(.escape))
      default:
        dice.send(dice.pause(800))
        dice.send(.key(.escape))
      }
    }
    return false
  }
}
