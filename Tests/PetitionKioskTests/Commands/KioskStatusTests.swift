import Foundation
import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// What `status` says.
@Suite struct KioskStatusTests {
  private func status(_ kiosk: inout TestKiosk) throws -> KioskStatus {
    try KioskStatus(kiosk.kiosk.configuration, &kiosk.kiosk.store, context: kiosk.kiosk.context)
  }

  /// A kiosk of which everything is known, so that its status can be compared byte by byte.
  private func known() throws -> TestKiosk {
    let identity = try #require(UUID(uuidString: "00000000-0000-4000-8000-000000000001"))
    let store = try PetitionStore.inMemory(petition: "lakeside-ferry", kiosk: identity)
    var kiosk = try TestKiosk(.counted, store: store)
    kiosk.sign("Ana Ruiz", "55802")
    kiosk.press(.enter)
    kiosk.sign("Bo Lind", "55803")
    kiosk.press(.enter)
    kiosk.staff("42")
    return kiosk
  }

  @Test func `the JSON is as scripts know it`() throws {
    var kiosk = try known()

    try Golden.expect(try status(&kiosk).json() + "\n", "status")
  }

  @Test func `counts agree and a void is said`() throws {
    var kiosk = try known()
    let status = try status(&kiosk)

    #expect(status.count == status.baseline + status.acceptedHere)
    #expect(status.acceptedHere == 1)
    #expect(status.voided == 1)
    #expect(status.today == 1)
    #expect(status.goal == 500)
    #expect(status.session?.canvasser == "Rosa")
  }

  @Test func `an empty ledger has numbers, nulls and no session`() throws {
    var kiosk = try TestKiosk(isOpen: false)
    let json = try status(&kiosk).json()

    for part in [
      #""accepted_here":0"#, #""last_backup":null"#, #""last_milestone":null"#,
      #""last_saved":null"#, #""session":null"#, #""waiting_to_save":0"#,
    ] {
      #expect(json.contains(part))
    }
  }

  @Test func `no name is in either form`() throws {
    var kiosk = try known()
    let status = try status(&kiosk)

    for text in [status.text(), try status.json()] {
      #expect(!text.contains("Ana"))
      #expect(!text.contains("Lind"))
    }
  }

  @Test func `the CSV has the JSON's names and one row, and runs in no spreadsheet`() throws {
    var kiosk = try known()
    var status = try status(&kiosk)
    status.petition = "=1+1, \"x\""
    let lines = status.csv().components(separatedBy: "\r\n")

    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(lines[0].hasPrefix("accepted_here,baseline,count,goal,head_seq,head_words,kiosk,"))
    #expect(lines[1].hasPrefix("1,428,429,500,"))
    #expect(lines[1].contains(",\"'=1+1, \"\"x\"\"\",Rosa,Lincoln Park market,"))
  }

  @Test func `the words say what the JSON says`() throws {
    var kiosk = try known()
    let text = try status(&kiosk).text()

    #expect(text.contains("Signatures      429 (428 from elsewhere, 1 here)"))
    #expect(text.contains("Session         Lincoln Park market, Rosa"))
    #expect(text.contains("Next milestone  500"))
  }
}
