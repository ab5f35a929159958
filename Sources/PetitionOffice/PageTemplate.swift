import Mustache

/// A template of a page, in Mustache: `{{name}}` is escaped, `{{{name}}}` is markup of our own.
///
/// Mustache's own escaping goes character by character and lets a quotation mark with an accent on
/// it through, so templates here use ``PageText/escaped(_:)`` instead.
struct PageTemplate {
  private let template: MustacheTemplate

  /// Reads a template.
  ///
  /// - Parameter source: The text; it is a constant of the program.
  /// - Throws: Mustache's own error if the text is no template.
  init(_ source: String) throws {
    MustacheContentTypes.register(PageContent(), named: PageContent.name)
    template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(PageContent.name)}}" + source)
  }

  /// Fills in the values.
  func render(_ values: [String: Any]) -> String { template.render(values) }
}

/// How a page escapes what is filled in.
private struct PageContent: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String { PageText.escaped(text) }
}
