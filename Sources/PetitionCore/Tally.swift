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
  public var collected: Int { accepted + voided + withdrawn + duplicate + illegible }

  /// Adds two counts, state by state.
  public static func + (left: StateCounts, right: StateCounts) -> StateCounts {
    var sum = left
    sum.accepted += right.accepted
    sum.voided += right.voided
    sum.withdrawn += right.withdrawn
    sum.duplicate += right.duplicate
    sum.illegible += right.illegible
    return sum
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
  public init(by dimension: TallyDimension, rows: [TallyRow]) {
    self.dimension = dimension
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
