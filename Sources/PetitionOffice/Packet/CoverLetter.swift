import PetitionStore

/// The letter that lies on top: to whom, what for, how many, and who answers for it.
enum CoverLetter {
  static let template = """
    <aside class="screen"><strong>Before you print:</strong> check whether this office accepts typed \
    lists; some want each signer\u{2019}s own hand. Ask the clerk about times and the agenda. This \
    box is not printed.</aside>
    <section class="sheet grows">
    <p><strong dir="auto">{{organiser}}</strong><br><bdi>{{contact}}</bdi></p>
    <p style="margin: 20pt 0 22pt">To: <strong dir="auto">{{to}}</strong></p>
    <p class="kicker">Advisory petition</p>
    <h1 class="{{titleClass}}" dir="auto">{{title}}</h1>
    <div class="agenda">
    <p class="label">For the agenda:</p>
    <p>{{#first}}<bdi>{{.}}</bdi>{{/first}}{{^first}}A signer whose name is withheld{{/first}}\
    {{#others}}, et al.{{/others}} ({{signatures}}), petition to <bdi>{{to}}</bdi>: \
    \u{201C}<bdi>{{title}}</bdi>\u{201D}</p>
    </div>
    <p>We hand over {{signatures}} under this request:</p>
    <p class="ask" dir="auto" style="margin-left: 18pt">{{ask}}</p>
    <p>This is an advisory petition. It has no legal force, it is no ballot or charter petition, and \
    nobody took an oath on it. We ask that it be received, placed on the record and answered.</p>
    <table class="figures" style="margin: 8pt 0 12pt"><tbody>
    {{#rows}}<tr><th scope="row">{{label}}</th><td>{{value}}</td></tr>
    {{/rows}}</tbody></table>
    {{#unlisted}}<p>{{.}}</p>{{/unlisted}}
    {{#changes}}<p>{{.}}</p>{{/changes}}
    <p>The names were typed, not written by hand; the summary says how they were collected and \
    checked. Questions and answers go to the organiser named above.</p>
    <div class="signature"><div>For <bdi>{{organiser}}</bdi></div><div>Date</div></div>
    <footer class="foot"><span>Set {{set}}, sealed {{sealed}}</span>\
    <span>Check number {{check}}</span></footer>
    </section>

    """

  /// What the template is filled with.
  static func values(of result: PacketResult) -> PacketTemplates.Values {
    let (facts, summary) = (result.facts, result.summary)
    var rows = [
      row("Signatures", PrintedText.number(summary.counted)),
      row(
        "Of these, names withheld at the signer\u{2019}s request",
        PrintedText.number(summary.withheld)
      ),
    ]
    if let area = result.areaLabel {
      rows.append(row("Of these, from \(area)", PrintedText.number(result.insideCount)))
    }
    rows += [
      row("Signed", PrintedText.days(summary.firstDay, summary.lastDay)),
      row("Signature pages, ten lines each", PrintedText.number(result.pages.count)),
    ]
    var values = result.frame
    values["titleClass"] = facts.title.count > 90 ? "long" : ""
    values["first"] = result.firstNamed.map { [$0] } ?? []
    values["others"] = summary.counted > 1
    values["signatures"] = PrintedText.count(summary.counted, "signature")
    values["rows"] = rows
    values["unlisted"] = result.unlistedSentence
    values["changes"] = result.changeSentence
    return values
  }

  private static func row(_ label: String, _ value: String) -> PacketTemplates.Values {
    ["label": label, "value": value]
  }
}
