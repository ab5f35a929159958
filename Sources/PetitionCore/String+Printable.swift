extension String {
  /// The text on one line and harmless to a terminal, whatever somebody made it of.
  ///
  /// A scalar that would steer the screen, turn the text round, end the line or show nothing is
  /// written as its number, as in `<U+202E>`, so that nobody takes the name for another one. Letters
  /// of all scripts stay as they are.
  public var printable: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.isUnprintable {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown += "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

extension Unicode.Scalar {
  fileprivate var isUnprintable: Bool {
    if (0x20...0x7E).contains(value) { return false }
    return properties.isWhitespace || ShownText.steers(self)
  }
}
