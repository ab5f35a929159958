import PetitionCore
import Testing
import TestSupport

@Suite struct PostalReadingTests {
  static let duluth = Place(city: "Duluth", state: "MN")

  @Test(arguments: [
    "55802", "55802-1234", "55802 1234", "558021234", " 55802 ", "5 5 8 0 2", "55802.",
    "55802–1234", "55802−1234",
    "５５８０２", "５５８０２－１２３４", "٥٥٨٠٢", "५५८०२", "55802\u{200B}", "\u{FEFF}55802\n", "-55802",
  ])
  func `every way to write a ZIP is read`(typed: String) {
    #expect(PostalReading.read(typed) == .listed(zip: "55802", Self.duluth))
  }

  @Test(arguments: [
    ("00501", "Holtsville, NY"), ("02139", "Cambridge, MA"), ("12345", "Schenectady, NY"),
    ("90210", "Beverly Hills, CA"), ("54880", "Superior, WI"), ("99950", "Ketchikan, AK"),
    ("55720", "Cloquet, MN"), ("55812-1234", "Duluth, MN"), (" 55805-1234 ", "Duluth, MN"),
  ])
  func `a listed ZIP has its place`(typed: String, place: String) {
    guard case .listed(_, let found) = PostalReading.read(typed) else {
      Issue.record("\(typed) is not listed")
      return
    }
    #expect(found.description == place)
  }

  @Test(arguments: [
    ("O2139", "02139", "Cambridge, MA"), ("5581l", "55811", "Duluth, MN"),
    ("558I1", "55811", "Duluth, MN"), ("558|1", "55811", "Duluth, MN"),
    ("558o2-I234", "55802", "Duluth, MN"), ("Ｏ2139", "02139", "Cambridge, MA"),
  ])
  func `letters like digits are offered as digits`(typed: String, zip: String, place: String) {
    guard case .lookalike(let offered, let found) = PostalReading.read(typed) else {
      Issue.record("\(typed) is not offered")
      return
    }
    #expect(offered == zip)
    #expect(found?.description == place)
  }

  @Test func `a lookalike off the list has no place`() {
    #expect(PostalReading.read("5599g") == .notDigits("5599g"))
    #expect(PostalReading.read("OOOOO") == .lookalike(zip: "00000", nil))
  }

  @Test(arguments: [("55999", "MN"), ("96939", "PW"), ("09999", "AE"), ("99999", "AK")])
  func `a ZIP off the list still has a state`(typed: String, state: String) {
    #expect(PostalReading.read(typed) == .stateOnly(zip: typed, state: state))
  }

  @Test(arguments: ["00000", "21300", "88888", "00100"])
  func `a prefix of no state is unassigned`(typed: String) {
    #expect(PostalReading.read(typed) == .unassigned(zip: typed))
  }

  @Test(arguments: [
    ("558", 3), ("5580", 4), ("558055", 6), ("5580551", 7), ("55805123", 8), ("1", 1),
    ("5580512345", 10),
  ])
  func `digits of another number are counted`(typed: String, digits: Int) {
    #expect(PostalReading.read(typed) == .wrongLength(digits: digits))
  }

  @Test(arguments: [
    "H2X 1Y4", "SW1A 1AA", "1a2b3c4d5", "none", "O21", "-", "...", "5580x", "55802 MN",
    "½½½½½",
  ])
  func `anything else is not digits and kept as typed`(typed: String) {
    #expect(PostalReading.read("  \(typed) ") == .notDigits(typed))
  }

  @Test(arguments: ["", "   ", "\n\t", "\u{200B}"])
  func `nothing is empty`(typed: String) {
    #expect(PostalReading.read(typed) == .empty)
  }

  @Test func `any text can be read, and a ZIP has five digits`() {
    var texts = RandomText(seed: 7)
    for _ in 0..<3_000 {
      switch PostalReading.read(texts.next(upTo: 12)) {
      case .listed(let zip, _), .stateOnly(let zip, _), .unassigned(let zip),
        .lookalike(let zip, _):
        #expect(zip.utf8.count == 5 && Int(zip) != nil)
      case .wrongLength(let digits): #expect(digits > 0 && digits != 5 && digits != 9)
      case .notDigits, .empty: break
      }
    }
  }

  @Test func `every five digits are read as themselves`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let zip = String(String(Int.random(in: 100_000...199_999, using: &generator)).suffix(5))
      let reading = PostalReading.read("\(zip.prefix(2)) \(zip.dropFirst(2))-0000")
      #expect(reading == PostalReading.read(zip))
      #expect(reading.isPostalCode)
    }
  }

  @Test(arguments: [("H2X 1Y4", "H2X 1Y4"), (" sw1a  1aa ", "sw1a 1aa"), ("10115", "10115")])
  func `a code from elsewhere is kept as typed`(typed: String, text: String) {
    #expect(PostalCode(foreign: typed) == .foreign(text))
    #expect(PostalCode(foreign: typed)?.text == text)
  }

  @Test(arguments: ["", "  ", "1234567890123", "\u{200B}"])
  func `nothing and too much are no code from elsewhere`(typed: String) {
    #expect(PostalCode(foreign: typed) == nil)
  }

  @Test func `only the absence of a code has no text`() {
    #expect(PostalCode.none.text == nil)
    #expect(PostalCode.zip("00501").text == "00501")
  }
}
