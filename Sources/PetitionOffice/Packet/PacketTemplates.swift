/// The templates of a delivery set, read once.
///
/// Whatever comes from the ledger or the configuration is put in with two braces, so that
/// ``PageTemplate`` makes it text.
struct PacketTemplates {
  /// What a template is filled with.
  typealias Values = [String: Any]

  private let templates: [Name: PageTemplate]

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
  /// - Throws: Mustache's own error if one of them is no template.
  init() throws {
    templates = try Dictionary(
      uniqueKeysWithValues: Name.allCases.map { ($0, try PageTemplate($0.text)) }
    )
  }

  /// Fills a template.
  func fill(_ name: Name, with values: Values) -> String {
    templates[name]?.render(values) ?? ""
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
}
