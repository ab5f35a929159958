extension Int {
  /// The number with commas between thousands, "-1,234,567".
  public var grouped: String {
    var digits = Array(String(magnitude).reversed())
    for place in stride(from: 3, to: digits.count, by: 3).reversed() {
      digits.insert(",", at: place)
    }
    return (self < 0 ? "-" : "") + String(digits.reversed())
  }
}
