import Foundation
import PetitionCore
import PetitionLanguages
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Practice writes to another file, says so on every screen, and never counts.
@Suite struct PracticeTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private var database: String { scratch.path("petition.db") }
  private var practiceFile: String {
    "\(database)-practice-\(ProcessInfo.processInfo.processIdentifier)"
  }

  private func kiosk(_ configuration: Configuration = .example) throws -> TestKiosk {
    let store = try PetitionStore(
      opening: database,
      petition: configuration.petition.id,
      newKiosk: UUID()
    )
    return try TestKiosk(configuration, store: store)
  }

  @Test func `what is signed in practice is not in the ledger`() throws {
    var kiosk = try kiosk()
    kiosk.sign("Real Person", "55802")
    kiosk.press(.enter)

    kiosk.staff("9")
    #expect(FileManager.default.fileExists(atPath: practiceFile))
    kiosk.sign("Made Up", "55802")
    #expect(kiosk.screen.contains("Practice: this would be number 1."))
    #expect(kiosk.screen.contains("Nothing was signed. This was only practice."))
    for word in ["Saved", "You are signature", "Thank you", "one of the first"] {
      #expect(!kiosk.screen.contains(word), "\(word) is not true of practice.")
    }
    kiosk.press(.enter)
    kiosk.staff("9")

    #expect(!kiosk.state.isPractice)
    #expect(kiosk.state.count == 1)
    #expect(try kiosk.collected() == 1)
    #expect(!FileManager.default.fileExists(atPath: practiceFile))
  }

  @Test func `every screen of practice says so on its first line`() throws {
    var kiosk = try kiosk()
    kiosk.staff("9")
    var seen: [String] = []

    func look() {
      let first = kiosk.screen.split(separator: "\n").first ?? ""
      #expect(first.contains("PRACTICE: nothing typed here counts"))
      #expect(kiosk.frame.announcement.hasPrefix("PRACTICE"))
      seen.append(kiosk.state.screen.name)
    }
    look()
    for key in [Key.pageDown, .enter, .function(1), .escape] {
      kiosk.press(key)
      look()
    }
    kiosk.type("Made Up")
    kiosk.press(.enter)
    kiosk.type("55802")
    for _ in 0..<2 {
      kiosk.press(.enter)
      look()
    }

    #expect(
      seen == ["attract", "reading", "form", "help", "form", "review", "thanks"]
    )
  }

  @Test func `practice does not say that the last signature was saved`() throws {
    var kiosk = try kiosk()
    kiosk.sign()
    kiosk.press(.enter)
    #expect(kiosk.screen.contains("SAVED"))

    kiosk.staff("9")
    kiosk.sign()
    kiosk.press(.enter)

    #expect(kiosk.screen.contains("PRACTICE  today 1"))
    #expect(!kiosk.screen.contains("SAVED"))
  }

  @Test(arguments: ["en", "es"])
  func `practice gives no words to carry home and keeps no address`(_ language: String) throws {
    let configuration = Configuration.example {
      $0.kiosk.languages = [language]
      $0.signing.withdrawalCode = true
      $0.signing.contactOptIn = true
    }
    var kiosk = try kiosk(configuration)
    kiosk.staff("9")
    kiosk.sign()
    guard case .thanks(let thanks) = kiosk.state.screen, let code = thanks.withdrawalCode else {
      Issue.record("The thank-you should stand on the screen.")
      return
    }
    #expect(!kiosk.screen.contains(code))
    #expect(!kiosk.frame.announcement.contains(code))
    #expect(kiosk.screen.contains(kiosk.state.words[.practiceWords]))

    kiosk.choose(2)

    #expect(kiosk.screen.contains(kiosk.state.words[.practiceNews]))
    #expect(!kiosk.screen.contains(kiosk.state.words[.newsHint]))
  }

  @Test(arguments: [StaffScreen.Choice.close, .copy])
  func `what is for the real table is not done in practice`(_ choice: StaffScreen.Choice) throws {
    var kiosk = try kiosk()
    let real = kiosk.state.session
    kiosk.staff("9")
    kiosk.staff("")

    // Below Copy stand Close and Quit.
    kiosk.press(.end)
    for _ in 0..<(choice == .copy ? 2 : 1) { kiosk.press(.up) }
    kiosk.press(.enter)

    #expect(kiosk.state.screen.name == "staff")
    #expect(kiosk.screen.contains("That is for the real table. End practice first."))
    #expect(kiosk.state.session == real)
    #expect(kiosk.state.isPractice)
  }

  @Test func `a milestone of practice is announced again for real`() throws {
    var kiosk = try kiosk(.example { $0.milestones.ladder = [1] })
    kiosk.staff("9")
    kiosk.sign()
    #expect(kiosk.screen.contains("1 signature reached"))
    kiosk.press(.enter)
    kiosk.staff("9")

    kiosk.sign()

    #expect(kiosk.screen.contains("1 signature reached"))
  }

  @Test func `staff cannot void a real signature from practice`() throws {
    var kiosk = try kiosk()
    kiosk.sign()
    kiosk.press(.enter)

    kiosk.staff("9")
    kiosk.staff("4")

    #expect(kiosk.screen.contains("There is no signature to void."))
  }

  @Test func `a session changed in practice is not taken back to the table`() throws {
    var kiosk = try kiosk()
    let real = kiosk.state.session

    kiosk.staff("9")
    kiosk.staff("5")
    kiosk.press(.enter)
    #expect(kiosk.state.session?.canvasser == "Ben")
    kiosk.staff("9")

    #expect(kiosk.state.session == real)
    #expect(try kiosk.kiosk.store.openSession()?.session == real)
  }

  @Test func `a kiosk that begins anew leaves no practice file behind`() throws {
    _ = try kiosk()
    // Linux gives no process so large a number; the parent of this one is alive, but not practising.
    for owner in [999_999_999, getppid()] {
      try scratch.write("somebody's name", "petition.db-practice-\(owner)")
    }
    let other = try PracticeFile(beside: database)

    _ = try kiosk()

    let folder = URL(fileURLWithPath: database).deletingLastPathComponent().path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let practising = files.filter { $0.contains("practice") }
    #expect(practising.map { "\(folder)/\($0)" } == [other.path])
    other.remove()
  }
}
