public import PetitionStore

extension DeliverySet {
  /// The first sixteen digits of the digest in groups of four: what stands on every page.
  public var checkNumber: String {
    let digits = Array(digest.prefix(16))
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
  }
}
