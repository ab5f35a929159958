import PetitionCore
import PetitionStore

/// Where signatures come from, as far as a postal code says.
extension Report {
  var places: ReportSection {
    var section = ReportSection(heading: "Postal codes", paragraphs: [placesText])
    if let note = listNote { section.paragraphs.append(note) }
    section.chart =
      BarChart(
        title: "Accepted signatures by postal code",
        summary: "\(areaText).",
        id: "places",
        groups: sides.groups(drawing: Self.drawn)
      ).svg.markup
    section.tables = [sides.inside, sides.outside, sides.without].filter { !$0.rows.isEmpty }.map {
      // A long table is for looking a code up.
      let isLong = $0.rows.count >= ReportTable.compactRows
      let rows = isLong ? $0.rows.sorted { $0.label < $1.label } : $0.rows
      return ReportTable($0.label, first: "Postal code", rows: rows, states: states)
    }
    return section
  }

  /// The area in a few words: never residents, since a postal code is no address.
  var areaText: String {
    guard sides.hasList else { return "The configuration names no area" }
    let none = sides.without.accepted
    return """
      \(PrintedText.number(sides.inside.accepted)) from \(sides.inside.label), \
      \(PrintedText.number(sides.outside.accepted)) from other postal codes\
      \(none > 0 ? ", \(PrintedText.number(none)) gave none" : "")
      """
  }

  private var placesText: String {
    guard sides.hasList else {
      return """
        Signatures came from \(PrintedText.count(sides.outside.rows.count, "postal code")). The \
        configuration names no area.
        """
    }
    let accepted = counts[.accepted]
    let share = PrintedText.percent(sides.inside.accepted, of: accepted).map { " (\($0)%)" } ?? ""
    let none = sides.without.accepted
    return """
      Of \(PrintedText.count(accepted, "accepted signature")), \
      \(PrintedText.number(sides.inside.accepted))\(share) came from \(sides.inside.label) and \
      \(PrintedText.number(sides.outside.accepted)) from other postal codes\
      \(none > 0 ? "; \(PrintedText.number(none)) came without a postal code" : ""). \
      A postal code is a label for an area: it does not show where a signer lives.
      """
  }

  /// Says so when the list was another one while people signed.
  private var listNote: String? {
    let recorded = book[.area].rows.first { $0.key == SignatureArea.inside.rawValue }?.count ?? 0
    guard sides.hasList, recorded != sides.inside.accepted else { return nil }
    return """
      This goes by the list of postal codes in the configuration today. By the list that was there \
      when people signed, \(PrintedText.number(recorded)) came from inside the area.
      """
  }
}
