public import PetitionCore

/// Reads `kiosk.conf`.
///
/// Reading is strict: an unknown key, a wrong type or a value out of range is a problem with its
/// line, because a setting that is silently ignored is found out at the table.
public enum ConfigurationReader {
  /// The size above which a file is refused, so that a caller can stop reading early.
  ///
  /// Units: bytes. A petition of ten thousand words is a quarter of this.
  public static let maximumBytes = 256 * 1024

  /// Says how long a file is and how long it may be: `it has 300 KB, at most 256 KB are read`.
  ///
  /// A part of a kilobyte counts as a whole one, so that no file has as much as it may have and is
  /// too long.
  ///
  /// - Parameter bytes: The file's size, more than ``maximumBytes``.
  /// - Returns: The words.
  public static func excess(of bytes: Int) -> String {
    let kilobytes = bytes / 1024 + (bytes.isMultiple(of: 1024) ? 0 : 1)
    return "it has \(kilobytes.grouped) KB, at most \(maximumBytes / 1024) KB are read"
  }

  /// Returns the configuration that a text describes.
  ///
  /// - Parameter text: The content of the file, in TOML.
  /// - Returns: The configuration, each key that the text lacks at its default.
  /// - Throws: ``ConfigurationError`` with every problem found.
  public static func read(_ text: String) throws(ConfigurationError) -> Configuration {
    let reading = try ConfigurationReading(text)
    guard reading.isClean else { throw ConfigurationError(reading.problems) }
    return reading.configuration
  }
}
