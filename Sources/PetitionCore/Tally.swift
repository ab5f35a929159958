/// How many signatures are in each state.
public struct StateCounts: Hashable, Sendable {
  // Plain numbers, not a dictionary: a tally by ZIP code has tens of thousands of these.
  private var accepted = 0
  private var voided = 0
  private var withdrawn = 0
  private var duplicate = 0
  private var illegible = 0

  /// Creates counts of which all are 0.
  public init() {}

  /// The number in a state, 0 or more.
  public subscript(state: SignatureState) -> Int {
    get {
      switch state {
      case .accepted: accepted
      case .voided: voided
      case .withdrawn: withdrawn
      case .duplicate: duplicate
      case .illegible: illegible
      }
    }
    set {
      switch state {
      case .accepted: accepted = newValue
      case .voided: voided = newValue
      case .withdrawn: withdrawn = newValue
      case .duplicate: duplicate = newValue
      case .illegible: illegible = newValue
      }
    }
  }

  /// All that were ever taken, whatever became of them.
  public var collected: Int {
    [voided, withdrawn, duplicate, illegible].reduce(accepted) { $0.limitedSum($1) }
  }

  /// Adds two counts, state by state.
  public static func + (left: StateCounts, right: StateCounts) -> StateCounts {
    var sum = left
    sum.accepted = left.accepted.limitedSum(right.accepted)
    sum.voided = left.voided.limitedSum(right.voided)
    sum.withdrawn = left.withdrawn.limitedSum(right.withdrawn)
    sum.duplicate = left.duplicate.limitedSum(right.duplicate)
    sum.illegible = left.illegible.limitedSum(right.illegible)
    return sum
  }
}

extension Int {
  /// The sum, or the number nearest to it that there is: what a file says may be any number.
  package func limitedSum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}

/// One line of a tally.
public struct TallyRow: Hashable, Sendable {
  /// What the signatures of this row share.
  public let key: String
  /// How many of them are in each state.
  public let counts: StateCounts

  /// Creates a row.
  public init(key: String, counts: StateCounts) {
    self.key = key
    self.counts = counts
  }

  /// How many of them count: the accepted ones.
  public var count: Int { counts[.accepted] }
}

/// The signatures sorted by one dimension.
///
/// The total is always the sum of the rows; it is never stored beside them.
public struct Tally: Hashable, Sendable {
  /// What the rows are sorted by.
  public let dimension: TallyDimension
  /// The rows by key, ascending, each key once.
  public let rows: [TallyRow]

  /// Creates a tally of rows in any order; rows of one key are added up.
  ///
  /// Spellings of one event or canvasser are one row, under the spelling that most signatures have:
  /// two kiosks may have written it in two ways.
  public init(by dimension: TallyDimension, rows: [TallyRow]) {
    self.dimension = dimension
    let isLabel = dimension == .event || dimension == .canvasser
    let rows = isLabel ? Self.respelled(rows) : rows
    var sums: [TallyRow] = []
    for row in rows.sorted(by: { $0.key < $1.key }) {
      if let last = sums.last, last.key == row.key {
        sums[sums.count - 1] = TallyRow(key: last.key, counts: last.counts + row.counts)
      } else {
        sums.append(row)
      }
    }
    self.rows = sums
  }

  private static func respelled(_ rows: [TallyRow]) -> [TallyRow] {
    guard rows.count > 1 else { return rows }
    let keys = rows.map { Label.key(of: $0.key) }
    let spellings = Dictionary(grouping: zip(keys, rows), by: \.0).mapValues { pairs in
      let rows = pairs.map(\.1)
      let sums = Dictionary(grouping: rows, by: \.key).mapValues { rows in
        rows.reduce(StateCounts()) { $0 + $1.counts }.collected
      }
      return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
    return zip(keys, rows).map { key, row in
      TallyRow(key: spellings[key] ?? row.key, counts: row.counts)
    }
  }

  /// The sum of the rows, state by state.
  public var counts: StateCounts { rows.reduce(StateCounts()) { $0 + $1.counts } }

  /// How many signatures count: the accepted ones.
  public var total: Int { counts[.accepted] }

  /// Returns the key under which the running count of the rows comes to a number.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - start: The count before the first row.
  /// - Returns: Nil if the count began with it or does not come that far, and where the fact is
  ///   missing.
  public func key(reaching number: Int, from start: Int) -> String? {
    guard start < number else { return nil }
    var count = start
    let row = rows.first { row in
      count += row.count
      return count >= number
    }
    return row?.key == TallyDimension.missing ? nil : row?.key
  }

  /// Returns the dimensions whose sums differ from the first tally's; none, when the books agree.
  ///
  /// The tallies must be of the same signatures. Every signature adds to one row of every
  /// dimension, so a difference means that a row is wrong.
  public static func disagreements(among tallies: [Tally]) -> [TallyDimension] {
    guard let first = tallies.first?.counts else { return [] }
    return tallies.filter { $0.counts != first }.map(\.dimension)
  }
}
