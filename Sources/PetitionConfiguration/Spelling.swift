/// Finds the name that was probably meant by a misspelt one.
enum Spelling {
  /// Returns the known name that differs in the fewest letters, if it differs in few.
  static func closest(to name: String, in known: [String]) -> String? {
    // A name of a page's length is nobody's slip, and comparing it would take its time.
    guard name.utf8.count <= 100 else { return nil }
    let candidates = known.map { (name: $0, distance: distance(name, $0)) }
    guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, name.count / 3) ? best.name : nil
  }

  /// The number of letters to insert, leave out or exchange (the Levenshtein distance).
  static func distance(_ one: String, _ other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let exchange = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(exchange, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
