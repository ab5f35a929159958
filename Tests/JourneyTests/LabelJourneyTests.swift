import Foundation
import JourneySupport
import Testing

/// Labels as people give them to both programs.
@Suite(.journey) struct LabelJourneyTests {
  @Test func `an event that is typed in six ways is one row of the tally`() throws {
    let folder = try KioskFolder()
    for event in [
      "Harbor Market", "Harbor Market ", " harbor market", "Harbor  Market", "Harbor\tMarket",
      "HARBOR MARKET\r",
    ] {
      let answer = try folder.kiosk(
        "enter",
        "--event",
        event,
        "--canvasser",
        "C",
        input: "Ana Lund\t55806\n"
      )
      #expect(answer.status == .code(0), "\(answer)")
    }
    try folder.expect(
      "SELECT DISTINCT event || '|' || canvasser FROM signature",
      gives: ["Harbor Market|C"]
    )
  }

  @Test(arguments: ["--event", "--canvasser", "--sheet"])
  func `a label of nothing is refused before anything is made`(option: String) throws {
    let folder = try KioskFolder()
    for text in ["", " ", "\u{202E}"] {
      let answer = try folder.kiosk("enter", option, text, input: "Ana Lund\t55806\n")
      #expect(answer.status == .code(64), "\(answer)")
      #expect(answer.errors.contains("is empty."), "\(answer.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test func `letters with strokes are found as people write them`() throws {
    let folder = try KioskFolder()
    let lines = "Søren Ås\t55806\nSoren As\t55806\nŁukasz Ek\t55805\nLukasz Ek\t55805\n"
    _ = try folder.kiosk("enter", input: lines)
    for (sought, count) in [("soren", 2), ("soeren", 1), ("lukasz", 2), ("aas", 1)] {
      let found = try folder.coordinator("find", sought, "--format", "csv")
      #expect(
        found.output.split(whereSeparator: \.isNewline).count == count + 1,
        "\(sought): \(found)"
      )
    }
  }
}
