import FaultSupport
import PetitionCore
import PetitionStore
import Testing

/// Events, canvassers and sheets that are written in more than one way.
@Suite struct LabelStorageTests {
  private let folder: TemporaryFolder
  private var desk = Desk()
  private var store: PetitionStore

  init() throws {
    folder = try TemporaryFolder()
    store = try PetitionStore(folder.database)
  }

  private mutating func sign(_ event: String, _ canvasser: String, sheet: SheetLine? = nil) throws {
    var signing = try desk.signing {
      $0.sheet = sheet
      $0.source = .paper
    }
    signing.attribution = Attribution(event: event, canvasser: canvasser)
    try store.sign(signing)
  }

  @Test mutating func `an event typed in several ways is one, as it was first written`() throws {
    for event in ["Harbor Market", "harbor market", "HARBOR  MARKET", "Ｈarbor Market"] {
      try sign(event, "bo")
    }
    try sign("Harbour Market", "Bo")
    #expect(try store.tally(by: .event).rows.map(\.key) == ["Harbor Market", "Harbour Market"])
    #expect(try store.tally(by: .event).rows.map(\.count) == [4, 1])
    #expect(try store.tally(by: .canvasser).rows.map(\.key) == ["bo"])
    #expect(try store.spelling(ofEvent: "harbor market") == "Harbor Market")
    #expect(try store.spelling(ofCanvasser: "BO") == "bo")
    #expect(try store.spelling(ofEvent: "Fair") == nil)
    #expect(
      try Inspector(folder.database).values(
        "SELECT DISTINCT event FROM signature ORDER BY 1",
        as: String.self
      ) == ["Harbor Market", "Harbour Market"]
    )
    #expect(try PetitionStore.verify(folder.database).isSound)
  }

  @Test mutating func `a session that nobody has signed in yet is known too`() throws {
    let session = desk.newSession(event: "Harbor Market", canvasser: "Mai")
    try store.record(.opened(session), stamp: desk.stamp())
    #expect(try store.spelling(ofEvent: "HARBOR MARKET") == "Harbor Market")
    #expect(try store.spelling(ofCanvasser: "mai") == "Mai")
  }

  @Test(arguments: ["p-014", "Ｐ-０１４", "P–014", "P-014"])
  mutating func `a sheet is found however its number is typed`(typed: String) throws {
    _ = try store.open(Desk.sheet("P-014", lines: 2), stamp: desk.stamp())
    try store.take(desk.line(1, of: typed))
    try store.take(desk.illegible(2, of: typed))
    guard case .refused(.taken(let place, nil)) = store.record(try desk.line(1, of: typed)) else {
      Issue.record("The line was taken twice.")
      return
    }
    #expect(place == SheetLine(sheet: "P-014", line: 1))
    #expect(try store.closeSheet(typed, coordinator: "Ida", stamp: desk.stamp()) == nil)
    #expect(try store.sheetNumbers() == ["P-014"])
    #expect(
      try Inspector(folder.database).values(
        "SELECT DISTINCT sheet FROM signature",
        as: String.self
      ) == ["P-014"]
    )
  }

  @Test mutating func `a sheet with letters of another alphabet is one in both cases`() throws {
    try sign("", "", sheet: SheetLine(sheet: "Лист-é", line: 1))
    try sign("", "", sheet: SheetLine(sheet: "ЛИСТ-É", line: 2))
    #expect(try store.sheetNumbers() == ["Лист-é"])
    #expect(try store.sheet("лист-é")?.entries.map(\.line) == [1, 2])
  }

  @Test mutating func `a list of one event has every spelling that a file came with`() throws {
    try sign("Harbor Market", "Bo")
    try sign("Fair", "Bo")
    // As an earlier version recorded it.
    try Inspector(folder.database, readOnly: false).run(
      """
      UPDATE signature SET event = ' Harbor Market' WHERE event = 'Harbor Market';
      UPDATE tally SET key = ' Harbor Market' WHERE key = 'Harbor Market'
      """
    )
    var found = 0
    try store.forEachRow(SignatureFilter(event: "harbor market")) { _ in
      found += 1
      return true
    }
    #expect(found == 1)
    #expect(try store.tally(by: .event).total == 2)
  }
}
