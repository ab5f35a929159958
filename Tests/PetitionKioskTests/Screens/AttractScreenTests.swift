import PetitionLanguages
import PetitionCore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// The invitation, whatever an organiser writes.
@Suite struct AttractScreenTests {
  static let sizes = [
    Size(rows: 12, columns: 40), Size(rows: 15, columns: 50), Size(rows: 24, columns: 80),
    Size(rows: 24, columns: 64), Size(rows: 43, columns: 132),
  ]

  @Test(arguments: sizes) func `the ask, the count, the choice and the organiser are always there`(
    size: Size
  ) throws {
    let kiosk = try TestKiosk(.counted, size: size)

    #expect(kiosk.screen.contains("We ask the mayor and the city council"))
    #expect(kiosk.screen.contains("428"))
    #expect(kiosk.screen.contains("> Press ENTER to sign"))
    #expect(kiosk.screen.contains("1 English"))
    #expect(kiosk.screen.contains("2 Español"))
    #expect(kiosk.words.contains("Friends of the Lakeside Ferry"))
    #expect(kiosk.screen.contains("today"))
  }

  @Test(arguments: sizes) func `a long title is cut, never what is below it`(size: Size) throws {
    let configuration = Configuration.example {
      $0.petition.text.title = String(repeating: "An endless title ", count: 20)
    }
    let kiosk = try TestKiosk(configuration, size: size)

    #expect(kiosk.screen.contains("> Press ENTER to sign"))
    #expect(kiosk.screen.contains("We ask the mayor"))
  }

  @Test(arguments: sizes) func `an ask of 300 characters leaves the choice in place`(
    size: Size
  ) throws {
    let configuration = Configuration.example {
      $0.petition.text.ask = String(repeating: "We ask. ", count: 40)
    }
    let kiosk = try TestKiosk(configuration, size: size)

    #expect(kiosk.screen.contains("> Press ENTER to sign"))
    #expect(kiosk.screen.contains("Be one of the first"))
    #expect(kiosk.screen.contains("1 English"))
  }

  @Test func `a large window says how a long-winded organiser is reached`() throws {
    let configuration = Configuration.example {
      $0.petition.organiser = String(repeating: "Friends of Safe Streets and Sidewalks ", count: 4)
      $0.petition.contact = "questions@safe-streets.example.org"
    }
    let kiosk = try TestKiosk(configuration, size: Size(rows: 43, columns: 132))

    #expect(kiosk.words.contains("Questions? questions@safe-streets.example.org."))
    #expect(kiosk.screen.contains("> Press ENTER to sign"))
  }

  @Test(arguments: sizes) func `without an organiser no empty sentence stands there`(
    size: Size
  ) throws {
    let kiosk = try TestKiosk(.example { $0.petition.organiser = "" }, size: size)

    #expect(!kiosk.screen.contains("Your name and ZIP code go to"))
    #expect(!kiosk.screen.contains("By "))
  }

  @Test func `nine languages can be chosen by digit`() throws {
    var kiosk = try TestKiosk(
      .example {
        $0.kiosk.languages = ["en", "es", "so", "om", "vi", "fr", "de", "it", "fi", "sv"]
      }
    )
    #expect(kiosk.screen.contains("9 fi"))

    kiosk.press(.text("9"))
    #expect(kiosk.state.language == "fi")
    #expect(kiosk.screen.contains("Press ENTER to sign"))
    kiosk.press(.text("2"))
    #expect(kiosk.screen.contains("Presione ENTER"))
  }

  @Test(arguments: GoldenTests.sizes) func `a draft language says that it is one`(
    size: Size
  ) throws {
    for (code, isDraft) in [("en", false), ("es", false), ("so", true), ("oj", true)] {
      let kiosk = try TestKiosk(.example { $0.kiosk.languages = [code, "en"] }, size: size)
      let line = Languages.builtIn.wording(in: code)[.draftLanguage]
      #expect(kiosk.screen.contains(line) == isDraft, "\(code) at \(size)")
      #expect(kiosk.frame.announcement.contains(line) == isDraft, "\(code) at \(size)")
    }
  }

  @Test func `the draft line comes and goes with the language`() throws {
    var kiosk = try TestKiosk(.example { $0.kiosk.languages = ["en", "hmn"] })
    let line = Languages.builtIn.wording(in: "hmn")[.draftLanguage]
    #expect(!kiosk.screen.contains(line))
    kiosk.press(.text("2"))
    #expect(kiosk.screen.contains(line))
    kiosk.kiosk.state.isLinear = true
    #expect(kiosk.frame.announcement.contains(line))
    kiosk.press(.text("1"))
    #expect(!kiosk.frame.announcement.contains(line))
  }

  @Test func `a digit without a language does nothing`() throws {
    var kiosk = try TestKiosk()

    for digit in ["0", "3", "9"] { kiosk.press(.text(digit)) }

    #expect(kiosk.state.language == "en")
  }

  @Test func `a petition in one language names none`() throws {
    let kiosk = try TestKiosk(.example { $0.kiosk.languages = ["en"] })

    #expect(!kiosk.screen.contains("1 English"))
  }

  @Test(arguments: [Key.pageDown, .down, .text(" ")])
  func `the petition can be read before signing`(key: Key) throws {
    var kiosk = try TestKiosk()

    kiosk.press(key)
    #expect(kiosk.state.screen.name == "reading")
    kiosk.press(.enter)

    #expect(kiosk.state.screen.name == "form")
  }

  @Test(arguments: sizes) func `all of the petition can be read, page by page`(size: Size) throws {
    var kiosk = try TestKiosk(.example { $0.petition.text.title = "Ferry" }, size: size)
    kiosk.press(.pageDown)
    var lines: [Substring] = []
    for _ in 0..<12 {
      lines += kiosk.screen.split(separator: "\n").filter {
        !$0.contains("page ") && !$0.contains("Enter sign")
      }
      kiosk.press(.pageDown)
    }
    let flat = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")

    for passage in [
      "We ask the mayor and the city council to keep", "two crossings a day from",
      "Why is this important?", "hired in its place.", "Update of May 2, 2026",
      "first Monday of July.", "before the end of 2027.",
    ] {
      #expect(flat.contains(passage))
    }
  }

  @Test func `the ask is not read twice`() throws {
    var kiosk = try TestKiosk(size: Size(rows: 43, columns: 132))
    kiosk.press(.pageDown)

    #expect(kiosk.screen.ranges(of: "We ask the mayor and the city council").count == 1)
  }

  @Test func `pages turn both ways and stop at the ends`() throws {
    var kiosk = try TestKiosk(size: Size(rows: 12, columns: 40))
    kiosk.press(.pageDown)
    let first = kiosk.screen

    kiosk.press(.pageUp)
    #expect(kiosk.screen == first)
    kiosk.press(.end)
    let last = kiosk.screen
    kiosk.press(.pageDown)
    #expect(kiosk.screen == last)
    #expect(last != first)
    kiosk.press(.pageUp, .home)
    #expect(kiosk.screen == first)
    kiosk.press(.escape)
    #expect(kiosk.state.screen.name == "attract")
  }
}
