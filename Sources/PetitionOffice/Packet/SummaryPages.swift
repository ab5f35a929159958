import PetitionCore
import PetitionStore

/// The summary: where and when people signed, what they read, how the lines were checked.
enum SummaryPages {
  static let template = """
    <section class="flow">
    <p class="kicker">Summary of the signatures</p>
    <h1 dir="auto">{{title}}</h1>
    <p dir="auto" style="margin-top: 4pt">To: {{to}}</p>
    <p>{{lead}}</p>
    {{#changes}}<p>{{.}}</p>{{/changes}}
    {{#unlisted}}<p>{{.}}</p>{{/unlisted}}
    <h2>By ZIP code</h2>
    <p>A ZIP code is an area of mail delivery as the signer gave it. It does not show where a \
    person lives.</p>
    {{#places}}<h3>{{heading}}</h3>
    <table class="figures"><tbody>
    {{#rows}}<tr><td class="code">{{code}}</td><td>{{place}}</td><td class="n">{{count}}</td></tr>
    {{/rows}}<tr class="sum"><td colspan="2">{{label}}</td><td class="n">{{total}}</td></tr>
    </tbody></table>
    {{/places}}
    <table class="figures" style="margin-top: 14pt"><tbody>
    {{#elsewhere}}<tr><td>{{label}}</td><td class="n">{{count}}</td></tr>
    {{/elsewhere}}<tr class="sum"><td>All signatures</td><td class="n">{{total}}</td></tr>
    </tbody></table>
    {{#tables}}<h2>{{heading}}</h2>
    <table class="figures"><tbody>
    {{#rows}}<tr><td>{{label}}</td><td class="n">{{count}}</td></tr>
    {{/rows}}<tr class="sum"><td>All signatures</td><td class="n">{{total}}</td></tr>
    </tbody></table>
    {{/tables}}
    <h2>How the lines were collected and checked</h2>
    {{#method}}<p>{{.}}</p>
    {{/method}}
    <table class="figures"><tbody>
    <tr class="sum"><td>Collected</td><td class="n">{{collected}}</td></tr>
    {{#equation}}<tr><td>{{label}}</td><td class="n">{{count}}</td></tr>
    {{/equation}}<tr class="sum"><td>Counted, one line each</td><td class="n">{{accepted}}</td></tr>
    </tbody></table>
    <footer class="foot"><span>Set {{set}}, sealed {{sealed}}</span>\
    <span>Check number {{check}}</span></footer>
    </section>

    """

  /// What the template is filled with.
  static func values(of result: PacketResult) -> PacketTemplates.Values {
    let (facts, summary) = (result.facts, result.summary)
    var values = result.frame
    values["lead"] = """
      \(PrintedText.count(summary.counted, "signature")), signed \
      \(PrintedText.days(summary.firstDay, summary.lastDay)). \(withheld(summary.withheld))
      """
    values["changes"] = result.changeSentence
    values["unlisted"] = result.unlistedSentence
    values["places"] = SummaryPlaces.all(of: result)
    values["elsewhere"] = [
      row("From other countries", summary.foreign), row("No ZIP code given", summary.none),
    ]
    values["total"] = PrintedText.number(summary.counted)
    values["tables"] = [months(summary), texts(result)]
    values["method"] = MethodNote.sentences(facts.method, sealedOn: result.set.sealedOn)
    values["collected"] = PrintedText.number(facts.method.collected)
    values["equation"] = MethodNote.equation(facts.method)
    values["accepted"] = PrintedText.number(facts.method.accepted)
    return values
  }

  private static func withheld(_ count: Int) -> String {
    switch count {
    case 0: "Every line prints its name."
    case 1: "1 name is withheld at the signer\u{2019}s request; the line counts like any other."
    default:
      """
      \(PrintedText.number(count)) names are withheld at the signer\u{2019}s request; these lines \
      count like any other.
      """
    }
  }

  private static func row(_ label: String, _ count: Int) -> PacketTemplates.Values {
    ["label": label, "count": PrintedText.number(count)]
  }

  private static func months(_ summary: SetSummary) -> PacketTemplates.Values {
    let rows = summary.months.sorted { $0.key < $1.key }.map { month, count in
      ["label": PrintedText.day(month), "count": PrintedText.number(count)]
    }
    return ["heading": "By month", "rows": rows]
  }

  private static func texts(_ result: PacketResult) -> PacketTemplates.Values {
    let rows = PetitionTextPages.versions(of: result).map { version in
      ["label": version.label, "count": PrintedText.number(version.use.count)]
    }
    return ["heading": "By text version", "rows": rows]
  }
}
