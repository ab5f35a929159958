import Foundation
import JourneySupport
import Testing

@Suite(.journey) struct CommandJourneyTests {
  @Test func `enter answers each line after its commit`() throws {
    let folder = try KioskFolder()
    let input = "Zoë Lund\t54880\n\t55802\nKa Vang\t558\nPrince\nJean Tremblay\tH2X 1Y4\n"
    let answer = try folder.kiosk("enter", "--sheet", "P-014", input: input)

    #expect(answer.status == .code(1))
    #expect(answer.errors.isEmpty, "\(answer.errors)")
    let words = answer.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(words.map { $0[0] } == ["saved", "refused", "refused", "saved", "saved"])
    #expect(words.map { $0[1] }[1...2] == ["2", "3"])
    let saved = words.filter { $0[0] == "saved" }.map { "\($0[1])|\($0[2])" }
    try folder.expect("SELECT id, seq FROM signature ORDER BY seq", gives: saved)
    try folder.expect(
      "SELECT name, ifnull(postal_code, ''), source, sheet, line FROM signature ORDER BY seq",
      gives: [
        "Zoë Lund|54880|paper|P-014|1", "Prince||paper|P-014|4",
        "Jean Tremblay|H2X 1Y4|paper|P-014|5",
      ]
    )
  }

