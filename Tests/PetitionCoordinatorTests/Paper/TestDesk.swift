import Foundation
import PetitionCore
import PetitionStore
import TerminalUI

@testable import PetitionCoordinator

/// The screens for paper sheets, used the way people use them: keys and text.
struct TestDesk {
  var program: SheetProgram
  var size: Size

  /// Lays out a desk with a ledger in memory.
  init(
    size: Size = Size(rows: 24, columns: 80),
    isLinear: Bool = false,
    store: PetitionStore? = nil,
    _ change: (inout Configuration) -> Void = { _ in }
  ) throws {
    self.size = size
    let text = PetitionText(
      title: "Keep the ferry running",
      to: "Mayor",
      ask: "We ask the mayor to keep the ferry running.",
      statement: "Keep it running."
    )
    var configuration = Configuration(petition: Petition(id: "ferry", text: text))
    configuration.area.postalCodes = ["55802", "55803", "55804"]
    configuration.session.events = ["Harbor Market", "Library"]
    configuration.session.canvassers = ["Rosa", "Ben"]
    change(&configuration)
    var issued = 0
    let desk = try PaperDesk(
      configuration,
      coordinator: "Ida",
      store: try store ?? .inMemory(petition: "ferry", kiosk: Self.office),
      clock: {
        issued += 1
        let time = Date(timeIntervalSince1970: 1_781_359_320 + Double(issued))
        return EntryStamp(
          id: EntryID(time: time, random: UUID()),
          at: Timestamp(time),
          utcOffset: 0,
          nonce: UUID()
        )
      }
    )
    program = SheetProgram(
      desk,
      heading: SheetHeading(sheet: "", lines: nil, event: "Harbor Market", canvasser: ""),
      isLinear: isLinear
    )
  }

  static let office = UUID(uuid: (1, 2, 3, 4, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 0))

  /// Presses keys; false once the program has ended.
  @discardableResult
  mutating func press(_ keys: Key...) -> Bool {
    keys.reduce(true) { goesOn, key in goesOn && program.handle([.key(key)]) }
  }

  /// Pastes text, or types it as a whole line.
  mutating func paste(_ text: String) {
    _ = program.handle([.paste(text)])
  }

  /// Types text letter by letter.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.text(String(scalar))) }
  }

  /// Types text and presses Enter.
  mutating func enter(_ text: String = "") {
    type(text)
    press(.enter)
  }

  /// Opens the grid of a sheet.
  mutating func begin(_ sheet: String = "P-014", lines: Int = 3) {
    enter(sheet)
    enter("\(lines)")
    enter()
    enter("Rosa")
  }

  /// The grid on the screen.
  var grid: SheetGrid {
    get throws {
      guard case .grid(let grid) = program.state.screen else { throw NotShown() }
      return grid
    }
  }

  /// The form on the screen.
  var heading: SheetHeading {
    get throws {
      guard case .heading(let heading) = program.state.screen else { throw NotShown() }
      return heading
    }
  }

  /// What is shown now.
  var frame: Frame { program.frame(size: size, isLinear: program.state.isLinear) }

  /// The text on the screen.
  var screen: String { frame.grid.plainText }

  /// The sheet as the ledger has it.
  func sheet(_ number: String = "P-014") throws -> PaperSheet {
    var store = program.desk.store
    guard let sheet = try store.sheet(number) else { throw NotShown() }
    return sheet
  }

  struct NotShown: Error {}
}
