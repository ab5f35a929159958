import Foundation
import TOMLKit

extension ConfigurationWriter {
  /// Returns a file with another staff PIN, every other byte as it was.
  ///
  /// The value of `pin` in `[kiosk]` is exchanged, or the key is added to the section, or the
  /// section to the end of the file.
  ///
  /// - Parameters:
  ///   - hash: What is kept of the PIN, `scrypt$N$r$p$salt$hash`, or empty for no PIN.
  ///   - text: The content of the file.
  /// - Returns: Nil if the hash is of another form, so that no PIN is ever written readable, or
  ///   if the text is not TOML or has no place for the key.
  public static func settingPIN(_ hash: String, in text: String) -> String? {
    guard PINHash.isWellFormed(hash), (try? TOMLTable(string: text)) != nil else { return nil }
    let edited = replacingPIN(with: TOMLText.line(hash), in: text)
    let root = try? TOMLTable(string: edited)
    return root?["kiosk"]?.table?["pin"]?.string == hash ? edited : nil
  }

  private static func replacingPIN(with value: String, in text: String) -> String {
    let entries = KeyLocator(text).entries
    if let pin = entries[["kiosk", "pin"]] {
      return text.replacing(bytes: pin.value, with: value)
    }
    let lineEnd = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    if let section = entries[["kiosk"]] {
      let line = text.utf8.prefix(section.value.lowerBound)
      let end = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
      return text.replacing(bytes: end..<end, with: "\(lineEnd)pin = \(value)")
    }
    let gap = text.utf8.last == .newline ? "" : lineEnd
    return "\(text)\(gap)\(lineEnd)[kiosk]\(lineEnd)pin = \(value)\(lineEnd)"
  }
}

extension String {
  /// The text with a range of its UTF-8 bytes exchanged.
  fileprivate func replacing(bytes range: Range<Int>, with text: String) -> String {
    var bytes = Array(utf8)
    bytes.replaceSubrange(range, with: text.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
