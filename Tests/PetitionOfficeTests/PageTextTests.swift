import Testing

@testable import PetitionOffice

struct PageTextTests {
  @Test func `control characters and direction overrides never reach a page`() {
    #expect(PageText.plain("A\u{1B}[2J\u{202E}nn\u{0}a Smíth") == "A[2Jnna Smíth")
  }
}
