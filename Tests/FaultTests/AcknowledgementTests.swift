import FaultSupport
import Testing

@Suite struct AcknowledgementTests {
  @Test func `answers are paired with the lines that were given`() {
    let found = Acknowledgement.all(in: "saved a 2\nsaved b 3\n", of: ["Ana", "Ben", "Cy"])

    #expect(
      found == [
        Acknowledgement(id: "a", seq: 2, name: "Ana"),
        Acknowledgement(id: "b", seq: 3, name: "Ben"),
      ]
    )
  }

  @Test(arguments: ["", "saved a 2", "saved a\n", "refused 1 no name\n"])
  func `what nobody could have read as saved is no promise`(output: String) {
    #expect(Acknowledgement.all(in: output, of: ["Ana"]) == [])
  }
}
