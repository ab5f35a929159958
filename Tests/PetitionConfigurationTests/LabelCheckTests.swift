import Foundation
import PetitionConfiguration
import Testing

/// What `check` says of the names that session opening offers.
@Suite struct LabelCheckTests {
  private func said(_ key: String, _ list: String) -> [String] {
    let text = """
      [petition]
      id = "p"
      title = "A park"
      to = "The mayor"
      ask = "Keep it."
      statement = "Keep it."
      [session]
      \(key) = \(list)
      """
    let found = ConfigurationCheck.findings(
      in: text,
      today: Date(timeIntervalSince1970: 0),
      fontHas: { _ in true }
    )
    return found.filter { $0.severity == .warning }.map(\.sentence)
      .filter { $0.hasPrefix("[session] \(key) ") }.map { String($0.dropFirst(11 + key.count)) }
  }

  @Test(arguments: [
    (#"["Harbor Market", "Harbor Market "]"#, #"names "Harbor Market" twice. Once is enough."#),
    (
      #"["Harbor Market", "harbor  MARKET"]"#,
      #"names "Harbor Market" and "harbor  MARKET", which count as one. Leave one of them."#
    ),
    (
      #"["P-1", "Ｐ–１"]"#, #"names "P-1" and "Ｐ–１", which count as one. Leave one of them."#
    ),
    (
      #"["Café Lund", "Cafe Lund"]"#,
      #"names "Café Lund" and "Cafe Lund". If one is meant, leave one: they are counted apart."#
    ),
    (
      #"["Harbor Market", "Harbormarket"]"#,
      """
      names "Harbor Market" and "Harbormarket". If one is meant, leave one: they are counted apart.
      """
    ),
    (
      #"["Fair 🎪"]"#,
      """
      names "Fair 🎪", which is recorded as "Fair": blanks are put together, and pictures and hidden \
      characters are left out.
      """
    ),
    (#"["🎪"]"#, #"names "🎪", of which nothing is left to record: it has no letter."#),
  ])
  func `names that are one, or are not recorded as written, are said`(
    list: String,
    sentence: String
  ) {
    for key in ["events", "canvassers"] { #expect(said(key, list) == [sentence]) }
  }

  @Test func `a name that is too long is said, and shown in part`() {
    let long = String(repeating: "x", count: 121)
    #expect(
      said("events", "[\"\(long)\"]") == [
        "names \"\(long.prefix(60))\", which is longer than 120 characters."
      ]
    )
  }

  @Test(arguments: [
    "[]", #"["Harbor Market"]"#, #"["A", "B", "Á B"]"#, #"["canvasser A", "canvasser B"]"#,
    #"["李明", "王芳"]"#, #"["?", "!"]"#,
  ])
  func `names that differ are not worth a word`(list: String) {
    #expect(said("events", list) == [])
  }
}
