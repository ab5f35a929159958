import PetitionCore
import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionCoordinator

/// The screen for people who pass by.
@Suite struct BigScreenTests {
  static let sizes = [(12, 40), (15, 50), (24, 80), (43, 132), (60, 200)]
    .map { Size(rows: $0.0, columns: $0.1) }

  private static func frame(_ state: WatchState, _ size: Size = sizes[2]) -> Frame {
    WatchView.frame(of: state, size: size)
  }

  private static func state(_ count: Int, language: String = "en") -> WatchState {
    WatchTests.state(count: count, isBig: true, language: language)
  }

  /// Whether rows of reverse cells without a letter stand above the most important sentence.
  private static func hasDigits(_ frame: Frame) -> Bool {
    let rows = frame.grid.plainText(reverseBlank: "#").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return rows.prefix(frame.cursor.row).contains {
      $0.contains("#") && !$0.contains(where: \.isLetter)
    }
  }

  /// A watch in which the count has just come to a number.
  static func reaching(_ count: Int, language: String = "en") -> WatchState {
    var state = state(1480, language: language)
    WatchReducer.reduce(&state, .time(.seconds(100)))
    WatchReducer.reduce(&state, .read(WatchTests.numbers(count)))
    return state
  }

  @Test(arguments: sizes) func `it says how many, how far and what was reached`(size: Size) {
    for (language, sentences) in [
      "en": [
        "1,480 people have signed.", "1,480 of 2,000, 74 percent", "20 more to reach 1,500",
        "1,000 signatures reached",
      ],
      "es": [
        "1,480 personas han firmado.", "1,480 de 2,000, 74 por ciento",
        "Faltan 20 para llegar a 1,500", "Ya son 1,000 firmas",
      ],
    ] {
      let frame = Self.frame(Self.state(1480, language: language), size)
      for sentence in sentences {
        #expect(frame.grid.plainText.contains(sentence), "\(sentence) at \(size)")
        #expect(frame.announcement.contains(sentence))
      }
      #expect(frame.announcement.contains(language == "en" ? "on June 13, 2026" : "el 13 de junio"))
    }
  }

  @Test(arguments: sizes) func `it names nobody`(size: Size) {
    for state in [Self.state(1480), Self.reaching(1503)] {
      let frame = Self.frame(state, size)
      for name in ["Mai", "Jo", "market", "Library steps", "Harbor", "182"] {
        #expect(!frame.grid.plainText.contains(name) && !frame.announcement.contains(name))
      }
    }
  }

  @Test(arguments: sizes, [false, true])
  func `no number is too long for its screen, nor any title`(size: Size, isOld: Bool) {
    for count in [5, 428, 1480, 28_480, 1_234_567] {
      var state = Self.state(count)
      state.title = "We ask the mayor and the council to keep the Riverside Library open all year"
      if isOld { state.unreadSince = "15:00" }
      let frame = Self.frame(state, size)
      let text = frame.grid.plainText(reverseBlank: "#")
      #expect(text.contains("\(count.grouped) people have signed."), "\(count) at \(size)")
      #expect(Self.hasDigits(frame), "\(count) at \(size)")
      #expect(frame.grid.text(row: size.rows - 1).contains("B everything"))
    }
  }

  @Test func `the digits grow with the window in both directions`() {
    let number = BigNumber("428")
    #expect(number.dot(columns: 40, rows: 5).map { [$0.columns, $0.rows] } == [3, 1])
    #expect(number.dot(columns: 130, rows: 31).map { [$0.columns, $0.rows] } == [11, 6])
    #expect(number.dot(columns: 400, rows: 12).map { [$0.columns, $0.rows] } == [5, 2])
    #expect(number.dot(columns: 12, rows: 90).map { [$0.columns, $0.rows] } == [1, 1])
    #expect(number.dot(columns: 10, rows: 90) == nil && number.dot(columns: 90, rows: 4) == nil)
  }

