/// Text on its way into a page.
enum PageText {
  /// Takes out what must not be on a page: control characters and those that turn text around.
  static func plain(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.isUnprintable }.map(Character.init))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character or changes the direction of text around it.
  fileprivate var isUnprintable: Bool {
    properties.generalCategory == .control || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
