import Foundation
import PetitionCore
import Testing
import TestSupport

@Suite struct PostalDirectoryTests {
  /// The rows of a table as its file in the repository has them, the header left out.
  private static func rows(of table: String) throws -> [[String]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/CPostalData/data/\(table).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    return lines.map { $0.split(separator: ",").map(String.init) }
  }

  @Test func `every ZIP of the table is found at its place`() throws {
    let rows = try Self.rows(of: "zip5")
    #expect(rows.count == 41_704)
    let wrong = rows.filter {
      PostalDirectory.place(of: $0[0]) != Place(city: $0[1], state: $0[2])
    }
    #expect(wrong == [])
  }

  @Test func `every ZIP of the table lies in the state that its prefix says`() throws {
    let wrong = try Self.rows(of: "zip5").filter { PostalDirectory.state(of: $0[0]) != $0[2] }
    #expect(wrong == [])
  }

  @Test func `every prefix and every exception is found`() throws {
    let prefixes = try Self.rows(of: "zip3")
    let exceptions = try Self.rows(of: "zip3_exceptions")
    let known = Dictionary(uniqueKeysWithValues: exceptions.map { ($0[0], $0[1]) })
    #expect(prefixes.count == 932 && exceptions.count == 18)
    for row in prefixes {
      let zip = row[0] + "00"
      #expect(PostalDirectory.state(of: zip) == (known[zip] ?? row[1]))
    }
    for (zip, state) in known { #expect(PostalDirectory.state(of: zip) == state) }
  }

  @Test func `a ZIP that is not in the table is not found`() throws {
    let listed = Set(try Self.rows(of: "zip5").map { $0[0] })
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<500 {
      let zip = String(String(Int.random(in: 100_000...199_999, using: &generator)).suffix(5))
      #expect((PostalDirectory.place(of: zip) != nil) == listed.contains(zip))
    }
  }

  @Test(arguments: ["", "5580", "558022", "abcde", "zip", "zip,c", "Dulut", "５５８０２", "5580\n"])
  func `what is no ZIP is not found`(key: String) {
    #expect(PostalDirectory.place(of: key) == nil)
    #expect(PostalDirectory.state(of: key) == nil)
  }

  @Test func `every state of the tables has a name`() throws {
    let codes = try Self.rows(of: "zip5").map { $0[2] } + Self.rows(of: "zip3").map { $0[1] }
    for code in Set(codes) { #expect(StateNames.name(of: code)?.isEmpty == false) }
    #expect(StateNames.name(of: "MN") == "Minnesota")
    #expect(StateNames.name(of: "PR") == "Puerto Rico")
    #expect(StateNames.name(of: "AE") == "Armed Forces Europe")
    #expect(StateNames.name(of: "mn") == nil)
  }

  @Test(arguments: [
    ("55802", ["55802"]), ("00009-00011", ["00009", "00010", "00011"]),
    (" 55801 - 55802 ", ["55801", "55802"]), ("55801-55801", ["55801"]),
  ])
  func `a line of the list stands for its codes`(line: String, codes: [String]) throws {
    #expect(try PostalRange.expand(line) == codes)
  }

  @Test func `the range of Duluth has sixteen codes`() throws {
    let codes = try PostalRange.expand("55801-55816")
    #expect(codes.count == 16 && codes == codes.sorted())
  }

  @Test(arguments: [
    "", "-", "5580", "55801-", "-55801", "55801-5581", "5580a", "5 5802",
    "55801-55802-55803", "５５８０２",
  ])
  func `what is no code is named`(line: String) {
    #expect(throws: PostalRangeProblem.notFiveDigits(line)) { try PostalRange.expand(line) }
    #expect(PostalRangeProblem.notFiveDigits(line).description.contains("\"\(line)\""))
  }

  @Test func `a range the wrong way round is named`() {
    let problem = PostalRangeProblem.reversed("55816-55801")
    #expect(throws: problem) { try PostalRange.expand("55816-55801") }
    #expect(problem.description.contains("55816-55801"))
  }
}
