import PetitionCore

/// Reads the labels that options give, by the one rule for labels.
public enum LabelOption {
  /// Reads the name of a tabling event.
  public static func event(_ typed: String) throws -> String { try text(typed, .event) }

  /// Reads the name or the initials of a canvasser.
  public static func canvasser(_ typed: String) throws -> String { try text(typed, .canvasser) }

  /// Reads the number of a paper sheet.
  public static func sheet(_ typed: String) throws -> String { try text(typed, .sheet) }

  /// Reads what another system is called.
  public static func origin(_ typed: String) throws -> String { try text(typed, .origin) }

  /// Reads who works at the office.
  public static func coordinator(_ typed: String) throws -> String { try text(typed, .coordinator) }

  /// Reads who took a delivery.
  public static func receiver(_ typed: String) throws -> String { try text(typed, .receiver) }

  /// Reads why something is decided; it may be empty.
  public static func note(_ typed: String) throws -> String {
    do {
      return try text(typed, .note)
    } catch LabelProblem.empty {
      return ""
    }
  }

  private static func text(_ typed: String, _ kind: Label.Kind) throws -> String {
    try Label(typed, as: kind).text
  }
}
