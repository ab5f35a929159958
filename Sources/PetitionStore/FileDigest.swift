import Crypto
public import Foundation

/// Digests a file while it is read.
public struct FileDigest {
  private var hash = SHA256()

  /// Begins.
  public init() {}

  /// Digests a file that is there.
  ///
  /// - Throws: What keeps it from being read.
  public init(of file: URL) throws {
    let reader = try FileHandle(forReadingFrom: file)
    defer { try? reader.close() }
    while let piece = try reader.read(upToCount: 1 << 20), !piece.isEmpty { update(piece) }
  }

  /// Takes the next piece.
  public mutating func update(_ piece: Data) {
    hash.update(data: piece)
  }

  /// The SHA-256 of all pieces, hexadecimal.
  public var hexadecimal: String { Data(hash.finalize()).hexadecimal }
}
