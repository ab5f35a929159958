import Foundation
import Glibc
import PetitionCore

/// Reads lines of text from a file or a pipe, one at a time, and never holds more than one.
///
/// A line ends in LF, CR LF or CR. UTF-16 is read where its first bytes show it; anything else is
/// taken for UTF-8, and a line that is not has replacement characters in it.
public struct LineReader: ~Copyable {
  /// What stands on a line.
  public enum Line: Hashable, Sendable {
    /// Text, without its end.
    case text(String)
    /// More than ``LineReader/maximumBytes``; it was passed over, not kept.
    case tooLong
  }

  /// The most bytes of a line in UTF-8: some seven times what the longest name and code take.
  public static let maximumBytes = 4096

  private static let pieceSize = 1 << 16

  private let file: Int32
  private var decoder = TextDecoder(.utf8)
  private var isAtBeginning = true
  /// What was read and is not yet looked at, as UTF-8.
  private var waiting: [UInt8] = []
  private var position = 0
  private var line: [UInt8] = []
  private var isTooLong = false
  private var isAfterReturn = false
  private var isAtEnd = false

  /// Creates a reader.
  ///
  /// - Parameter file: An open file descriptor; nil is standard input.
  public init(_ file: Int32? = nil) {
    self.file = file ?? STDIN_FILENO
  }

  /// Reads the next line; nil at the end.
  ///
  /// - Returns: The line. One that no line end follows is a line as well.
  /// - Throws: ``ReadFailure`` if reading fails; a line that had begun is then not answered.
  public mutating func next() throws(ReadFailure) -> Line? {
    line.removeAll(keepingCapacity: true)
    isTooLong = false
    var hasBegun = false
    while let byte = try byte() {
      let isSecondOfTwo = isAfterReturn && byte == UInt8(ascii: "\n")
      isAfterReturn = byte == UInt8(ascii: "\r")
      if isSecondOfTwo { continue }
      if isAfterReturn || byte == UInt8(ascii: "\n") { return end() }
      hasBegun = true
      guard line.count < Self.maximumBytes else {
        isTooLong = true
        continue
      }
      line.append(byte)
    }
    return hasBegun ? end() : nil
  }

  private func end() -> Line {
    isTooLong ? .tooLong : .text(String(decoding: line, as: UTF8.self))
  }

  private mutating func byte() throws(ReadFailure) -> UInt8? {
    while position == waiting.count {
      guard !isAtEnd else { return nil }
      try refill()
    }
    defer { position += 1 }
    return waiting[position]
  }

  private mutating func refill() throws(ReadFailure) {
    position = 0
    waiting.removeAll(keepingCapacity: true)
    var piece = try read()
    if isAtBeginning {
      // Three bytes say how the text is written, and no line is shorter; a script that waits for an
      // answer has sent them, or a line end.
      while !isAtEnd, piece.count < 3, piece.last != UInt8(ascii: "\n") { piece += try read() }
      decoder = TextDecoder(TextEncoding(of: piece) ?? .utf8)
    }
    waiting = decoder.decode(piece)
    if isAtEnd { waiting += decoder.finish() }
    if isAtBeginning, waiting.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    isAtBeginning = false
  }

  private mutating func read() throws(ReadFailure) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        isAtEnd = count == 0
        piece.removeLast(piece.count - count)
        return piece
      }
      guard errno == EINTR else { throw ReadFailure(code: errno) }
    }
  }
}

/// That a file could not be read any further.
public struct ReadFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The error number of the system.
  public let code: Int32

  /// Creates a failure.
  public init(code: Int32) {
    self.code = code
  }

  /// Why, in the system's words.
  public var description: String { unsafe String(cString: strerror(code)) }
}
