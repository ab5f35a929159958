import PetitionCore
import PetitionStore
import Testing

@testable import PetitionOffice

@Suite struct SummaryTests {
  /// A line from each kind of place.
  private static func everywhere() -> ExampleSet {
    var example = ExampleSet(signers: 8)
    let codes: [(String?, SignatureArea)] = [
      ("55802", .inside), ("55811", .inside), ("55720", .outside), ("55999", .outside),
      ("54880", .outside), ("02139", .outside), ("H2X 1Y4", .outside), (nil, .none),
    ]
    for (index, code) in codes.enumerated() {
      example.sealed[index].postalCode = code.0
      example.sealed[index].area = code.1
    }
    example.uncounted = [
      Standing(.voided, voidReason: .joke), Standing(.voided, voidReason: .abuse),
      Standing(.duplicate, duplicateOf: "x"), Standing(.illegible), Standing(.withdrawn),
    ]
    example.configuration.milestones.baseline = 87
    return example
  }

  @Test
  func `places come from near to far, each group with its sum`() throws {
    let page = try #require(try Self.everywhere().print()["2-summary.html"]).readable
    let parts = [
      "From Duluth ZIP codes\n55802\nDuluth, MN\n1\n55811\nDuluth, MN\n1\nFrom Duluth ZIP codes\n2",
      "From other Minnesota ZIP codes\n55720\nCloquet, MN\n1\n55999\nnot on the list of places\n1\n",
      "From other states\nMA\nMassachusetts\n1\nWI\nWisconsin\n1\nFrom other states\n2",
      "From other countries\n1\nNo ZIP code given\n1\nAll signatures\n8",
    ]
    var rest = Substring(page)
    for part in parts {
      let range = try #require(rest.firstRange(of: part), "\(part) is not in \(page)")
      rest = rest[range.upperBound...]
    }
    #expect(!page.lowercased().contains("resident"))
  }

  @Test
  func `what was collected less what does not count is what is printed`() throws {
    let example = Self.everywhere()
    let page = try #require(try example.print()["2-summary.html"]).readable
    let equation = """
      Collected
      13
      Voided: a joke
      \u{2212} 1
      Voided: abuse
      \u{2212} 1
      Duplicates: the same person once more
      \u{2212} 1
      Paper lines that cannot be read
      \u{2212} 1
      Withdrawn by the signer
      \u{2212} 1
      Counted, one line each
      8
      """
    #expect(page.contains(equation), "\(page)")
    let method = example.facts().method
    #expect(
      method.collected == method.accepted + method.voided.values.reduce(0, +) + method.duplicates
        + method.illegible + method.withdrawn
    )
  }

  @Test
  func `what is in no list is stated apart`() throws {
    let files = try Self.everywhere().print()
    let words = "87 signatures were collected before and elsewhere; they are not on these pages"
    for name in ["1-cover-letter.html", "2-summary.html", "6-public-count.html"] {
      #expect(try #require(files[name]).readable.contains(words))
    }
  }

  @Test
  func `facts come back from the ledger as they were sealed, in the same bytes`() throws {
    let facts = Self.everywhere().facts()
    let text = try facts.text()
    #expect(try SetFacts(text: text) == facts)
    #expect(try SetFacts(text: text).text() == text)
    #expect(!text.contains("Signer"), "no name may be sealed with the facts")
    #expect(throws: PacketProblem.unreadableFacts) { try SetFacts(text: "{}") }
  }
}
