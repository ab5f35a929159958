import CLanguageData

/// The language files inside the program.
package enum BuiltInLanguage {
  /// Their codes, English first.
  package static let codes: [String] = (0..<language_count()).compactMap { index in
    unsafe language_code(index).map { unsafe String(cString: $0) }
  }

  /// The text of a language's file, in TOML; nil for a language that is not built in.
  package static func file(_ code: String) -> String? {
    codes.firstIndex(of: code).map(text)
  }

  /// The bytes are constants of the program: there before the first call, and never gone.
  private static func text(at index: Int) -> String {
    var count = 0
    let start = unsafe language_file(index, &count)
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
