extension Int {
  /// The number with commas between thousands, "-1,234,567".
  public var grouped: String { grouped(by: ",") }

  /// The number with a sign between thousands, which may be empty.
  public func grouped(by separator: String) -> String {
    let plain = String(magnitude)
    var digits = ""
    for (index, digit) in plain.enumerated() {
      if index > 0, (plain.count - index).isMultiple(of: 3) { digits += separator }
      digits.append(digit)
    }
    return (self < 0 ? "-" : "") + digits
  }
}
