import Foundation
import JourneySupport
import Testing

/// What the programs do when nobody takes their answer.
@Suite(.journey) struct OutputJourneyTests {
  private static let commands = [
    ["tally"], ["tally", "--format", "json"], ["verify"], ["list"], ["duplicates"],
    ["sheets"], ["rebuild"], ["export"], ["--help"], ["tally", "--help"],
  ]

  @Test(arguments: commands)
  func `an answer that is lost is said and is no success`(arguments: [String]) throws {
    let folder = try KioskFolder()
    try folder.enter("Ana Ruiz\t55802")
    let isAbout = arguments.contains("--help")
    let file = isAbout ? [] : ["--database", folder.database]
    let command = try [Binary.coordinator.path] + arguments + file
    let full = try folder.run(["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"] + command)
    full.expectRefusal(code: 74, saying: "Nobody takes what is written any more (No space left")
    #expect(full.errors.split(separator: "\n").count == 1, "\(full.errors)")
    let closed = try folder.run(["sh", "-c", "exec \"$0\" \"$@\" >&-"] + command)
    closed.expectRefusal(code: 74, saying: "Nobody takes what is written any more")
    guard arguments != ["export"] else { return }
    // The reader has left before the first byte; that is its own affair.
    let left = try folder.run(
      ["sh", "-c", "(sleep 0.2; \"$0\" \"$@\"; echo $? >&2) | true"] + command
    )
    #expect(left.errors == "74\n", "\(left.errors)")
  }

  @Test(arguments: [["status"], ["check"], ["--help"]])
  func `so it is at the kiosk`(arguments: [String]) throws {
    let folder = try KioskFolder()
    try folder.enter("Ana Ruiz\t55802")
    let file = arguments == ["--help"] ? [] : ["--config", folder.configuration]
    let command = try [Binary.kiosk.path] + arguments + file
    try folder.run(["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"] + command)
      .expectRefusal(code: 74, saying: "Nobody takes what is written any more (No space left")
  }

  @Test(arguments: [["run", "--linear"], ["run", "--linear", "--event", "E", "--canvasser", "C"]])
  func `so it is with a talk line by line`(arguments: [String]) throws {
    let folder = try KioskFolder()
    try folder.enter("Ana Ruiz\t55802")
    let command = try [Binary.kiosk.path] + arguments + ["--config", folder.configuration]
    try folder.run(["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"] + command)
      .expectRefusal(code: 74, saying: "Nobody takes what is written any more (No space left")
    try folder.run(["sh", "-c", "exec \"$0\" \"$@\" >&-"] + command)
      .expectRefusal(code: 74, saying: "Nobody takes what is written any more")
  }

  @Test(arguments: [
    ["watch", "--linear"], ["watch", "--big", "--linear"], ["review", "--linear"],
  ])
  func `and with the office's screens line by line`(arguments: [String]) throws {
    let folder = try KioskFolder()
    try folder.enter("Ana Ruiz\t55802", "Ana Ruiz\t55802")
    let command = try [Binary.coordinator.path] + arguments + ["--database", folder.database]
    try folder.run(["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"] + command)
      .expectRefusal(code: 74, saying: "Nobody takes what is written any more (No space left")
    try folder.run(["sh", "-c", "exec \"$0\" \"$@\" >&-"] + command)
      .expectRefusal(code: 74, saying: "Nobody takes what is written any more")
  }
}
