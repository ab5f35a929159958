import TestSupport
import Testing

@testable import PetitionOffice

@Suite struct SetPagesTests {
  @Test(arguments: [
    (1, 1), (9, 1), (10, 1), (11, 2), (100, 10), (106, 11), (5_000, 500), (5_001, 501),
    (1_000_000, 100_000),
  ])
  func `ten lines make a page`(lines: Int, pages: Int) {
    #expect(SetPages(lines: lines).count == pages)
  }

  @Test
  func `every line is on one page, and pages end where the next line begins another`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 1...50 {
      let pages = SetPages(lines: Int.random(in: 1...20_000, using: &generator))
      var page = 1
      let strays = (1...pages.lines).filter { line in
        defer { if pages.endsPage(line) { page += 1 } }
        return pages.page(of: line) != page
      }
      #expect(strays.prefix(3) == [])
      #expect(page == pages.count + 1)
    }
  }

  @Test
  func `pages fill one file, or files of five hundred`() {
    #expect(SetPages(lines: 5_000).file(of: 500) == "4-signatures.html")
    let pages = SetPages(lines: 5_001)
    #expect(pages.file(of: 1) == "4-signatures-001.html")
    #expect(pages.file(of: 500) == "4-signatures-001.html")
    #expect(pages.file(of: 501) == "4-signatures-002.html")
    #expect(pages.beginsFile(501))
    #expect(pages.endsFile(500))
    #expect(pages.endsFile(501))
    #expect(!pages.endsFile(499))
  }
}
