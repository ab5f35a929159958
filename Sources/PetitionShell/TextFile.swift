import Foundation
import PetitionConfiguration

/// Text files that a person wrote.
public enum TextFile {
  /// Reads a file, but never more of one than a configuration may have.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be read; ``ConfigurationError`` if it is too long.
  public static func read(_ path: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure(
        message: """
          \(path) cannot be read: it is missing, or this user may not. \
          Nothing was changed. \
          Name the right file with --config.
          """,
        code: .badInput
      )
    }
    defer { try? handle.close() }
    let data: Data
    do {
      // One byte more than allowed is enough for the reader to see that it is too long.
      data = try handle.read(upToCount: ConfigurationReader.maximumBytes + 1) ?? Data()
    } catch {
      throw CommandFailure(
        message: "\(path) cannot be read (\(error.localizedDescription)). Nothing was changed.",
        code: .inputOutput
      )
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(
        message: """
          \(path) is not a text file in UTF-8. \
          Nothing was changed. \
          Save it again as plain text, or name the right file with --config.
          """,
        code: .badInput
      )
    }
    return text
  }

  /// Replaces a file as a whole, so that a power cut leaves the old one or the new one.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be written; the old file is then as it was.
  public static func write(_ text: String, to path: String) throws {
    let files = FileManager.default
    let rights = try? files.attributesOfItem(atPath: path)[.posixPermissions]
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      // The new file must not shut out the user who runs the kiosk.
      if let rights { try files.setAttributes([.posixPermissions: rights], ofItemAtPath: path) }
    } catch {
      throw CommandFailure(
        message: """
          \(path) cannot be written. \
          What was there before is unchanged. \
          Choose a folder that this user may write to.
          """,
        code: .cannotCreate
      )
    }
  }
}
