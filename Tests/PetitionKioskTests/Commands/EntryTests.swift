import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import Testing

@testable import PetitionKiosk

/// Lines of text on their way into the ledger.
@Suite struct EntryTests {
  /// Held by the suite, so that the folder is there until the test ends.
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func entry(
    _ configuration: Configuration = .example,
    store: PetitionStore? = nil,
    sheet: String? = nil
  ) throws -> Entry {
    let inMemory = try PetitionStore.inMemory(petition: configuration.petition.id, kiosk: UUID())
    return Entry(
      configuration: configuration,
      context: TestWorld(firstDraw: 1_000_000).context,
      store: store ?? inMemory,
      sheet: sheet
    )
  }

  @Test(arguments: [
    "Ana Ruiz\t55802", "Ana Ruiz", "Ana Ruiz\t", "  Ana   Ruiz \t 55802 ", "Ana\t55802-1234",
    "Ana\tK1A 0B1", "Ana\t00001", "李\t55802", "=SUM(A1)\t55802",
  ])
  func `a line with a name is saved`(line: String) throws {
    var entry = try entry()

    guard case .saved(let receipt) = entry.take(line, number: 1) else {
      Issue.record("The line was not saved.")
      return
    }
    #expect(receipt.number == 1)
  }

  @Test func `a line of a sheet is saved once, however often the sheet is typed in`() throws {
    var entry = try entry(sheet: "P-014")
    guard case .saved = entry.take("Ana Ruiz\t55802", number: 1) else {
      Issue.record("The line was not saved.")
      return
    }
    guard case .refused(let reason) = entry.take("Ana Ruiz\t55802", number: 1) else {
      Issue.record("The line was saved twice.")
      return
    }
    #expect(reason == "line 1 of P-014 is there already")
    guard case .saved = entry.take("Ana Ruiz\t55802", number: 2) else {
      Issue.record("Another line of the sheet was not saved.")
      return
    }
  }

  @Test(arguments: [
    ("", "The name is empty."), ("\t55802", "The name is empty."),
    ("Ana\t5580", "A ZIP code has 5 digits; this one has 4."),
    ("Ana\t558O2", "The ZIP code has letters in it; if 55802 is meant, type that."),
    ("Ana\tsomewhere over the sea", "The postal code is longer than 12 characters."),
    (
      "?",
      "A line that nobody can read is recorded at the office: petition-coordinator enter --sheet."
    ),
    ("name\tzip", "The line is a heading, not a signature."),
    (String(repeating: "a", count: 121), "The name has 121 characters; 120 fit."),
  ])
  func `a line that is none is refused in words`(line: String, reason: String) throws {
    var entry = try entry()

    guard case .refused(let found) = entry.take(line, number: 1) else {
      Issue.record("The line was not refused.")
      return
    }
    #expect(found == reason)
  }

  @Test func `a missing code is refused where one is required`() throws {
    var entry = try entry(.example { $0.signing.postalCodeRequired = true })

    guard case .refused(let reason) = entry.take("Ana Ruiz", number: 1) else {
      Issue.record("The line was not refused.")
      return
    }
    #expect(reason == "The postal code is missing.")
  }

  @Test func `an identity of another signature saves nothing and says so`() throws {
    var entry = try entry(sheet: "P-1")
    guard case .saved(let receipt) = entry.take("Ana\t55802", number: 1) else {
      Issue.record("The line was not saved.")
      return
    }
    for (line, number) in [("Zed\t55802", 1), ("Ana\t55803", 1), ("Ana\t55802", 2)] {
      guard case .refused(let reason) = entry.take(line, number: number, id: receipt.id) else {
        Issue.record("The line was not refused: \(line)")
        return
      }
      #expect(reason.contains("is that of another signature, number 1,"))
    }
    guard case .saved(let again) = entry.take("Ana\t55802", number: 1, id: receipt.id) else {
      Issue.record("The same line was refused.")
      return
    }
    #expect(again == receipt)
  }

  @Test func `a line that is too long, or beyond any sheet, is refused by its number`() throws {
    var entry = try entry()
    var options = LineOptions()
    (options.sheet, options.firstLine, options.firstID) = ("P-1", 999, nil)
    guard case .refused(let long) = entry.take(.tooLong, number: 999, options),
      case .refused(let beyond) = entry.take(.text("Ana\t55802"), number: 1000, options)
    else {
      Issue.record("A line was not refused.")
      return
    }
    #expect(long == "The line is longer than 4,096 bytes.")
    #expect(beyond == "A sheet has at most 999 lines.")
  }

  @Test func `entries come from paper and belong where it was said`() throws {
    let path = scratch.path("petition.db")
    var store = try PetitionStore(opening: path, petition: "lakeside-ferry", newKiosk: UUID())
    var entry = try entry(store: store, sheet: "12")
    try entry.attribute(event: "Lakewalk", canvasser: nil)

    for (number, name) in ["Ana", "Bo", "Ana"].enumerated() {
      _ = entry.take("\(name)\t55802", number: number + 1)
    }

    #expect(try store.tally(by: .source).rows.map(\.key) == ["paper"])
    #expect(try store.tally(by: .event).rows.map(\.key) == ["Lakewalk"])
    #expect(try store.tally(by: .all).counts[.accepted] == 3, "A repeat is for the review.")
  }

  @Test func `without a word they belong to the open session`() throws {
    var kiosk = try TestKiosk(
      store: PetitionStore(
        opening: scratch.path("petition.db"),
        petition: "lakeside-ferry",
        newKiosk: UUID()
      )
    )
    var entry = try entry(store: kiosk.kiosk.store)
    try entry.attribute(event: nil, canvasser: nil)

    _ = entry.take("Ana\t55802", number: 1)

    #expect(try kiosk.kiosk.store.tally(by: .event).rows.map(\.key) == ["Lincoln Park market"])
    #expect(try kiosk.kiosk.store.tally(by: .canvasser).rows.map(\.key) == ["Rosa"])
  }
}
