import PetitionCore

/// The postal codes of a set, the organiser's own first.
enum SummaryPlaces {
  /// The groups that have lines: the area, the rest of its state, other states.
  static func all(of result: PacketResult) -> [PacketTemplates.Values] {
    let summary = result.summary
    let home = result.facts.state
    let outside = summary.outside.sorted { $0.key < $1.key }
    let near = outside.filter { home != nil && PostalDirectory.state(of: $0.key) == home }
    let far = outside.filter { home == nil || PostalDirectory.state(of: $0.key) != home }
    let name = home.flatMap(StateNames.name) ?? ""
    let area = result.areaLabel ?? ""
    return [
      group("From \(area)", byCode(summary.inside.sorted { $0.key < $1.key })),
      group("From other \(name) ZIP codes", byCode(near)),
      group(home == nil ? "By state" : "From other states", byState(far)),
    ].compactMap(\.self)
  }

  /// A group with its sum; nil without a line.
  private static func group(
    _ heading: String,
    _ rows: [(code: String, place: String, count: Int)]
  ) -> PacketTemplates.Values? {
    let total = rows.reduce(0) { $0 + $1.count }
    guard total > 0 else { return nil }
    return [
      "heading": heading, "label": heading, "total": PrintedText.number(total),
      "rows": rows.map {
        ["code": $0.code, "place": $0.place, "count": PrintedText.number($0.count)]
          as PacketTemplates.Values
      },
    ]
  }

  private static func byCode(
    _ codes: [(key: String, value: Int)]
  ) -> [(code: String, place: String, count: Int)] {
    codes.map { code, count in
      (code, PostalDirectory.place(of: code)?.description ?? "not on the list of places", count)
    }
  }

  private static func byState(
    _ codes: [(key: String, value: Int)]
  ) -> [(code: String, place: String, count: Int)] {
    let unknown = "~"
    let states = Dictionary(grouping: codes) { PostalDirectory.state(of: $0.key) ?? unknown }
    return states.sorted { $0.key < $1.key }.map { state, codes in
      let count = codes.reduce(0) { $0 + $1.value }
      return state == unknown
        ? ("", "ZIP codes that belong to no state", count)
        : (state, StateNames.name(of: state) ?? "", count)
    }
  }
}
