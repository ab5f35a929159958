import Foundation
import Testing

@testable import PetitionCoordinator

struct ListingTests {
  private static let columns = [
    Listing.Column(name: "key", title: "key"),
    Listing.Column(name: "count", title: "count", isNumeric: true),
    Listing.Column(name: "hidden_fact"),
    Listing.Column(name: "bar", title: "", isPicture: true),
  ]
  private static let rows: [[ListingValue]] = [
    [.text("字 =1+1"), .number(12), .none, .text("###")],
    [.text("=\"x\"\u{1B}[2J\u{202E}"), .number(3), .flag(true), .text("")],
  ]

  @Test func `a table is as wide as what is drawn, and steers nothing`() {
    let text = Listing.text(Self.columns, Self.rows, as: .table, empty: "", room: 80)
    #expect(
      text == """
        key                      count
        字 =1+1                     12  ###
        ="x"<U+001B>[2J<U+202E>      3

        """
    )
  }

  @Test func `CSV leaves pictures out and has no formula`() {
    let text = Listing.text(Self.columns, Self.rows, as: .csv, empty: "")
    #expect(
      text == "key,count,hidden_fact\r\n字 =1+1,12,\r\n\"'=\"\"x\"\"<U+001B>[2J<U+202E>\",3,true\r\n"
    )
  }

  @Test func `JSON sorts every key and gives back every text`() throws {
    let text = Listing.text(
      Self.columns,
      Self.rows,
      as: .json,
      facts: ["by": .text("zip"), "total": .number(15)],
      empty: ""
    )
    #expect(text.hasPrefix("{\"by\":\"zip\",\"rows\":[{\"count\":12,\"hidden_fact\":null,\"key\":"))
    #expect(text.hasSuffix("],\"total\":15}\n"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.map { $0["key"] as? String } == ["字 =1+1", "=\"x\"\u{1B}[2J\u{202E}"])
  }

  @Test(arguments: Listing.Format.allCases)
  func `no row is said as none`(format: Listing.Format) {
    let text = Listing.text(
      Self.columns,
      [],
      as: format,
      facts: ["total": .number(0)],
      empty: "No signature matches."
    )
    let expected: [Listing.Format: String] = [
      .table: "No signature matches.\n", .csv: "key,count,hidden_fact\r\n",
      .json: "{\"rows\":[],\"total\":0}\n",
    ]
    #expect(text == expected[format])
  }
}
