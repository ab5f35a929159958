/// Runs of sequence numbers, in order and without overlaps, so that one look finds a number.
struct RunSet {
  private(set) var ranges: [ClosedRange<Int>] = []

  /// Collects runs, given as their first and last numbers; what is no run is left out.
  init(_ runs: [[Int]] = []) {
    add(runs)
  }

  /// Takes more runs in.
  mutating func add(_ runs: [[Int]]) {
    let sorted = (ranges + runs.compactMap(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    ranges = sorted.reduce(into: []) { ranges, range in
      guard let last = ranges.last, range.lowerBound <= last.upperBound + 1 else {
        ranges.append(range)
        return
      }
      let end = max(last.upperBound, range.upperBound)
      ranges[ranges.count - 1] = last.lowerBound...end
    }
  }

  /// Whether a number is in one of the runs.
  func contains(_ number: Int) -> Bool {
    var low = ranges.startIndex
    var high = ranges.endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
    }
    return low < ranges.endIndex && ranges[low].contains(number)
  }
}

extension [Int] {
  /// A run of sequence numbers, given as its first and last; nil if it is none.
  var range: ClosedRange<Int>? {
    count == 2 && 0 < self[0] && self[0] <= self[1] && self[1] <= Int(Int32.max)
      ? self[0]...self[1] : nil
  }
}