  @Test func `a milestone that the count crosses is shown for twenty seconds, then the count`() {
    var state = Self.reaching(1503)
    let party = Self.frame(state)
    #expect(party.grid.plainText.contains("*** 1,500 signatures reached ***"))
    #expect(party.grid.plainText.contains("1,503 people have signed."))
    WatchReducer.reduce(&state, .time(.seconds(119)))
    #expect(Self.frame(state) == party, "Nothing on it moves.")
    WatchReducer.reduce(&state, .read(WatchTests.numbers(1504)))
    #expect(state.celebration?.end == .seconds(120), "Another signature does not prolong it.")
    WatchReducer.reduce(&state, .time(.seconds(120)))
    #expect(state.celebration == nil)
    let frame = Self.frame(state)
    #expect(frame.grid.plainText.contains("1,500 signatures reached on June 20, 2026"))
    #expect(!frame.grid.plainText.contains("*"))
  }

  @Test func `what was there before is not celebrated, nor what a void took back`() {
    #expect(Self.state(1503).celebration == nil)
    var state = Self.reaching(1503)
    WatchReducer.reduce(&state, .time(.seconds(200)))
    for count in [1499, 1500, 1503] {
      WatchReducer.reduce(&state, .read(WatchTests.numbers(count)))
      #expect(state.celebration == nil, "\(count)")
    }
    // A kiosk that recorded a milestone before the watch began.
    var numbers = WatchTests.numbers(999)
    numbers.recordedMilestone = 1000
    state.hasRead = false
    WatchReducer.reduce(&state, .read(numbers))
    WatchReducer.reduce(&state, .read(WatchTests.numbers(1000)))
    #expect(state.celebration == nil)
  }

  @Test func `below five no number is shown`() {
    let frame = Self.frame(Self.state(4))
    #expect(frame.grid.plainText.contains("Be one of the first to sign."))
    #expect(frame.grid.plainText.contains("The goal is 2,000."))
    #expect(!Self.hasDigits(frame) && Self.hasDigits(Self.frame(Self.state(5))))
    #expect(Self.frame(Self.state(5)).grid.plainText.contains("5 people have signed."))
  }

  @Test func `a count that may be old says of when it is, without a word about files`() {
    var state = Self.state(1480)
    WatchReducer.reduce(&state, .unread(clock: "15:00"))
    for size in Self.sizes {
      #expect(Self.frame(state, size).grid.plainText.contains("This was the count at 15:00."))
    }
  }

  @Test func `line by line the title is said once, and what changed each time`() {
    var state = Self.state(1480)
    state.isLinear = true
    let first = Self.frame(state).announcement
    #expect(first.hasPrefix("Keep the Riverside Library open\nWe ask"))
    #expect(first.hasSuffix("Type b for the other view, or 0 to end, and press Enter."))
    WatchReducer.reduce(&state, .read(WatchTests.numbers(1503)))
    let news = """
      1,503 people have signed.
      1,503 of 2,000, 75 percent
      497 more to reach 2,000
      1,500 signatures reached on June 20, 2026
      """
    #expect(Self.frame(state).announcement == news)
    WatchReducer.reduce(&state, .time(.seconds(60)))
    #expect(Self.frame(state).announcement == news, "The end of a celebration is no news.")
  }

  /// Fonts of consoles have no more, and a light that flashes can hurt.
  @Test(arguments: sizes) func `it is made of letters and reverse spaces, and nothing blinks`(
    size: Size
  ) {
    for language in ["en", "es"] {
      for state in [Self.state(1480, language: language), Self.reaching(1503, language: language)] {
        let grid = Self.frame(state, size).grid
        for scalar in grid.plainText.unicodeScalars {
          #expect(scalar.value < 0x250 || scalar.properties.isWhitespace, "\(scalar)")
        }
        for row in 0..<size.rows {
          for column in 0..<size.columns {
            let style = grid[row, column]?.style ?? .plain
            #expect(style.isSubset(of: [.bold, .reverse]))
          }
        }
      }
    }
  }
}
