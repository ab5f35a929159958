public import PetitionCore
public import PetitionStore

/// Finds the open questions in a ledger of any size.
///
/// The first pass keeps eight bytes of every key and eight of its row in memory, the second reads
/// again only those whose eight bytes meet and compares the keys themselves. The bytes are another
/// number in every run, and none of it is ever stored.
public struct ReviewSearch {
  private struct Trace {
    var hash: Int
    var row: Int64
  }

  private let reader: ReviewReader
  private let progress: (_ done: Int, _ total: Int) -> Void
  private var traces: [Trace] = []
  private var postalRows: [Int64] = []
  private var nameRows: [Int64] = []

  private init(_ reader: ReviewReader, _ progress: @escaping (Int, Int) -> Void) {
    self.reader = reader
    self.progress = progress
  }

  /// Finds what is open.
  ///
  /// - Parameters:
  ///   - store: The ledger.
  ///   - progress: Called now and then with the signatures read and the signatures there are.
  /// - Returns: The questions.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public static func run(
    in store: inout PetitionStore,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> ReviewQueue {
    try store.reviewing { reader in
      try withoutActuallyEscaping(progress) { progress in
        var search = ReviewSearch(reader, progress)
        try search.read()
        return ReviewQueue(
          groups: try search.groups(),
          postalCodes: try search.places(search.postalRows),
          names: try search.places(search.nameRows),
          memory: ReviewMemory(try reader.decisions(), owner: reader.owner)
        )
      }
    }
  }

  /// Makes the key of a signature as it is stored; nil when its name is gone or cannot be a name.
  public static func key(name: String?, postalCode: String?) -> DuplicateKey? {
    guard let name, let person = try? PersonName(name) else { return nil }
    guard let postalCode else { return DuplicateKey(name: person, postalCode: .none) }
    let isZIP = postalCode.utf8.count == 5 && postalCode.utf8.allSatisfy { (48...57).contains($0) }
    return DuplicateKey(name: person, postalCode: isZIP ? .zip(postalCode) : .foreign(postalCode))
  }

  private mutating func read() throws {
    let total = try reader.accepted()
    var done = 0
    traces.reserveCapacity(total)
    try reader.forEachAccepted { signature in
      done += 1
      if done.isMultiple(of: 10_000) { progress(done, total) }
      if let key = Self.key(name: signature.name, postalCode: signature.postalCode) {
        traces.append(Trace(hash: key.hashValue, row: signature.row))
      }
      guard !signature.flags.isEmpty else { return }
      if !ReviewQueue.postalFlags.isDisjoint(with: signature.flags) {
        postalRows.append(signature.row)
      }
      if signature.flags.contains(.nameOdd) { nameRows.append(signature.row) }
    }
    traces.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
  }

  private func groups() throws -> [[SignaturePlace]] {
    var groups: [[SignaturePlace]] = []
    var first = traces.startIndex
    while first < traces.endIndex {
      var end = first + 1
      while end < traces.endIndex, traces[end].hash == traces[first].hash { end += 1 }
      if end - first > 1 { groups += try compare(traces[first..<end]) }
      first = end
    }
    return groups
  }

  /// Sorts signatures whose eight bytes meet by their keys.
  private func compare(_ suspects: ArraySlice<Trace>) throws -> [[SignaturePlace]] {
    var byKey: [DuplicateKey: [SignaturePlace]] = [:]
    for suspect in suspects {
      guard let found = try reader.place(of: suspect.row),
        let key = Self.key(name: found.name, postalCode: found.postalCode)
      else { continue }
      byKey[key, default: []].append(found.place)
    }
    return byKey.values.filter { $0.count > 1 }
  }

  private func places(_ rows: [Int64]) throws -> [SignaturePlace] {
    try rows.compactMap { try reader.place(of: $0)?.place }
  }
}
