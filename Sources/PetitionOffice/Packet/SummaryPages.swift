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

/// How the lines were collected and checked, in sentences.
enum MethodNote {
  /// What happened before the set was sealed.
  static func sentences(_ method: SetFacts.Method, sealedOn day: String) -> [String] {
    var sentences = [collected(method), checked(method)]
    sentences.append(
      "As of \(PrintedText.day(day)), when this set was sealed; every line that counts is printed once:"
    )
    return sentences
  }

  /// What was taken from all that was collected, one row for each reason.
  static func equation(_ method: SetFacts.Method) -> [PacketTemplates.Values] {
    let voided = VoidReason.allCases.compactMap { reason in
      method.voided[reason.rawValue].map { ("Voided: \(words(for: reason))", $0) }
    }
    let rows =
      (voided.isEmpty ? [("Voided", 0)] : voided) + [
        ("Duplicates: the same person once more", method.duplicates),
        ("Paper lines that cannot be read", method.illegible),
        ("Withdrawn by the signer", method.withdrawn),
      ]
    return rows.map { ["label": $0.0, "count": "\u{2212} \(PrintedText.number($0.1))"] }
  }

  private static func collected(_ method: SetFacts.Method) -> String {
    let ways: [(SignatureSource, String)] = [
      (.kiosk, "typed by the signer at a table"),
      (.assisted, "typed by staff at the signer\u{2019}s side"),
      (.paper, "typed in from a signed paper sheet"),
      (.import, "taken over from another system"),
    ]
    let parts = ways.compactMap { source, words in
      method.sources[source.rawValue].map {
        "\(PrintedText.number($0)) \($0 == 1 ? "was" : "were") \(words)"
      }
    }
    return """
      Of the signatures that count, \(parts.isEmpty ? "none" : PrintedText.list(parts)). Each is in a \
      ledger whose entries are linked, so that a later change shows.
      """
  }

  private static func checked(_ method: SetFacts.Method) -> String {
    let reasons: [(SignatureFlag, String)] = [
      (.zipUnknown, "a ZIP code that is not on the list of places"),
      (.zipUnassigned, "a ZIP code that belongs to no state"),
      (.nameOdd, "a name that looked odd"),
      (.clockDoubtful, "a time that is in doubt"),
    ]
    let parts = reasons.compactMap { flag, words in
      method.flagged[flag.rawValue].map { "\(PrintedText.number($0)) for \(words)" }
    }
    let flagged = parts.isEmpty ? "none" : PrintedText.list(parts)
    let decided =
      method.decided == 0
      ? "Nobody had to decide about a signature"
      : """
      A person decided about \(PrintedText.count(method.decided, "signature")), on a flag, a possible \
      duplicate or the signer\u{2019}s word
      """
    return
      "Flagged for a look: \(flagged). \(decided); no program voided any. No voter roll was used."
  }

  private static func words(for reason: VoidReason) -> String {
    switch reason {
    case .joke: "a joke"
    case .abuse: "abuse"
    case .test: "a trial"
    case .asked: "the signer asked"
    case .mistake: "a slip"
    }
  }
}
