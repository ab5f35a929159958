import PetitionCore
import Testing

@Suite struct PostalAssessmentTests {
  private func duluth() throws -> Configuration.Area {
    var area = Configuration.Area()
    area.postalCodes = try PostalRange.expand("55801-55816")
    return area
  }

  @Test(arguments: [
    (PostalCode.zip("55806"), "Duluth, MN", SignatureArea.inside, [SignatureFlag]()),
    (.zip("02139"), "Cambridge, MA", .outside, [.outOfArea]),
    (.zip("54880"), "Superior, WI", .outside, [.outOfArea]),
    (.zip("55999"), "Minnesota", .outside, [.zipUnknown]),
    (.zip("55809"), "Minnesota", .inside, [.zipUnknown]),
    (.zip("00000"), "", .outside, [.zipUnassigned]),
    (.foreign("H2X 1Y4"), "", .outside, [.outOfArea]),
    (.none, "", .none, [.zipNone]),
  ])
  func `a code has its place, its side and its flags`(
    code: PostalCode,
    place: String,
    side: SignatureArea,
    flags: [SignatureFlag]
  ) throws {
    let assessment = PostalAssessment(of: code, in: try duluth())
    #expect(assessment.place == place)
    #expect(assessment.area == side)
    #expect(assessment.flags == flags)
  }

  /// One summer day at two tables: what people typed, as read, and what a coordinator was told.
  @Test(arguments: [
    ("55806", [SignatureFlag]()), ("55807", []), ("55805", []), ("55812-1234", []), ("55802", []),
    ("O2139", [.outOfArea]), ("55999", [.zipUnknown]), ("54880", [.outOfArea]), ("55811", []),
    ("55803", []), ("55804", []), ("55720", [.outOfArea]), ("55808", []),
  ])
  func `a day of ZIP codes is told apart`(typed: String, flags: [SignatureFlag]) throws {
    let zip: String? =
      switch PostalReading.read(typed) {
      case .listed(let zip, _), .stateOnly(let zip, _), .lookalike(let zip, _): zip
      case .empty, .unassigned, .wrongLength, .notDigits: nil
      }
    let assessment = PostalAssessment(of: .zip(try #require(zip)), in: try duluth())
    #expect(assessment.flags == flags)
    #expect((assessment.area == .inside) == flags.isEmpty)
  }

  @Test func `a code that the organiser lists is inside though no table knows it`() {
    var area = Configuration.Area()
    area.postalCodes = ["00000"]
    let assessment = PostalAssessment(of: .zip("00000"), in: area)
    #expect(assessment.area == .inside)
    #expect(assessment.flags == [.zipUnassigned])
  }

  @Test(arguments: [PostalCode.zip("55806"), .foreign("H2X 1Y4")])
  func `without a list nothing is flagged as outside`(code: PostalCode) {
    let assessment = PostalAssessment(of: code, in: Configuration.Area())
    #expect(assessment.area == .outside)
    #expect(assessment.flags == [])
  }
}
