import PetitionCore

/// What is at the path that copies are to go to.
public enum CopyPlace: Hashable, Sendable {
  /// A folder that takes copies, on a disk of its own.
  case good
  /// A folder that takes copies, on the database's own disk.
  case onSameDisk
  /// Nothing.
  case missing
  /// Something else than a folder.
  case noFolder
  /// A folder that this user may not write to.
  case notWritable
}

extension ConfigurationReview {
  /// Whether copies will be made, and whether they will be there when the machine is lost.
  var copies: Finding? {
    let folder = configuration.storage.backupDirectory
    guard !folder.isEmpty else {
      return copies(
        "is empty. No copy is made by itself; name the folder of a stick that stays in."
      )
    }
    switch copyPlace(folder) {
    case .good where folder.hasPrefix("~"): return copies("names \"\(folder)\". \(Self.home)")
    case .good: return nil
    case .onSameDisk:
      return copies(
        "names \"\(folder)\", which is on the disk of the database: if the machine is lost, so are "
          + "the copies. Name the folder of a stick."
      )
    case .missing:
      return copies("names \"\(folder)\", which is not there. \(Self.advice(on: folder))")
    case .noFolder:
      return copies(
        "names \"\(folder)\", which is no folder. No copy can be made there; name a folder."
      )
    case .notWritable:
      return copies(
        "names \"\(folder)\", where this user may not write. No copy can be made there; give this "
          + "user the right, or name another folder."
      )
    }
  }

  /// Whether the database's name is one that only a shell, or the start of each program, makes whole.
  ///
  /// Nothing else is said of it: the file and its folder are made when they are needed.
  var database: Finding? {
    let path = configuration.storage.database
    let problem: String
    if path.hasSuffix("/") {
      problem = "It ends like a folder. Name a file, such as data/petition.db."
    } else if path.hasPrefix("~") {
      problem = Self.home
    } else if path.contains("$") {
      problem = Self.shell
    } else {
      return nil
    }
    return finding(.warning, ["storage", "database"], "names \"\(path)\". \(problem)")
  }

  private func copies(_ sentence: String) -> Finding? {
    finding(.warning, ["storage", "backup_directory"], sentence)
  }

  /// What to do about a folder that is not there: some name parts that mean something to a shell.
  private static func advice(on folder: String) -> String {
    if folder.hasPrefix("~") { return home }
    guard folder.contains("$") else {
      return "No copy is made until it is; plug the stick in, or name a folder that is there."
    }
    return shell
  }

  private static let shell = """
    Only a shell replaces what begins with $; write the whole path, such as \(example).
    """

  private static let example = "/media/kiosk/stick"

  private static let home = """
    ~ is the home folder of whoever starts the program; write the whole path, such as \(example).
    """
}
