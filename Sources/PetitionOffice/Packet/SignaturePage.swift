import PetitionCore
import PetitionStore

/// A page of ten numbered lines, with the request at its head.
struct SignaturePage {
  static let template = """
    <section class="sheet">
    <header class="head">
    <p class="kicker">Advisory petition</p>
    <p class="to {{toClass}}" dir="auto">To: {{to}}</p>
    <h1 class="{{titleClass}}" dir="auto">{{title}}</h1>
    <p class="ask {{askClass}}" dir="auto">{{ask}}</p>
    </header>
    <table class="lines">
    <thead><tr><th class="line" scope="col">Line</th><th scope="col">Name</th>
    <th class="zip" scope="col">ZIP code</th><th class="date" scope="col">Date signed</th></tr></thead>
    <tbody>
    {{#rows}}<tr><td class="line">{{number}}</td><td><div class="cell {{size}}" dir="auto">{{name}}\
    {{#note}}<span class="note" dir="ltr">{{.}}</span>{{/note}}</div></td>\
    <td class="zip"><div class="cell" dir="auto">{{zip}}</div></td><td class="date">{{date}}</td></tr>
    {{/rows}}</tbody>
    </table>
    <footer class="foot"><span>Set {{set}}</span><span>Check number {{check}}</span>\
    <span>page {{page}} of {{pages}}{{#end}}, end of the list{{/end}}</span></footer>
    </section>

    """

  /// What is the same on every page.
  private let frame: PacketTemplates.Values
  /// The lines of the page so far.
  private(set) var rows: [PacketTemplates.Values] = []

  /// Prepares the pages of a set.
  init(_ set: DeliverySet, _ facts: SetFacts) {
    frame = [
      "to": facts.to, "title": facts.title, "ask": facts.ask,
      "toClass": PassageText.room(of: facts.to) > 70 ? "long" : "",
      "titleClass": PassageText.room(of: facts.title) > 60 ? "long" : "",
      "askClass": PassageText.room(of: facts.ask) > 200 ? "long" : "",
      "set": String(set.number), "check": set.checkNumber,
    ]
  }

  /// Adds a line.
  mutating func add(_ line: SetLine) {
    var row: PacketTemplates.Values = [
      "number": PrintedText.number(line.number), "name": "", "note": [String](), "size": "large",
      "zip": "", "date": "",
    ]
    switch PrintedName(line.signature) {
    case .gone(let note): row["note"] = [note]
    case .withheld: row["note"] = ["Name withheld at signer\u{2019}s request"]
    case .printed(let name):
      row["name"] = name
      row["size"] = Self.size(of: name)
    }
    if let signature = line.signature, signature.standing.state == .accepted {
      row["zip"] = signature.postalCode ?? "\u{2013}"
      row["date"] = PrintedText.figures(ofDay: signature.signedOn)
    }
    rows.append(row)
  }

  /// The page as text; the next one begins empty.
  mutating func take(page: Int, of pages: SetPages, _ templates: PacketTemplates) -> String {
    var values = frame
    values["rows"] = rows
    values["page"] = PrintedText.number(page)
    values["pages"] = PrintedText.number(pages.count)
    values["end"] = page == pages.count
    rows.removeAll(keepingCapacity: true)
    return templates.fill(.signaturePage, with: values)
  }

  /// How large a name is set so that all of it fits its row in the widest of the usual serifs, by how
  /// much room it takes.
  private static func size(of name: String) -> String {
    switch PassageText.room(of: name) {
    case ...36: "large"
    case ...84: "medium"
    case ...160: "small"
    case ...260: "tiny"
    default: "least"
    }
  }
}
