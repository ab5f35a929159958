import Testing

@testable import PetitionOffice

struct PageTextTests {
  @Test func `control characters and direction overrides never reach a page`() {
    #expect(PageText.plain("A\u{1B}[2J\u{202E}nn\u{0}a Smíth") == "A[2Jnna Smíth")
    #expect(PageText.plain("A\u{61C}n\u{200F}n\u{FEFF}a\u{E0041}\u{9B}") == "Anna")
  }

  @Test(arguments: [
    ("a \"b\" 'c'", "a &quot;b&quot; &#39;c&#39;"),
    ("Jos\u{E9} & <Ana>", "Jos\u{E9} &amp; &lt;Ana&gt;"),
    ("\"\u{301}", "&quot;\u{301}"), ("two\nl\u{ED}neas", "two\nl\u{ED}neas"), ("plain", "plain"),
  ])
  func `every sign that means something to a page is written out`(text: String, escaped: String) {
    #expect(Array(PageText.escaped(text).utf8) == Array(escaped.utf8))
  }
}
