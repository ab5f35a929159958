import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import PetitionCoordinator

/// Tables in a terminal that is narrower than they are.
struct TableLayoutTests {
  private static let columns = [
    Listing.Column(name: "event", title: "event", isBreakable: true),
    Listing.Column(name: "count", title: "count", isNumeric: true),
    Listing.Column(name: "voided", title: "voided", isNumeric: true, isSpare: true),
    Listing.Column(name: "withdrawn", title: "withdrawn", isNumeric: true, isSpare: true),
    Listing.Column(name: "bar", title: "", isPicture: true),
  ]

  private func text(_ rows: [[ListingValue]], room: Int) -> String {
    Listing.text(Self.columns, rows, as: .table, empty: "Nothing.", room: room)
  }

  private func row(_ event: String, _ counts: Int..., bar: Int) -> [ListingValue] {
    [.text(event)] + counts.map(ListingValue.number)
      + [.text(String(repeating: "#", count: bar))]
  }

  @Test func `a bar is drawn as long as there is room, each in its proportion`() {
    let rows = [row("Market", 1_200, 0, 3, bar: 30), row("Library", 600, 0, 0, bar: 15)]
    #expect(
      text(rows, room: 60) == """
        event    count  voided  withdrawn
        Market   1,200       0          3  #########################
        Library    600       0          0  ############

        """
    )
    #expect(
      text(rows, room: 40) == """
        event    count  voided  withdrawn
        Market   1,200       0          3
        Library    600       0          0

        """
    )
  }

  @Test func `a long cell goes on below, by the columns that it takes`() {
    let rows = [
      row("Harbor Market by the old lighthouse", 3, 2, 1, bar: 0),
      row("山田太郎山田太郎", 1, 0, 0, bar: 0),
    ]
    #expect(
      text(rows, room: 44) == """
        event               count  voided  withdrawn
        Harbor Market by        3       2          1
        the old lighthouse
        山田太郎山田太郎        1       0          0

        """
    )
  }

  @Test func `a column of zeros is left out where there is no room, and no other`() {
    #expect(
      text([row("Harbor Market", 3, 0, 1, bar: 0)], room: 32) == """
        event          count  withdrawn
        Harbor Market      3          1

        """
    )
    #expect(
      text([row("Harbor Market", 3, 2, 1, bar: 0)], room: 26) == """
        event     count  voided
        Harbor        3       2
        Market

        event     withdrawn
        Harbor            1
        Market

        """
    )
  }

  @Test(arguments: 1...40)
  func `no line is wider than the terminal, whatever stands in the table`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let room = Int.random(in: 40...100, using: &generator)
    let words = ["Harbor", "字字字字字字", "x", String(repeating: "w", count: 60), "", "นะ"]
    let rows = (0..<5).map { _ in
      let count = Int.random(in: 0...4, using: &generator)
      let event = (0...count).map { _ in words.randomElement(using: &generator) ?? "" }
      return row(
        event.joined(separator: " "),
        Int.random(in: 0...2_000_000, using: &generator),
        Int.random(in: 0...1, using: &generator),
        Int.random(in: 0...1_000, using: &generator),
        bar: Int.random(in: 0...30, using: &generator)
      )
    }
    for line in text(rows, room: room).split(separator: "\n") {
      #expect(TextWidth.columns(of: String(line)) <= room, "\(line)")
    }
  }

  @Test func `rows that come later keep the widths of the first, and no line is wider`() {
    var written = ""
    let columns = [
      Listing.Column(name: "n", title: "n", isNumeric: true),
      Listing.Column(name: "name", title: "name", isBreakable: true),
    ]
    var listing = Listing(columns, as: .table, empty: "", room: 40) { written += $0 }
    for number in 1...1_200 {
      listing.add([
        .ordinal(number), .text(number > 600 ? String(repeating: "ab ", count: 30) : "a"),
      ])
    }
    listing.end()
    let lines = written.split(separator: "\n")
    #expect(lines[0] == "  n  name")
    #expect(lines.filter { $0.contains("name") }.count == 1)
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.count > 1_201)
  }
}
