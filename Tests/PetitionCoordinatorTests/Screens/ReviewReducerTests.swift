import PetitionCore
import PetitionOffice
import TerminalUI
import Testing

@testable import PetitionCoordinator

/// A review, played by keys.
@Suite struct ReviewReducerTests {
  private let ids = TestReview.ids

  @Test func `each question is answered by a number, and the summary says what was done`() {
    var review = TestReview()
    review.press(.text("1"), .text("2"), .text("1"), .text("2"), .text("2"))

    #expect(
      review.decisions.map(\.verdict) == [
        .duplicate(of: ids[0]), .distinct(from: ids[2]), .keep, .void(.joke),
      ]
    )
    #expect(review.decisions.map(\.signature) == [ids[1], ids[3], ids[4], ids[5]])
    #expect(review.decisions.allSatisfy { $0.coordinator == "Pat" })
    review.wait(.seconds(1))
    #expect(review.state.screen == .summary)
    #expect(
      review.screen.contains("Decided 4: 1 same person, 1 different people, 1 voided, 1 kept.")
    )
    #expect(review.screen.contains("Collected 106, accepted 104"))
    review.press(.enter)
    #expect(review.state.isOver)
  }

  @Test func `undo takes back the last decision and asks its question again`() {
    var review = TestReview()
    review.press(.text("1"))
    #expect(review.screen.contains("2 of 4") && review.screen.contains("accepted 105"))

    review.press(.text("u"))
    #expect(review.decisions.last?.verdict == .restore)
    #expect(review.decisions.last?.signature == ids[1])
    #expect(review.screen.contains("1 of 4") && review.screen.contains("accepted 106"))
    #expect(review.state.settled.isEmpty)

    review.press(.text("u"))
    #expect(review.decisions.count == 2)
    review.press(.text("2"))
    #expect(review.decisions.last?.verdict == .distinct(from: ids[0]))
  }

  @Test func `undo is a choice that says what it takes back`() {
    var review = TestReview()
    review.press(.text("2"))
    let screen = review.frame(132, 43).grid.plainText
    #expect(screen.contains("7  Undo: different people, XIONG, Mai Nhia"))
    review.press(.up, .enter)
    #expect(review.decisions.last?.verdict == .restore)
  }

  @Test func `either of a pair can be voided, with a reason and a note`() {
    var review = TestReview()
    review.press(.text("5"))
    review.type("her cousin")
    review.press(.enter, .text("3"), .up, .enter, .text("6"))

    let decision = review.decisions.last
    #expect(decision?.signature == ids[0])
    #expect(decision?.verdict == .void(.mistake))
    #expect(decision?.note == "her cousin")
    #expect(review.state.note.isEmpty)
  }

  @Test func `the first answer voids nothing, as on the kiosk`() {
    for key in [Key.enter, .text("1")] {
      var review = TestReview()
      review.press(.text("3"), .enter)
      #expect(review.screen.contains("> 1  Do not void it"))
      review.press(key)

      #expect(review.decisions.isEmpty)
      #expect(review.state.screen == .question(selected: 0))
    }
  }

  @Test func `a question whose signature no longer counts is passed over`() {
    var review = TestReview()
    review.records[ids[2]]?.standing = Standing(.withdrawn)
    review.press(.text("1"))

    #expect(review.state.shown?.question == .postalCode(ids[4]))
    #expect(review.screen.contains("2 of 3"))
  }

  @Test func `what is skipped stays open and is not asked again in this run`() {
    var review = TestReview()
    review.found = [.pair(earlier: ids[0], later: ids[1]), .pair(earlier: ids[2], later: ids[3])]
    review.press(.text("4"), .text("4"), .text("1"), .text("1"))
    #expect(review.state.screen == .looking)
    review.wait(.seconds(1))

    #expect(review.state.screen == .summary)
    #expect(review.screen.contains("Skipped: 2.") && review.screen.contains("Still to look at: 2."))
  }

  @Test func `a question that an answer raised is asked before the end`() {
    var review = TestReview()
    review.press(.text("2"), .text("2"), .text("1"), .text("1"))
    review.found = [.pair(earlier: ids[1], later: ids[3])]
    review.wait(.seconds(1))

    #expect(review.state.shown?.question == .pair(earlier: ids[1], later: ids[3]))
    #expect(review.screen.contains("5 of 5"))
  }

  @Test func `a decision that could not be saved is kept and tried again with its stamp`() {
    var review = TestReview()
    review.failures = 2
    review.press(.text("1"))
    #expect(review.screen.contains("The disk that holds office.db is full."))
    #expect(review.decisions.isEmpty)
    review.press(.enter)
    #expect(review.screen.contains("Not saved yet"))
    review.press(.enter)

    #expect(review.decisions.map(\.verdict) == [.duplicate(of: ids[0])])
    #expect(Set(review.stamps).count == 1 && review.stamps.count == 3)
    #expect(review.screen.contains("2 of 4"))
  }

  @Test func `a decision that is given up is said at the end`() {
    var review = TestReview()
    review.failures = 1
    review.press(.text("1"), .text("2"))

    #expect(review.decisions.isEmpty)
    #expect(review.screen.contains("Your last decision was given up and may not be saved."))
    #expect(review.screen.contains("Decided 0:"))
  }

  @Test func `a key that is held decides once`() {
    for key in [Key.enter, .text("1")] {
      var review = TestReview()
      review.press(key)
      for _ in 0..<200 {
        review.wait(.milliseconds(33))
        review.send(.key(key))
      }
      #expect(review.decisions.count == 1)
      review.press(key)
      #expect(review.decisions.count == 2)
    }
  }

  @Test func `nothing is asked before somebody has said who decides`() {
    var review = TestReview(coordinator: nil)
    review.press(.backspace, .backspace, .backspace, .enter)
    #expect(review.screen.contains("Please write your name"))
    review.type("Ada")
    review.press(.enter, .text("1"))
    #expect(review.decisions.first?.coordinator == "Ada")
  }

  @Test(arguments: [Key.escape, .text("q")]) func `stopping is asked about`(key: Key) {
    var review = TestReview()
    review.press(key)
    #expect(review.screen.contains("4 questions are left"))
    review.press(.enter)
    #expect(review.screen.contains("1 of 4"))
    review.press(key, .text("2"))
    #expect(review.state.screen == .summary)
    #expect(review.decisions.isEmpty)
  }

  @Test func `Control-C does nothing on any screen`() {
    var review = TestReview()
    for key in [Key.text("3"), .text("2"), .escape, .text("5"), .escape, .escape] {
      let before = review.state.screen
      review.send(.key(.control("C")))
      #expect(review.state.screen == before)
      review.press(key)
    }
  }

  @Test func `any keys keep the cursor on the screen and every decision on an open question`() {
    let keys: [Key] = [
      .enter, .escape, .up, .down, .tab, .home, .end, .pageDown, .function(1), .text("1"),
      .text("2"), .text("3"), .text("5"), .text("6"), .text("7"), .text("u"), .text("é"),
      .backspace, .control("C"),
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      var review = TestReview()
      for _ in 0..<60 {
        review.press(keys.randomElement(using: &random) ?? .enter)
        for (columns, rows) in [(40, 12), (80, 24), (10, 3)] {
          let frame = review.frame(columns, rows)
          #expect(frame.cursor.row < rows && frame.cursor.column < columns)
        }
      }
      let accepted = review.records.values.count { $0.standing.state == .accepted }
      #expect(review.state.counts[.accepted] == 100 + accepted)
    }
  }
}
