import PetitionCore

/// The count over time, and its pace.
extension Report {
  var growth: ReportSection {
    var section = ReportSection(heading: "Signatures over time", paragraphs: [paceSentences])
    section.paragraphs.append(milestoneSentences)
    guard !timeline.moments.isEmpty else { return section }
    if timeline.spacing == .uneven {
      section.paragraphs.append(
        """
        The days are drawn side by side and not to scale: they lie so far apart that a kiosk's clock \
        was probably wrong.
        """
      )
    }
    section.chart = growthChart.svg.markup
    section.tables = [growthTable]
    return section
  }

  /// The pace in a few words.
  var paceText: String {
    let recent = """
      last 7 days: \(PrintedText.number(pace.lastSevenDays)), \
      \(PrintedText.rate(pace.recentPerDay)) a day
      """
    guard let days = pace.daysLeft else { return "No last day is named; \(recent)" }
    guard let need = pace.neededPerDay else { return "Signing has ended; \(recent)" }
    return """
      \(PrintedText.count(days, "day")) left, \(PrintedText.rate(need)) a day needed; \(recent)
      """
  }

  private var paceSentences: String {
    let missing = PrintedText.count(pace.remaining, "signature")
    let verb = pace.remaining == 1 ? "is" : "are"
    let recent = """
      The last seven days brought \(PrintedText.number(pace.lastSevenDays)): \
      \(PrintedText.rate(pace.recentPerDay)) a day.
      """
    guard let last = pace.lastDay, let days = pace.daysLeft else {
      return """
        \(missing) \(verb) still needed for the goal of \(PrintedText.number(goal)). The petition names \
        no last day. \(recent)
        """
    }
    guard let need = pace.neededPerDay else {
      return """
        Signing ended on \(PrintedText.day(last)), \(missing) short of the goal of \
        \(PrintedText.number(goal)). \(recent)
        """
    }
    let left = days == 1 ? "1 day is" : "\(PrintedText.number(days)) days are"
    return """
      \(left) left until \(PrintedText.day(last)). \(missing) \(verb) still needed for the goal of \
      \(PrintedText.number(goal)): \(PrintedText.rate(need)) a day. \(recent)
      """
  }

  private var milestoneSentences: String {
    let ladder = MilestoneLadder(rungs: configuration.milestones.ladder)
    let next = ladder.next(after: count).map { " Next milestone: \(PrintedText.number($0))." } ?? ""
    guard !reached.isEmpty else { return "No milestone has been reached yet.\(next)" }
    let list = reached.map { milestone -> String in
      let number = PrintedText.number(milestone)
      guard let moment = timeline.moment(reaching: milestone) else { return "\(number) earlier" }
      return switch timeline.spacing {
      case .hours(let day): "\(number) on \(day)"
      default: "\(number) on \(moment.label)"
      }
    }
    return "Milestones reached by accepted signatures: \(PrintedText.list(list)).\(next)"
  }

  private var growthChart: LineChart {
    let range = growthRange
    let now = LineChart.Point(place: range.now, value: timeline.total)
    let last = timeline.spacing == .days ? " on \(PrintedText.shortDay(pace.today))" : ""
    return LineChart(
      title: "The count of the campaign against its goal",
      summary: """
        The line rises from \(PrintedText.number(timeline.start)) to \(PrintedText.number(timeline.total)). \
        The goal is \(PrintedText.number(goal)).
        """,
      id: "growth",
      range: range.first...range.end,
      top: goal,
      points: growthPoints + [now],
      base: LineChart.Rung(
        value: timeline.start,
        label: "\(PrintedText.number(timeline.start)) collected earlier and elsewhere"
      ),
      rungs: growthRungs,
      ticks: ticks(range.first...range.end),
      mark: PrintedText.number(timeline.total) + last,
      need: range.deadline.flatMap { place in
        pace.neededPerDay.map {
          (LineChart.Point(place: place, value: goal), "\(PrintedText.rate($0)) a day needed")
        }
      }
    )
  }

  /// The count stands still between moments and grows within each.
  private var growthPoints: [LineChart.Point] {
    timeline.moments.flatMap { moment in
      [
        LineChart.Point(place: moment.place, value: moment.total - moment.added),
        LineChart.Point(place: moment.place + 1, value: moment.total),
      ]
    }
  }

  /// From the first moment to today, and on to the last day where that can be drawn to scale.
  private var growthRange: (first: Int, now: Int, end: Int, deadline: Int?) {
    let first = timeline.moments.first?.place ?? 0
    let last = (timeline.moments.last?.place ?? 0) + 1
    guard timeline.spacing == .days, let today = Timeline.number(ofDay: pace.today),
      today - first <= Timeline.longest
    else { return (first, last, last, nil) }
    let now = max(last, today + 1)
    guard let end = pace.lastDay.flatMap(Timeline.number), end >= now,
      end - first <= Timeline.longest
    else { return (first, now, now, nil) }
    return (first, now, end + 1, end + 1)
  }

  /// The goal, and below it the milestones that have room.
  private var growthRungs: [LineChart.Rung] {
    let ladder = MilestoneLadder(rungs: configuration.milestones.ladder)
    var rungs = [LineChart.Rung(value: goal, label: "Goal \(PrintedText.number(goal))")]
    var rest = goal - 1
    // A ladder without end has many rungs; those that are dropped need no look at all of them.
    for _ in 0..<200 {
      guard let milestone = ladder.last(reachedBy: rest) else { break }
      rest = milestone - 1
      let gap = Share((rungs.last?.value ?? goal) - milestone, of: goal)
      let isHigh = Share(milestone, of: goal).hundredths > 500
      guard gap.hundredths > 800, isHigh else { continue }
      rungs.append(LineChart.Rung(value: milestone, label: PrintedText.number(milestone)))
    }
    return rungs
  }

  private func ticks(_ range: ClosedRange<Int>) -> [LineChart.Tick] {
    let span = range.upperBound - range.lowerBound
    let steps = span <= 6 ? max(1, span) : 4
    return (0...steps).map { step in
      let place = range.lowerBound + span * step / steps
      // The last tick stands at the end of its day.
      let isEnd = step == steps && timeline.spacing == .days
      return LineChart.Tick(
        place: place,
        label: tickLabel(isEnd ? place - 1 : place, span: span)
      )
    }
  }

  private func tickLabel(_ place: Int, span: Int) -> String {
    switch timeline.spacing {
    case .hours: return PrintedText.hour(place)
    case .days:
      let day = Timeline.day(place)
      return span > 300 ? PrintedText.shortMonth(day) : PrintedText.shortDay(day)
    case .uneven:
      let index = min(max(0, place), timeline.moments.count - 1)
      return timeline.moments[index].label
    }
  }

  private var growthTable: ReportTable {
    let first =
      switch timeline.spacing {
      case .hours(let day): "Hour of \(day)"
      default: "Day"
      }
    let start = ReportTable.Row(
      label: "Collected earlier and elsewhere",
      cells: [timeline.start, timeline.start]
    )
    let rows = timeline.moments.map {
      ReportTable.Row(label: $0.label, cells: [$0.added, $0.total])
    }
    return ReportTable(
      "Accepted signatures and the count they led to",
      columns: [first, "Accepted", "Count"],
      rows: (timeline.start > 0 ? [start] : []) + rows
    )
  }
}
