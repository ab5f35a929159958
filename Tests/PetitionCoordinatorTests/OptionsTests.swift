import ArgumentParser
import Testing

@testable import PetitionCoordinator

struct OptionsTests {
  @Test func `a decision carries the name that was given`() throws {
    let options = try DecisionOptions.parse(["--coordinator", "Ada"])
    #expect(options.by.name == "Ada")
  }
}
