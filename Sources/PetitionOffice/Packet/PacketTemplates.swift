import Mustache

/// The templates of a delivery set, read once.
///
/// Whatever comes from the ledger or the configuration is put in with two braces, which escapes it,
/// after ``shown(_:)`` has taken out what would steer a page.
struct PacketTemplates {
  /// What a template is filled with.
  typealias Values = [String: Any]

  private let templates: [Name: MustacheTemplate]

  /// A template.
  enum Name: CaseIterable {
    case head, signaturePage, cover, summary, texts, receipt, publicCount, changes

    fileprivate var text: String {
      switch self {
      case .head: PacketTemplates.head
      case .signaturePage: SignaturePage.template
      case .cover: CoverLetter.template
      case .summary: SummaryPages.template
      case .texts: PetitionTextPages.template
      case .receipt: ReceiptSlip.template
      case .publicCount: PublicCount.template
      case .changes: ChangeSheet.template
      }
    }
  }

  /// Reads all of them.
  ///
  /// - Throws: Mustache's error if one of them is no template.
  init() throws {
    templates = try Dictionary(
      uniqueKeysWithValues: Name.allCases.map { ($0, try MustacheTemplate(string: $0.text)) }
    )
  }

  /// Fills a template.
  func fill(_ name: Name, with values: Values) -> String {
    templates[name]?.render(Self.shown(values)) ?? ""
  }

  /// The beginning of a file; what is in it must be followed by ``end``.
  func begin(title: String) -> String {
    fill(.head, with: ["title": title, "style": PacketStyle.css])
  }

  /// A whole file of one part.
  func document(_ title: String, _ name: Name, with values: Values) -> String {
    begin(title: title) + fill(name, with: values) + Self.end
  }

  static let end = "\n</body>\n</html>\n"

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width">
    <title>{{title}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>

    """

  /// Takes out of every text in a value what must not be on a page.
  private static func shown(_ value: Any) -> Any {
    switch value {
    case let text as String: shown(text)
    case let values as Values: values.mapValues(shown) as Values
    case let values as [Values]: values.map { $0.mapValues(shown) }
    case let texts as [String]: texts.map(shown)
    default: value
    }
  }

  private static func shown(_ text: String) -> String {
    // Nearly all text is this, and it needs no second look.
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A }
    return isPlain ? text : PageText.plain(text)
  }
}
