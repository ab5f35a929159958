import Foundation
import Glibc
import PetitionConfiguration
import PetitionStore

/// Text files that a person wrote.
public enum TextFile {
  /// What a file is read as.
  public enum Kind: Sendable {
    /// A `kiosk.conf`.
    case configuration
    /// A language file beside it.
    case language
    /// The copied text of a petition page.
    case page

    /// What it is called.
    fileprivate var words: String {
      switch self {
      case .configuration: "a configuration"
      case .language: "a language file"
      case .page: "a petition page"
      }
    }

    /// What to do when another file was meant.
    fileprivate var remedy: String {
      switch self {
      case .configuration: "Name the right file with --config."
      case .language:
        "Put a language file there, or take it away; petition-kiosk language prints one."
      case .page: "Name the right file with --from."
      }
    }
  }

  /// Reads a file, but never more of one than a configuration may have.
  ///
  /// - Throws: ``CommandFailure`` if it is no ordinary file, too long, cannot be read or is not text.
  public static func read(_ path: String, as kind: Kind = .configuration) throws -> String {
    let data: Data
    let size: Int
    do throws(FileRefusal) {
      let file = try OrdinaryFile(path)
      // One byte more than allowed is enough to see that it is too long, whatever it says of itself.
      data = try file.read(upTo: ConfigurationReader.maximumBytes + 1)
      size = max(file.size, data.count)
    } catch {
      throw refusal("\(path) cannot be read: \(error.words).", kind)
    }
    guard data.count <= ConfigurationReader.maximumBytes else {
      let excess = ConfigurationReader.excess(of: size)
      throw refusal("\(path) is too long for \(kind.words): \(excess).", kind)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw refusal("\(path) is not a text file in UTF-8.", kind, "Save it again as plain text. ")
    }
    return text
  }

  /// Replaces an ordinary file as a whole, so that a power cut leaves the old one or the new one.
  ///
  /// Its owner, group and rights stay. Of a link, the file is replaced that it leads to.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be written; the old file is then as it was.
  public static func write(_ text: String, to path: String) throws {
    let file = try OutputFile(
      target(of: path),
      isForced: true,
      keepsRights: true,
      unchanged: "what was there before is unchanged"
    )
    try file.write(Array(text.utf8))
    try file.finish()
  }

  /// Looks whether a file can be replaced, before anything is asked.
  ///
  /// - Throws: ``CommandFailure`` if it is no ordinary file or its folder cannot be written.
  public static func checkWritable(_ path: String) throws {
    try OutputFile.check(target(of: path), true)
  }

  /// Whether every user of the machine may write to a file.
  public static func isOpenToAll(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & 0o002 != 0
  }

  /// Where a path leads; itself if it leads nowhere.
  private static func target(of path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func refusal(
    _ finding: Message,
    _ kind: Kind,
    _ advice: Message = ""
  ) -> CommandFailure {
    CommandFailure(
      message: "\(finding) Nothing was changed. \(advice)\(kind.remedy)",
      code: .badInput
    )
  }
}
