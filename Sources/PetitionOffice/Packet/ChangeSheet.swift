import PetitionCore
import PetitionStore

/// What is different since the set was sealed: line numbers and pages, no names.
enum ChangeSheet {
  static let template = """
    <section class="flow">
    <p class="kicker">Change sheet to a petition{{#delivered}} handed in on {{.}}{{/delivered}}</p>
    <h1 dir="auto">{{title}}</h1>
    <p dir="auto" style="margin-top: 4pt">To: {{to}}</p>
    {{#dated}}<p>As of {{.}}</p>{{/dated}}
    <table class="figures" style="margin: 12pt 0"><tbody>
    <tr><th scope="row">Signatures when set {{set}} was sealed on {{sealed}}</th><td class="n">{{before}}</td></tr>
    <tr><th scope="row">Lines that no longer count</th><td class="n">\u{2212} {{gone}}</td></tr>
    <tr class="sum"><td>Signatures now</td><td class="n">{{after}}</td></tr>
    </tbody></table>
    <p>All other lines keep their numbers and stand as they were printed. Pages that are named here \
    can be replaced by new ones from the same set; they bear the same check number.</p>
    <table class="figures"><thead><tr><th scope="col">Line</th><th scope="col">Page</th>\
    <th scope="col">Now reads</th><th scope="col">Decided on</th></tr></thead><tbody>
    {{#rows}}<tr><td>{{line}}</td><td>{{page}}</td><td>{{reads}}</td><td>{{day}}</td></tr>
    {{/rows}}</tbody></table>
    <p style="margin-top: 14pt">Submitted by <bdi>{{organiser}}</bdi>, <bdi>{{contact}}</bdi>.</p>
    <div class="signature"><div>For <bdi>{{organiser}}</bdi></div><div>Date</div></div>
    <footer class="foot"><span>Set {{set}}, sealed {{sealed}}</span>\
    <span>Check number {{check}}</span></footer>
    </section>

    """

  /// What the template is filled with.
  static func values(of result: PacketResult) -> PacketTemplates.Values {
    var values = result.frame
    values["delivered"] = result.set.delivery.map { [PrintedText.day($0.day)] } ?? []
    values["dated"] =
      result.changes.compactMap(\.day).max().map { [PrintedText.day($0)] } ?? []
    values["before"] = PrintedText.number(result.set.lines)
    values["gone"] = PrintedText.number(result.changes.count)
    values["after"] = PrintedText.number(result.summary.counted)
    values["rows"] = result.changes.map { change in
      [
        "line": PrintedText.number(change.number),
        "page": PrintedText.number(result.pages.page(of: change.number)),
        "reads": change.state == .withdrawn ? "withdrawn" : "no longer counted",
        "day": change.day.map(PrintedText.day) ?? "",
      ] as PacketTemplates.Values
    }
    return values
  }
}
