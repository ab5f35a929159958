/// An element of SVG: a value that becomes markup in which every text and attribute is escaped.
struct Element: Hashable {
  private let name: String
  private let attributes: [Attribute]
  private let children: [Element]
  private let text: String

  private struct Attribute: Hashable {
    var name: String
    var value: String
  }

  /// Creates an element with elements in it.
  init(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    _ children: [Element] = []
  ) {
    self.name = name
    self.attributes = attributes.map(Attribute.init)
    self.children = children
    text = ""
  }

  /// Creates an element with text in it.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.name = name
    self.attributes = attributes.map(Attribute.init)
    children = []
    self.text = text
  }

  /// The element as it stands in a page, on one line for each element that holds others.
  var markup: String {
    let list = attributes.map { " \($0.name)=\"\(PageText.escaped($0.value))\"" }.joined()
    guard !children.isEmpty else {
      return text.isEmpty
        ? "<\(name)\(list)/>" : "<\(name)\(list)>\(PageText.escaped(text))</\(name)>"
    }
    return "<\(name)\(list)>\n\(children.map(\.markup).joined(separator: "\n"))\n</\(name)>"
  }
}
