import Testing

@testable import JourneySupport

@Suite struct BrailleLineTests {
  private func line(_ commands: String...) -> BrailleLine {
    var line = BrailleLine()
    for command in commands { line.take(command) }
    return line
  }

  @Test(arguments: [
    (#"Visual " > ZIP code:  558     ""#, " > ZIP code:  558"),
    (#"Visual "say \"yes\" or C:\\   ""#, #"say "yes" or C:\"#),
    (#"Visual "              ""#, ""),
    (#"Visual "Zoë  ""#, "Zoë"),
    ("CSRROW 4", ""),
    ("Visual", ""),
  ])
  func `the characters are what stands between the quotation marks`(
    command: String,
    text: String
  ) {
    #expect(line(command).text == text)
  }

  @Test func `a new line takes the place of the one before`() {
    #expect(line(#"Visual "Full name:""#, #"Visual "ZIP code:""#).text == "ZIP code:")
  }

  @Test(arguments: [
    ("Braille 17|1345|78|", 2), ("Braille |||145678", 3), ("Braille 17|18|1", nil),
    ("Braille ", nil),
  ])
  func `the cursor is the cell with both of the lowest dots`(command: String, cursor: Int?) {
    #expect(line(command).cursor == cursor)
  }
}
