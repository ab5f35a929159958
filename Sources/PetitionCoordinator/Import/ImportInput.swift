import Foundation
import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// The bytes of a foreign file, digested and turned into UTF-8 as they are read; it can be read again
/// from its beginning.
final class ImportInput {
  /// How many first bytes are looked at before anything is read.
  private static let beginningSize = 1 << 16

  private(set) var digest = FileDigest()
  /// Whether what is said to be of one byte a letter is UTF-8.
  private(set) var evidence = UTF8Evidence()
  private let file: OrdinaryFile
  private var done = 0
  private var progress = ProgressLine("Importing")
  private var decoder = TextDecoder(.utf8)
  private var isAtEnd = false

  /// Opens an ordinary file.
  ///
  /// - Throws: ``CommandFailure`` that says what it is, if it is none.
  init(_ path: String) throws {
    do throws(FileRefusal) {
      file = try OrdinaryFile(path)
    } catch {
      throw CommandFailure(
        message: """
          \(path) cannot be read: \(error.words). Nothing was recorded. \
          Look for the file with ls -l, or save the table as a file; then run: \
          petition-coordinator import FILE
          """,
        code: .badInput
      )
    }
  }

  /// The first bytes; reading begins with them afterwards.
  func beginning() throws -> [UInt8] {
    let bytes = [UInt8](try file.read(upTo: Self.beginningSize))
    file.rewind()
    return bytes
  }

  /// Begins to read at the first byte.
  func begin(_ encoding: TextEncoding) {
    file.rewind()
    digest = FileDigest()
    evidence = UTF8Evidence()
    decoder = TextDecoder(encoding)
    isAtEnd = false
    done = 0
  }

  /// The next piece as UTF-8; nil at the end.
  func next() throws -> Data? {
    guard !isAtEnd else { return nil }
    while true {
      let piece = try file.read(upTo: 1 << 16)
      guard !piece.isEmpty else { break }
      digest.update(piece)
      evidence.take(piece)
      done += piece.count
      let text = decoder.decode(piece)
      if !text.isEmpty { return Data(text) }
    }
    isAtEnd = true
    let rest = decoder.finish()
    return rest.isEmpty ? nil : Data(rest)
  }

  func showProgress() { progress.show(done, of: file.size) }

  func endProgress() { progress.end() }
}
