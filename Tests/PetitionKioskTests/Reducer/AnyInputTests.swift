import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Whatever a keyboard, a cat or a resized window sends.
@Suite struct AnyInputTests {
  @Test(arguments: 0..<10) func `any sequence leaves the kiosk sound`(block: UInt64) {
    var signs = 0
    for seed in (block * 300)..<(block * 300 + 300) {
      var dice = DiceKiosk(seed: seed)
      for _ in 0..<40 {
        dice.send(dice.event())
        if case .attract = dice.state.screen { #expect(dice.state.draft.isEmpty, "seed \(seed)") }
      }
      if seed.isMultiple(of: 3) { expectCursorOnGrid(dice.state, seed) }
      #expect(dice.signs <= dice.confirmations, "seed \(seed)")
      #expect(dice.saved.count <= dice.signs, "seed \(seed)")
      expectNothingLost(dice, seed)
      signs += dice.signs
    }
    #expect(signs >= 10, "Too few of the sequences sign: \(signs).")
  }

  private func expectCursorOnGrid(_ state: KioskState, _ seed: UInt64) {
    let frame = KioskView.frame(of: state)
    guard frame.grid.size.rows > 0, frame.grid.size.columns > 0 else { return }
    #expect(frame.grid[frame.cursor.row, frame.cursor.column] != nil, "seed \(seed)")
  }

  /// A signature that once waited is saved or waits still.
  private func expectNothingLost(_ dice: DiceKiosk, _ seed: UInt64) {
    let waiting = Set(dice.state.pending.map(\.signing.draft.id))
    guard !dice.state.isPractice else { return }
    #expect(dice.waited.subtracting(dice.saved).isSubset(of: waiting), "seed \(seed)")
  }

  @Test func `a resize changes the size and nothing else`() {
    for seed in 6000..<6060 as Range<UInt64> {
      var dice = DiceKiosk(seed: seed)
      for _ in 0..<20 { dice.send(dice.event()) }
      for size in DiceKiosk.sizes + [Size(rows: 200, columns: 500)] {
        var expected = dice.state
        expected.size = size

        #expect(Reducer.reduce(&dice.state, .resized(size)).isEmpty)

        #expect(dice.state == expected, "seed \(seed)")
      }
    }
  }

  @Test func `the dice reach every screen that keys lead to`() {
    var seen: Set<String> = []
    for seed in 0..<2400 as Range<UInt64> where seen.count < 21 {
      var dice = DiceKiosk(seed: seed)
      for _ in 0..<60 {
        dice.send(dice.event())
        seen.insert(dice.state.screen.name)
      }
    }

    #expect(seen.count == 21, "Only \(seen.sorted()) were seen.")
  }

  @Test(arguments: [
    Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 11, columns: 39),
    Size(rows: 40, columns: 20), Size(rows: 2, columns: 300),
  ])
  func `a window that is too small shows nothing that was typed and loses nothing`(
    size: Size
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Ana Ruiz")

    kiosk.send(.resized(size))
    #expect(!kiosk.screen.contains("Ana"))
    #expect(kiosk.frame.announcement.hasPrefix("Please make this window bigger"))
    kiosk.send(.resized(Size(rows: 24, columns: 80)))

    #expect(kiosk.screen.contains("Full name: Ana Ruiz"))
  }
}
