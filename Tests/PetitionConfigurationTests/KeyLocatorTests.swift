import Testing
import TestSupport

@testable import PetitionConfiguration

@Suite struct KeyLocatorTests {
  private let text = """
    # [not]
    top.dotted = 1
    [a]  # comment with [brackets] and = signs
      one = "# no \\" comment" # yes
    "two words" = '''
    [fake]
    key = 1
    '''
    list = [
      "é", 5, # comment, with ] in it
      { inner = 2, more = [3] },
    ]
    [[a.b]]
    x = \"\"\"four quotes\"\"\"\"
    [[a.b]]
    x = 2026-06-13 09:00:00Z
    [a.b.deep]
    y = true
    """

  @Test(arguments: [
    (["top", "dotted"], 2, 1), (["a"], 3, 1), (["a", "one"], 4, 3), (["a", "two words"], 5, 1),
    (["a", "list"], 9, 1), (["a", "list", "0"], 10, 3), (["a", "list", "1"], 10, 8),
    (["a", "list", "2", "inner"], 11, 5),
    (["a", "list", "2", "more", "0"], 11, 24), (["a", "b"], 13, 1), (["a", "b", "0", "x"], 14, 1),
    (["a", "b", "1", "x"], 16, 1), (["a", "b", "1", "deep", "y"], 18, 1),
  ])
  func `a key is found at its line and column`(path: [String], line: Int, column: Int) {
    #expect(KeyLocator(text).position(of: path) == SourcePosition(line: line, column: column))
  }

  @Test func `what is not written is found at what is around it`() {
    let locator = KeyLocator(text)

    #expect(locator.position(of: ["a", "b", "1", "none"]).line == 15)
    #expect(locator.position(of: ["a", "none", "deeper"]).line == 3)
    #expect(locator.position(of: ["fake", "key"]) == .start)
    #expect(locator.position(of: ["top"]) == SourcePosition(line: 2, column: 1))
  }

  @Test func `the bytes of a value are the value`() {
    let bytes = Array(text.utf8)

    func value(_ path: [String]) -> String? {
      KeyLocator(text).entries[path].map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }

    #expect(value(["a", "one"]) == "\"# no \\\" comment\"")
    #expect(value(["top", "dotted"]) == "1")
    #expect(value(["a", "b", "0", "x"]) == "\"\"\"four quotes\"\"\"\"")
    #expect(value(["a", "b", "1", "x"]) == "2026-06-13 09:00:00Z")
  }

  @Test func `paragraphs begin after an empty line, joined lines and escapes counted in`() {
    let text = "t = \"\"\"\nOne \\\n\n  still one\nmore\n\n\n  Two\\n\\nThree\"\"\""

    let paragraphs = KeyLocator(text).entries[["t"]]?.paragraphs

    #expect(paragraphs?.map(\.line) == [2, 8, 8])
    #expect(paragraphs?.map(\.column) == [1, 3, 10])
  }

  @Test func `no text makes it fail`() {
    var generator = SeededGenerator(seed: 7)
    let pieces = ["[", "]", "\"", "'''", "=", "\n", "a", ".", ",", "{", "}", "\\", "#", "é", " "]
    for _ in 0..<2000 {
      let count = Int.random(in: 0...40, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()

      let locator = KeyLocator(text)

      #expect(locator.entries.values.allSatisfy { $0.value.upperBound <= text.utf8.count })
    }
  }
}
