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
    #expect(day.screens[9] == day.screens[1])

    let evening = try Evening(after: day)
    try evening.merge()
    try evening.typeInPaper()
    try evening.review()
    try evening.tally()
    try evening.deliver()
    try evening.withdraw()
  }
}
