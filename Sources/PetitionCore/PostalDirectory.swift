/// A city or town with its state.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The name of the city or town.
  public let city: String
  /// The state, two letters.
  public let state: String

  /// Creates a place.
  public init(city: String, state: String) {
    self.city = city
    self.state = state
  }

  /// The place as an envelope has it: "Duluth, MN".
  public var description: String { "\(city), \(state)" }
}

/// What the program knows about ZIP codes without asking anyone.
///
/// The list of places lacks about one ZIP in a hundred, so a ZIP that is not on it is unknown and
/// not wrong.
public enum PostalDirectory {
  /// Returns the place of a ZIP of five digits; nil when it is not on the list.
  public static func place(of zip: String) -> Place? {
    guard zip.isFiveDigits, let row = PostalTable.places.row(for: zip), row.count == 2 else {
      return nil
    }
    return Place(city: row[0], state: row[1])
  }

  /// Returns the state of a ZIP, two letters; nil when its first three digits belong to none.
  ///
  /// The ZIP need not be on the list of places. Some ZIPs lie in another state than their prefix;
  /// those are looked up first.
  public static func state(of zip: String) -> String? {
    guard zip.isFiveDigits else { return nil }
    let row =
      PostalTable.exceptions.row(for: zip)
      ?? PostalTable.prefixes.row(for: String(zip.prefix(3)))
    return row?.first
  }
}

extension String {
  /// Whether the text is five ASCII digits.
  var isFiveDigits: Bool {
    utf8.count == 5 && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
