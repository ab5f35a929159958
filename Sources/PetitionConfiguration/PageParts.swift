/// The parts of a copied petition page.
struct PageParts {
  /// A dated addition: its heading and what follows.
  struct Update {
    var heading: String
    var body: String
  }

  /// The line that celebrates a number of signatures.
  private(set) var badge: String?
  /// To whom the petition is addressed, without "To:".
  private(set) var to: String?
  /// What the petition is called.
  private(set) var title: String?
  /// The paragraphs of the demand.
  private(set) var statement: [String] = []
  /// The paragraphs of the reasons.
  private(set) var why: [String] = []
  /// The dated additions, newest first, as the kiosk shows them.
  private(set) var updates: [Update] = []
  private var isInWhy = false

  /// Sorts paragraphs into parts by their order and by the headings that platforms use.
  init(_ paragraphs: [PageParagraph]) {
    for paragraph in paragraphs { place(paragraph) }
    let times = updates.map { UpdateTime($0.heading)?.wallClock ?? "" }
    updates = zip(times, updates).sorted { $0.0 > $1.0 }.map(\.1)
  }

  private mutating func place(_ paragraph: PageParagraph) {
    let text = paragraph.text
    if paragraph.isUpdateHeading {
      let end = text.firstIndex(of: ")").map { text.index(after: $0) } ?? text.endIndex
      let rest = text[end...].drop { $0 == ":" || $0.isWhitespace }
      updates.append(Update(heading: String(text[..<end]), body: String(rest)))
    } else if let last = updates.indices.last {
      updates[last].body += updates[last].body.isEmpty ? text : "\n\n" + text
    } else if Self.isWhyHeading(text) {
      isInWhy = true
    } else if isInWhy {
      why.append(text)
    } else {
      placeAboveWhy(text)
    }
  }

  private mutating func placeAboveWhy(_ text: String) {
    if badge == nil, title == nil, Self.isBadge(text) {
      badge = text
    } else if to == nil, title == nil || statement.isEmpty, text.lowercased().hasPrefix("to:") {
      to = String(text.dropFirst(3)).trimmed
    } else if title == nil {
      title = text
    } else {
      statement.append(text)
    }
  }

  /// Whether a line says how many signatures there are: "1,200 signatures reached".
  private static func isBadge(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard words.count <= 6, let number = words.first else { return false }
    return number.allSatisfy { $0.isNumber || ",.".contains($0) }
      && words.contains { $0.hasPrefix("signature") || $0.hasPrefix("supporter") }
  }

  private static func isWhyHeading(_ text: String) -> Bool {
    let heading = text.lowercased()
    return heading.hasPrefix("why is this important") && heading.count < 40
  }
}
