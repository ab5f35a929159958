import CustomDump
import Testing

/// Expects two values to be the same, and shows where they differ if they are not.
///
/// `expectNoDifference` of CustomDump only prints on Linux and lets the test pass, unless one more
/// package is linked; this one fails.
func expectSame<Value: Equatable>(
  _ found: Value,
  _ expected: Value,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let difference = found == expected ? nil : diff(expected, found) ?? "they look the same"
  #expect(difference == nil, sourceLocation: sourceLocation)
}
