import Testing

/// Expects two texts to be the same, and names the lines that differ if they are not.
func expectSameLines(
  _ found: String,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let lines = found.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = lines.difference(from: wanted).map { change in
    switch change {
    case .remove(let line, let text, _): "- \(line + 1): \(text)"
    case .insert(let line, let text, _): "+ \(line + 1): \(text)"
    }
  }

  #expect(changes.isEmpty, "\(changes.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
