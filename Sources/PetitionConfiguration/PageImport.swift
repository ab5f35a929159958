public import Foundation
public import PetitionCore

/// A petition taken from a copied web page, with what the organiser must know about it.
///
/// Pages of petition platforms are copied as plain text: a badge ("100 signatures reached"),
/// "To: …", a title, the demand, "Why is this important?", the reasons and dated updates. Passages
/// that hide behind a "read more" link come out twice.
public struct PageImport: Hashable, Sendable {
  /// What the page gave; the rest of the configuration is at its defaults.
  public private(set) var petition = Petition(id: "", text: PetitionText())
  /// What was left out, guessed or not found, one sentence or two each.
  public private(set) var remarks: [String] = []
  private let zone: TimeZone

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - page: The text of the page, as it was copied.
  ///   - zone: The time zone assumed for dates, which pages give without one.
  /// - Throws: ``ConfigurationError`` if the page is empty or too large.
  public init(page: String, zone: TimeZone = .centralUS) throws(ConfigurationError) {
    self.zone = zone
    try Self.refuse(page)
    let (text, hasHidden) = ShownText.clean(page.withoutByteOrderMark)
    if hasHidden { remarks.append("Characters that nobody can see were left out.") }
    let (paragraphs, repeats) = PageParagraph.withoutRepeats(PageParagraph.all(in: text))
    remarks += repeats
    read(PageParts(paragraphs))
    petition.id = SuggestedID.from(title: petition.text.title)
    noteWhatIsMissing()
  }

  private static func refuse(_ page: String) throws(ConfigurationError) {
    let sentence: String
    if page.utf8.count > ConfigurationReader.maximumBytes {
      sentence = "the page is too large for a petition; at most 256 KB are read."
    } else if page.withoutByteOrderMark.allSatisfy(\.isWhitespace) {
      sentence = "the page is empty. Copy the petition's text from the browser into the file."
    } else {
      return
    }
    throw ConfigurationError([ConfigurationProblem(position: .start, sentence: sentence)])
  }

  private mutating func read(_ parts: PageParts) {
    if let badge = parts.badge {
      remarks.append(
        "“\(badge)” was left out: it says that there were at least so many at some time on the "
          + "page, not how many there are. Set baseline only to a number that somebody counted."
      )
    }
    petition.text.to = withoutDoubledWords(parts.to ?? "", of: "to")
    petition.text.title = withoutDoubledWords(parts.title ?? "", of: "title")
    petition.text.statement = parts.statement.joined(separator: "\n\n")
    petition.text.why = parts.why.joined(separator: "\n\n")
    petition.text.updates = parts.updates.map { update($0) }
    guessAsk()
  }

  private mutating func withoutDoubledWords(_ line: String, of key: String) -> String {
    guard let word = DoubledWord.first(in: line) else { return line }
    remarks.append("“\(word) \(word)” in \(key) was taken for a slip; one of them was left out.")
    return DoubledWord.removed(from: line)
  }

  private mutating func update(_ part: PageParts.Update) -> PetitionUpdate {
    guard let time = UpdateTime(part.heading) else {
      remarks.append("The date of “\(part.heading)” was not understood; posted_at must be set.")
      return PetitionUpdate(postedAt: "", body: part.body)
    }
    let postedAt = time.rfc3339(in: zone)
    remarks.append(
      "The time of “\(part.heading)” has no zone; \(zone.identifier) was guessed, which makes it "
        + "\(postedAt)."
    )
    return PetitionUpdate(postedAt: postedAt, body: part.body)
  }

  private mutating func guessAsk() {
    let sentence = Sentences.first(of: petition.text.statement)
    petition.text.ask = sentence.isEmpty ? petition.text.title : sentence
    guard !petition.text.ask.isEmpty else { return }
    let source = sentence.isEmpty ? "the title" : "the first sentence of the statement"
    remarks.append(
      "ask was guessed: \(source). It should say in one sentence, of 40 words at most, what is "
        + "asked for and from whom."
    )
  }

  private mutating func noteWhatIsMissing() {
    let text = petition.text
    let passages = [("title", text.title), ("to", text.to), ("statement", text.statement)]
    for (key, passage) in passages where passage.isEmpty {
      remarks.append("\(key) was not found on the page; the kiosk cannot be used without it.")
    }
    if text.why.isEmpty {
      remarks.append("“Why is this important?” was not found; why is empty.")
    }
    remarks.append(
      "organiser, contact, consent, retain_until and the area are not on such a page; fill them in "
        + "before the first signature."
    )
  }
}
