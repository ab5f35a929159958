import TestSupport

/// A disk that loses its power: what no sync has brought to it may be there or not.
///
/// The worst that a disk may do, and worse than most do: writes since the last sync of their file
/// arrive in any selection and torn into sectors; a file's length may be the old one; names that
/// were made, changed or removed since the last sync of their folder may be as before.
struct CutDisk: Sendable {
  /// How what was not synced fares.
  enum Fate: Hashable, Sendable {
    /// All of it is gone.
    case nothing
    /// All of it has arrived: the machine was alive and only the program ended.
    case everything
    /// Each operation fares as a seeded coin says.
    case chance(seed: UInt64)
  }

  /// The unit in which a disk writes at once or not at all.
  static let sector = 512

  private var synced: DiskImage
  private var pending: [DiskOperation] = []

  init(_ before: DiskImage) {
    synced = before
  }

  /// Whether a cut could take anything.
  var hasPending: Bool { !pending.isEmpty }

  /// Lets an operation happen.
  mutating func apply(_ operation: DiskOperation) {
    switch operation {
    case .sync(let file): bring { $0.changedFile == file }
    case .syncFolder(let path): bring { $0.changedFolder == path }
    case .answer: break
    default: pending.append(operation)
    }
  }

  private mutating func bring(_ isBrought: (DiskOperation) -> Bool) {
    for operation in pending where isBrought(operation) { synced.apply(operation) }
    pending.removeAll(where: isBrought)
  }

  /// What is found when the power is back.
  func image(_ fate: Fate) -> DiskImage {
    var image = synced
    switch fate {
    case .nothing: break
    case .everything: for operation in pending { image.apply(operation) }
    case .chance(let seed):
      var dice = SeededGenerator(seed: seed)
      let luck = Double.random(in: 0.1...0.9, using: &dice)
      for operation in pending {
        for part in Self.survivors(of: operation, luck: luck, &dice) { image.apply(part) }
      }
    }
    return image
  }

  private static func survivors(
    of operation: DiskOperation,
    luck: Double,
    _ dice: inout SeededGenerator
  ) -> [DiskOperation] {
    let arrives = Double.random(in: 0..<1, using: &dice) < luck
    let tears = Int.random(in: 0..<4, using: &dice) == 0
    guard case .write(let file, let offset, let bytes) = operation, tears else {
      return arrives ? [operation] : []
    }
    return sectors(at: offset, count: bytes.count).filter { _ in
      Bool.random(using: &dice)
    }.map { range in
      let part = bytes[(range.lowerBound - offset)..<(range.upperBound - offset)]
      return .write(file: file, offset: range.lowerBound, bytes: Array(part))
    }
  }

  /// The parts of a range that lie in different sectors.
  static func sectors(at offset: Int, count: Int) -> [Range<Int>] {
    let end = offset + count
    let borders = stride(from: offset / sector * sector + sector, to: end, by: sector)
    let edges = [offset] + borders + [end]
    return zip(edges, edges.dropFirst()).map { $0..<$1 }
  }
}
