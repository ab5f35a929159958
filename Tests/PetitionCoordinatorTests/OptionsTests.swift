import ArgumentParser
import PetitionShell
import Testing

@testable import PetitionCoordinator

struct OptionsTests {
  @Test func `a decision carries the name that was given`() throws {
    let options = try DecisionOptions.parse(["--coordinator", "Ada"])
    #expect(options.by.name == "Ada")
  }

  @Test(arguments: ["0", "-1", "1000000001", "9223372036854775807", "9223372036854775808"])
  func `a first line that no paper has is refused before anything is read`(number: String) {
    #expect(throws: (any Error).self) { try LineOptions.parse(["--first-line=\(number)"]) }
    #expect(throws: (any Error).self) {
      try LineOptions.parse(["--sheet", "P", "--first-line=1000"])
    }
  }

  @Test func `numbers of pages that nobody hands over are refused`() throws {
    let delivery = ["--delivered", "1", "--receiver", "Clerk"]
    #expect(try PacketCommand.parse(delivery + ["--pages", "12"]).pages == 12)
    for pages in ["0", "1000001", "9223372036854775807"] {
      #expect(throws: (any Error).self) { try PacketCommand.parse(delivery + ["--pages", pages]) }
    }
  }

  @Test(arguments: [
    (["--encoding", "latin1"], true), (["--encoding", "UTF-16"], true),
    (["--encoding", "ebcdic"], false), (["--date-order", "dmy"], true),
    (["--date-order", "ydm"], false), (["--postal-code", "zip", "--no-postal-code"], false),
  ])
  func `an import takes words that mean something`(words: [String], isTaken: Bool) {
    #expect(((try? ImportCommand.parse(["in.csv"] + words)) != nil) == isTaken)
  }
}
