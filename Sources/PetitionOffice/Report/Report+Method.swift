import PetitionCore
import PetitionStore

/// How the numbers were made, and what they do not show.
extension Report {
  var method: ReportSection {
    ReportSection(heading: "Method and limits", points: methodPoints)
  }

  private var methodPoints: [String] {
    var points = [
      """
      Every signature was taken at a table, on paper or by another system named above, and stands in \
      a ledger that is only ever added to. Collected = accepted + voided, by reason + duplicates + \
      illegible + withdrawn, in every table.
      """,
      """
      Accepted means accepted after checking by the organiser: repeats, joke entries and lines that \
      nobody can read are taken out, each by a recorded decision. Signatures were not compared with \
      voter rolls.
      """,
      """
      A postal code is a label for an area, as the signer gave it. Some postal codes reach beyond a \
      city's limits, and none is an address.
      """,
      """
      The petition is advisory: it asks, and it has no legal force of its own.
      """,
      "Days and hours are those of the kiosks' own clocks.",
      "Percentages are rounded down; signatures needed a day are rounded up to one decimal.",
      "This page holds no names of signers. They are handed over separately, if at all.",
    ]
    if book.campaign.unlisted > 0 { points.insert(baselinePoint, at: 2) }
    if let head = book.head {
      points.append("State of the ledger: entry \(PrintedText.number(head.seq)), \(head.words).")
    }
    points.append(contentsOf: contactPoint)
    return points
  }

  private var baselinePoint: String {
    let day = baselineDay.map { " as of \($0)" } ?? ""
    return """
      \(PrintedText.count(book.campaign.unlisted, "signature was", "signatures were")) collected earlier \
      and elsewhere, as the organiser states\(day). They are in the count of the campaign and in no \
      table by event, postal code, canvasser, hour, kiosk, source, language, text or state.
      """
  }

  private var contactPoint: [String] {
    let petition = configuration.petition
    let parts = [petition.organiser, petition.contact].filter { !$0.isEmpty }
    return parts.isEmpty ? [] : ["Organiser: \(parts.joined(separator: ", "))."]
  }
}
