import JourneySupport
import Testing

@Suite(.journey) struct DayScriptTests {
  @Test func `a day at two tables, its evening and its delivery end with the planned numbers`()
    throws
  {
    var day = try Day()
    for step in DayScript.steps { try day.play(step) }

    let columns = "name, postal_code, state, ifnull(void_reason, ''), flags, canvasser"
    try day.folder.expect("SELECT \(columns) FROM signature ORDER BY seq", gives: DayScript.rows)
    try day.folder.expect("SELECT milestone, count FROM milestone", gives: ["100|100"])
    try #expect(day.folder.files(holding: "Tom B") == [])
    #expect(day.milestones == [18])
    try #require(day.screens[1]?.count == 3)
    // A repeat signer sees what a new one sees; the thank-you of one who comes after a void, too.
    #expect(day.screens[9]?.count == 3)
    #expect(day.screens[9]?.prefix(2) == day.screens[17]?.prefix(2))
    #expect(day.screens[9]?.last == day.screens[1]?.last)

    let evening = try Evening(after: day)
    try evening.merge()
    try evening.typeInPaper()
    try evening.review()
    try evening.tally()
    try evening.deliver()
    try evening.withdraw()
  }
}
