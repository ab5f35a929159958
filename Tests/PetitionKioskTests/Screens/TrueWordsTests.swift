import Foundation
import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// What the kiosk says is so.
@Suite struct TrueWordsTests {
  @Test func `who has signed is one of the first, and is not asked to be`() throws {
    var kiosk = try TestKiosk()
    for _ in 1...4 {
      kiosk.sign()
      #expect(kiosk.words.contains("You are one of the first to sign."))
      #expect(!kiosk.words.contains("Be one of the first"))
      kiosk.press(.enter)
      #expect(kiosk.words.contains("Be one of the first to sign."))
    }
    kiosk.sign()

    #expect(kiosk.words.contains("5 people have signed."))
  }

  @Test func `what is aimed for next is never behind the goal`() throws {
    var kiosk = try TestKiosk(
      .example {
        $0.milestones.baseline = 4
        $0.milestones.ladder = [7]
        $0.milestones.goals = [6, 8]
      }
    )
    kiosk.sign()
    #expect(kiosk.words.contains("The goal is 6."))
    #expect(!kiosk.words.contains("Next we aim for"))
    kiosk.press(.enter)

    kiosk.sign()

    #expect(kiosk.words.contains("The goal is 8."))
    #expect(kiosk.words.contains("Next we aim for 7."))
  }

  @Test func `a number above the count is explained`() throws {
    var kiosk = try TestKiosk(.example { $0.milestones.baseline = 5 })
    kiosk.sign()
    #expect(!kiosk.words.contains("No number is used twice."))
    kiosk.press(.enter)
    kiosk.staff("42")
    kiosk.press(.escape)

    kiosk.sign()

    #expect(kiosk.words.contains("You are signature number 7."))
    #expect(kiosk.words.contains("6 people have signed."))
    #expect(kiosk.words.contains("No number is used twice. So yours can be above the count."))
  }

  @Test func `the time after SAVED is that of the signature, also on a clock set back`() throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.enter)
    #expect(kiosk.words.contains("SAVED 14:02"))
    kiosk.world.wall -= 3600

    kiosk.sign()
    kiosk.press(.enter)

    #expect(kiosk.words.contains("SAVED 13:02"))
    #expect(!kiosk.words.contains("SAVED 14:02"))
    // What asks about the clock still knows that it was later once.
    let latest = try #require(kiosk.state.counts.lastSavedAt)
    #expect(latest > Timestamp(kiosk.world.wall))
  }

  @Test(arguments: GoldenTests.sizes) func `a copy on the disk of the database is called that`(
    size: Size
  ) throws {
    var kiosk = try TestKiosk(.copied, size: size)
    kiosk.press(.control("T"), .end, .up, .up, .enter)
    var counts = LiveCounts()
    counts.copiedAt = Timestamp(kiosk.world.wall)
    kiosk.send(.counts(counts))
    #expect(!kiosk.words.contains("(same disk)"))

    kiosk.send(.copied(.doneOnOwnDisk))
    #expect(!kiosk.words.contains("take the stick out"))
    #expect(kiosk.words.contains("It is on the disk of the database"))
    kiosk.press(.escape)
    kiosk.send(.counts(counts))
    if size.rows > 12 { #expect(kiosk.words.contains("copy just made (same disk)")) }

    kiosk.closeSession()
    kiosk.send(.copied(.doneOnOwnDisk))
    kiosk.press(.escape)
    #expect(!kiosk.words.contains("take the stick out"))
    #expect(kiosk.words.contains("The copy is on the disk of the database"))
  }

  @Test func `other names are offered only where there are any`() throws {
    func opening(_ events: [String]) throws -> String {
      try TestKiosk(.example { $0.session.events = events }, isOpen: false).screen
    }
    #expect(try opening(["Lakewalk", "Market"]).contains("Page Down other names"))
    #expect(try !opening(["Lakewalk"]).contains("Page Down other names"))
    #expect(try !opening([]).contains("Page Down other names"))

    var alone = try TestKiosk(.example { $0.session.canvassers = ["Rosa"] })
    alone.staff("5")
    #expect(!alone.screen.contains("Page Down other names"))
  }

  @Test(arguments: GoldenTests.sizes) func `tallies turn only if there is more, and by full pages`(
    size: Size
  ) throws {
    var kiosk = try TestKiosk(.counted, size: size)
    var tallies = StaffTallies()
    for hours in [0, 2, 9, 14, 40] {
      tallies.hours = (0..<hours).map { (String($0), $0) }
      kiosk.press(.control("T"))
      kiosk.send(.tallied(tallies))
      let first = kiosk.screen
      for _ in 0..<12 { kiosk.press(.pageDown) }

      #expect((kiosk.screen != first) == first.contains("Page Up/Down turn"))
      #expect(lastRow(kiosk.screen) >= lastRow(first), "A page with one line is a page too many.")
      if hours > 0 { #expect(kiosk.screen.contains("\(hours - 1):00")) }
      kiosk.press(.enter, .escape)
    }
  }

  /// The last row above the keys on which anything stands.
  private func lastRow(_ screen: String) -> Int {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let keys = rows.firstIndex { $0.contains("Enter back") } ?? 0
    return rows[..<keys].lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
  }
}
