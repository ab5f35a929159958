import PetitionCore

/// The postal codes of a tally by the side of the organiser's list that they are on.
struct PostalSides {
  /// The codes on one side.
  struct Side {
    /// What the side is called.
    var label: String
    /// Its codes with their names and counts, the largest first.
    var rows: [NamedCounts]

    /// How many of its signatures count.
    var accepted: Int { rows.reduce(0) { $0.limitedSum($1.counts[.accepted]) } }
  }

  /// The codes on the list.
  let inside: Side
  /// The codes that are not on it; all of them when there is no list.
  let outside: Side
  /// The signatures without a code.
  let without: Side
  /// Whether there is a list.
  let hasList: Bool

  /// Sorts a tally by postal code.
  init(_ tally: Tally, area: Configuration.Area, names: KeyNames) {
    let codes = Set(area.postalCodes)
    hasList = !codes.isEmpty
    let label = area.label.isEmpty ? "postal codes of the area" : area.label
    func side(_ label: String, where belongs: (String) -> Bool) -> Side {
      let rows = tally.rows.filter { belongs($0.key) }
      return Side(label: label, rows: names.names(of: Tally(by: .zip, rows: rows)).largestFirst)
    }
    let missing = TallyDimension.missing
    inside = side(label) { codes.contains($0) && $0 != missing }
    outside = side(codes.isEmpty ? "Postal codes" : "Other postal codes") {
      !codes.contains($0) && $0 != missing
    }
    without = side("No postal code") { $0 == missing }
  }

  /// The bars: the largest codes of either side, the others summed up.
  ///
  /// - Parameter limit: The most codes that are drawn.
  /// - Returns: A group for each side that has codes.
  func groups(drawing limit: Int) -> [BarChart.Group] {
    // The number of codes that are drawn is for both sides together, the largest anywhere first.
    let counts = (inside.rows + outside.rows).map { $0.counts[.accepted] }.sorted(by: >)
    let least = counts.prefix(limit).last ?? 0
    var room = limit
    var groups: [BarChart.Group] = []
    for (side, fill) in [(inside, BarChart.Fill.solid), (outside, .hatched)]
    where !side.rows.isEmpty {
      let drawn = side.rows.prefix(room).prefix { $0.counts[.accepted] >= least }
      room -= drawn.count
      var group = BarChart.Group(side.rows, drawing: drawn.count, noun: "postal code", fill: fill)
      group.heading = "\(side.label): \(PrintedText.number(side.accepted))"
      groups.append(group)
    }
    guard !without.rows.isEmpty else { return groups }
    var group = BarChart.Group(without.rows, drawing: 1, noun: "row", fill: .hatched)
    group.heading = without.label
    return groups + [group]
  }
}

/// A row of a tally with the name that a report gives it.
struct NamedCounts: Hashable {
  /// The name.
  var label: String
  /// How many signatures are in each state.
  var counts: StateCounts
}

extension [NamedCounts] {
  /// The rows by what counts; those that are alike stay in the order of their keys.
  var largestFirst: [NamedCounts] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element.counts[.accepted], right.element.counts[.accepted])
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }
}

extension BarChart.Group {
  /// Draws the first rows and sums up the others.
  init(_ rows: [NamedCounts], drawing limit: Int, noun: String, fill: BarChart.Fill = .solid) {
    let others = rows.dropFirst(limit)
    bars = rows.prefix(limit).map { BarChart.Bar(label: $0.label, value: $0.counts[.accepted]) }
    if !others.isEmpty {
      rest = BarChart.Rest(
        number: others.count,
        value: others.reduce(0) { $0.limitedSum($1.counts[.accepted]) },
        label: "more \(noun)\(others.count == 1 ? "" : "s")"
      )
    }
    self.fill = fill
  }
}
