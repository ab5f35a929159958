/// The version for the press and the public file: numbers only, nothing about any one person.
enum PublicCount {
  static let template = """
    <section class="sheet grows">
    <p class="kicker">Advisory petition: the count</p>
    <h1 dir="auto">{{title}}</h1>
    <p dir="auto" style="margin-top: 4pt">To: {{to}}</p>
    <p class="ask" dir="auto">{{ask}}</p>
    <div class="big"><strong>{{total}}</strong><span>{{noun}}</span></div>
    <table class="figures"><tbody>
    {{#rows}}<tr><td>{{label}}</td><td class="n">{{count}}</td></tr>
    {{/rows}}<tr class="sum"><td>All signatures</td><td class="n">{{total}}</td></tr>
    </tbody></table>
    <p style="margin-top: 14pt">Signed {{days}}. A ZIP code is as the signer gave it; it does not \
    show where a person lives.</p>
    {{#unlisted}}<p>{{.}}</p>{{/unlisted}}
    <p>{{uncounted}} No voter roll was used. An advisory petition has no legal force.</p>
    <p>This sheet names nobody. Questions: <bdi>{{organiser}}</bdi>, <bdi>{{contact}}</bdi>.</p>
    <footer class="foot"><span>Set {{set}}, sealed {{sealed}}</span>\
    <span>Check number {{check}}</span></footer>
    </section>

    """

  /// What the template is filled with.
  static func values(of result: PacketResult) -> PacketTemplates.Values {
    let summary = result.summary
    var rows: [PacketTemplates.Values] = []
    let elsewhere = summary.counted - result.insideCount - summary.none
    if let area = result.areaLabel {
      rows.append(row("From \(area)", result.insideCount))
      rows.append(row("From other ZIP or postal codes", elsewhere))
    } else {
      rows.append(row("With a ZIP or postal code", elsewhere))
    }
    if summary.none > 0 { rows.append(row("No code given", summary.none)) }
    var values = result.frame
    values["total"] = PrintedText.number(summary.counted)
    values["noun"] = summary.counted == 1 ? "signature" : "signatures"
    values["rows"] = rows
    values["days"] = PrintedText.days(summary.firstDay, summary.lastDay)
    values["unlisted"] = result.unlistedSentence
    let uncounted = result.facts.method.collected - summary.counted
    values["uncounted"] =
      uncounted == 0
      ? ""
      : """
      \(PrintedText.count(uncounted, "signature or line", "signatures or lines")) collected beside \
      these \(uncounted == 1 ? "is" : "are") not counted: voided, duplicate, withdrawn, or not \
      readable.
      """
    return values
  }

  private static func row(_ label: String, _ count: Int) -> PacketTemplates.Values {
    ["label": label, "count": PrintedText.number(count)]
  }
}
