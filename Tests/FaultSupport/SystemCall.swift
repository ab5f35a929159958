/// One finished call to the operating system, as strace writes it down.
struct SystemCall {
  typealias Bytes = ArraySlice<UInt8>

  let name: String
  let arguments: [Bytes]
  let result: Int

  /// Takes a line without its process number apart; nil for a call that had no result.
  init?(_ text: Bytes) {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")),
      let equals = text.lastIndex(of: UInt8(ascii: "=")),
      let close = text[..<equals].lastIndex(of: UInt8(ascii: ")")), open < close
    else { return nil }
    let number = text[(equals + 1)...].drop { $0 == UInt8(ascii: " ") }
    guard let result = Self.integer(number.prefix { $0 != UInt8(ascii: " ") }) else { return nil }
    name = String(decoding: text[..<open], as: UTF8.self)
    arguments = text[(open + 1)..<close].split(separator: UInt8(ascii: ",")).map { argument in
      argument.drop { $0 == UInt8(ascii: " ") }
    }
    self.result = result
  }

  /// An argument as a number; nil when it is none.
  func number(_ index: Int) -> Int? {
    index < arguments.count ? Self.integer(arguments[index]) : nil
  }

  /// An argument that is text in hexadecimal escapes, as its bytes.
  func bytes(_ index: Int) -> [UInt8] {
    guard index < arguments.count else { return [] }
    // Each byte is written as `\x6b`, all of them within quotation marks.
    let digits = arguments[index].dropFirst()
    return stride(from: digits.startIndex + 2, to: digits.endIndex - 2, by: 4).map { place in
      Self.digit(digits[place]) << 4 | Self.digit(digits[place + 1])
    }
  }

  /// An argument that is text in hexadecimal escapes.
  func text(_ index: Int) -> String {
    String(decoding: bytes(index), as: UTF8.self)
  }

  /// Whether one of the arguments is made of flags and this is among them.
  func has(_ flag: String) -> Bool {
    arguments.contains { argument in
      argument.split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual(flag.utf8) }
    }
  }

  private static func integer(_ text: Bytes) -> Int? {
    Int(String(decoding: text, as: UTF8.self))
  }

  private static func digit(_ character: UInt8) -> UInt8 {
    character < UInt8(ascii: "a") ? character - UInt8(ascii: "0") : character - UInt8(ascii: "W")
  }
}

extension SystemCall {
  /// Reads a log that `strace -f -xx` wrote.
  ///
  /// A call that another thread interrupted stands in two parts; it counts where it ended.
  static func all(in log: [UInt8]) -> [SystemCall] {
    var begun: [Bytes: Bytes] = [:]
    let unfinished = Array(" <unfinished ...>".utf8)
    let resumed = Array(" resumed>".utf8)
    return log.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let process = line.prefix { $0 != UInt8(ascii: " ") }
      var text = line[process.endIndex...].drop { $0 == UInt8(ascii: " ") }
      if text.suffix(unfinished.count).elementsEqual(unfinished) {
        begun[process] = text.dropLast(unfinished.count)
        return nil
      }
      if text.first == UInt8(ascii: "<"), let end = text.firstRange(of: resumed)?.upperBound {
        text = (begun.removeValue(forKey: process) ?? []) + text[end...]
      }
      return SystemCall(text)
    }
  }
}