  @Test func `enter ends with 0 when every line was saved, and with nothing to do`() throws {
    let folder = try KioskFolder()
    let answer = try folder.kiosk(
      "enter",
      "--event",
      "Library",
      "--canvasser",
      "B",
      input: "Ka Vang\t55807"
    )

    #expect(answer.status == .code(0))
    try folder.expect("SELECT name, event, canvasser FROM signature", gives: ["Ka Vang|Library|B"])
    try #expect(
      folder.kiosk("enter") == KioskFolder.Answer(status: .code(0), output: "", errors: "")
    )
  }

  @Test func `status says as JSON what scripts rely on`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    for number in 88...100 { try folder.enter("Signer \(number)\t55802") }
    let answer = try folder.kiosk("status", "--json")

    #expect(answer.status == .code(0))
    let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    let status = try #require(json as? [String: Any])
    #expect(status["accepted_here"] as? Int == 13)
    #expect(status["baseline"] as? Int == 87)
    #expect(status["count"] as? Int == 100)
    #expect(status["goal"] as? Int == 1000)
    #expect(status["last_milestone"] as? Int == 100)
    #expect(status["next_milestone"] as? Int == 250)
    #expect(status["waiting_to_save"] as? Int == 0)
    #expect(status["last_backup"] is NSNull)
    let version = try #require(status["text_version"] as? String)
    #expect(version.wholeMatch(of: #/[0-9a-f]{64}/#) != nil)
    let identity = try #require(status["kiosk"] as? String)
    #expect(UUID(uuidString: identity) != nil)
    let session = try #require(status["session"] as? [String: Any])
    #expect(session["event"] as? String == "Harbor Market")
    let head = try #require(status["head"] as? [String: Any])
    try folder.expect("SELECT max(seq) FROM entry", gives: ["\(head["seq"] as? Int ?? 0)"])
    #expect((head["words"] as? String)?.split(separator: " ").count == 6)
    #expect(!answer.output.contains("Signer"))
    let keys = answer.output.matches(of: #/"([a-z_]+)":/#).map { String($0.output.1) }
    #expect(keys.contains("last_saved"))
  }

  @Test func `status before the first start says that there is nothing yet`() throws {
    let folder = try KioskFolder()
    try folder.kiosk("status").expectRefusal(code: 65, saying: folder.database, "Nothing was made.")
    #expect(!FileManager.default.fileExists(atPath: folder.path("data")))
  }

  /// A copied page as people paste them: one passage twice, and a slip of the template.
  static let page = """
    428 of 500 Signatures

    To: Mayor Mayor Jane Harbor

    Open the harbor walk at night

    We ask Mayor Mayor Jane Harbor to keep the walk open. The gates close at nine, and people who \
    work late must walk along the road.

    We ask Mayor Mayor Jane Harbor to keep the walk open. The gates close at nine, and people who \
    work late must walk along the road.

    Why is this important?

    The road has no pavement. Two people were hurt there last winter.
    """

  @Test func `check tells a clean configuration, a doubtful one and an unusable one`() throws {
    // A disk of its own, as a stick is.
    let complete = KioskSettings(baseline: 0, backupDirectory: "/dev/shm").text
      .replacing("[signing]", with: "retain_until = 2027-12-31\n\n[signing]")
    let folder = try KioskFolder(complete)
    try folder.setPIN("4711", again: "4711").waitForExit()
    let clean = try folder.kiosk("check")
    #expect(clean.status == .code(0), "\(clean)")

    let passage = KioskSettings().text.replacing(
      "Keep its gates open at night.",
      with: "Ask Mayor Mayor Harbor to keep its gates open at night."
    )
    let doubtful = try KioskFolder(passage).kiosk("check")
    #expect(doubtful.status == .code(1), "\(doubtful)")
    #expect(doubtful.output.contains("Mayor Mayor"), "\(doubtful.output)")

    let unusable = try KioskFolder("[petition]\nid = \"x\"\n").kiosk("check")
    #expect(unusable.status == .code(65), "\(unusable)")
    #expect(unusable.output.contains("title"), "\(unusable.output)")
  }

  @Test func `check looks at the folder for copies`() throws {
    let folder = try KioskFolder(KioskSettings(backupDirectory: "stick").text)
    let missing = try folder.kiosk("check")
    #expect(missing.status == .code(1))
    #expect(
      missing.output.contains("[storage] backup_directory names \"stick\", which is not there")
    )

    try folder.plugInStick()
    let near = try folder.kiosk("check")
    #expect(near.output.contains("which is on the disk of the database"), "\(near.output)")

    let other = try KioskFolder(KioskSettings(backupDirectory: "kiosk.conf").text).kiosk("check")
    #expect(other.output.contains("names \"kiosk.conf\", which is no folder"), "\(other.output)")
  }

  @Test func `the shipped configuration is usable and says what is still to be filled in`() throws {
    let folder = try KioskFolder(KioskFolder.shippedConfiguration())
    let answer = try folder.kiosk("check")

    #expect(answer.status == .code(1), "\(answer)")
    #expect(answer.output.contains("contact"), "\(answer.output)")
  }

  @Test func `init makes a usable configuration of a copied page and says what it left out`() throws
  {
    let folder = try KioskFolder(nil)
    try folder.write(Self.page, to: "page.txt")
    let made = try folder.kiosk("init", "--from", folder.path("page.txt"))
    #expect(made.status == .code(0), "\(made)")
    #expect(made.output.contains("repeats line 7"), "\(made.output)")

    let text = try String(contentsOfFile: folder.configuration, encoding: .utf8)
    #expect(text.components(separatedBy: "The gates close at nine").count == 2)
    let check = try folder.kiosk("check")
    #expect(check.status == .code(0) || check.status == .code(1), "\(check)")
    #expect(!check.output.contains("problem"), "\(check.output)")
    let kiosk = try RawJourney(folder)
    try kiosk.see("Start a session")
  }

  @Test func `init never writes over a file unless it is told to`() throws {
    let folder = try KioskFolder()
    let before = try String(contentsOfFile: folder.configuration, encoding: .utf8)
    try folder.write(Self.page, to: "page.txt")
    let page = folder.path("page.txt")

    try folder.kiosk("init", "--from", page).expectRefusal(code: 73, saying: "--force")
    try #expect(String(contentsOfFile: folder.configuration, encoding: .utf8) == before)
    let forced = try folder.kiosk("init", "--from", page, "--force")
    #expect(forced.status == .code(0), "\(forced)")
    try #expect(String(contentsOfFile: folder.configuration, encoding: .utf8) != before)
  }
}
