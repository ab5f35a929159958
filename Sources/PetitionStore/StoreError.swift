/// Why the storage module did not do what was asked.
///
/// Each description says what happened, what it means for the data, and what to do next.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is something else: not SQLite, or another program's database.
  case notOurs(path: String)
  /// A newer program wrote the file.
  case newerSchema(path: String, found: Int, supported: Int)
  /// The file holds signatures for another petition.
  case otherPetition(path: String, found: String, expected: String)
  /// There is no database at the path, and none was to be made.
  case missing(path: String)
  /// The folder or the file cannot be written.
  case notWritable(path: String)
  /// The disk has no room left.
  case diskFull(path: String)
  /// Another program held the database for longer than the wait.
  case locked(path: String)
  /// A setting that durability depends on was not accepted.
  case settingRefused(path: String, setting: String, found: String)
  /// SQLite found the file damaged.
  case damaged(path: String, detail: String)
  /// Reading or writing failed for another reason.
  case inputOutput(path: String, detail: String)
  /// The entry to act on is not in the ledger, or no longer in the state it was in.
  case noSuchSignature

  /// What happened; what it means for the data; the next step.
  public var description: String { "\(event) \(consequence) \(remedy)" }

  private var event: String {
    switch self {
    case .notOurs(let path): "\(path) is not a petition kiosk's database."
    case .newerSchema(let path, let found, let supported):
      "\(path) was written by a newer petition-kiosk (format \(found); this one knows \(supported))."
    case .otherPetition(let path, let found, let expected):
      "\(path) holds signatures for the petition \"\(found)\", not for \"\(expected)\"."
    case .missing(let path): "There is no database at \(path)."
    case .notWritable(let path): "\(path) cannot be written."
    case .diskFull(let path): "The disk that holds \(path) is full."
    case .locked(let path): "Another program has held \(path) for too long."
    case .settingRefused(let path, let setting, let found):
      "SQLite did not accept \(setting) for \(path) (it says \"\(found)\")."
    case .damaged(let path, let detail): "\(path) is damaged (\(detail))."
    case .inputOutput(let path, let detail): "Reading or writing \(path) failed (\(detail))."
    case .noSuchSignature: "That signature is not in the ledger, or it no longer counts."
    }
  }

  private var consequence: String {
    switch self {
    case .notOurs, .newerSchema, .otherPetition: "Nothing in it was changed."
    case .missing: "Nothing was made."
    case .notWritable: "No signature can be saved there; what it holds is unchanged."
    case .diskFull, .locked: "What was saved before is safe; nothing new can be saved."
    case .settingRefused: "Without it a power cut could lose a signature, so the file is not used."
    case .damaged: "It was left as it is."
    case .inputOutput:
      "What was saved before is safe; whether the last entry was saved is not known yet."
    case .noSuchSignature: "Nothing was changed."
    }
  }

  private var remedy: String {
    switch self {
    case .notOurs: "Name another file with --database."
    case .newerSchema: "Install the newer program to go on with it."
    case .otherPetition:
      "Name another file with --database, or use the configuration it was made with."
    case .missing: "Start the kiosk once, or name the right file with --database."
    case .notWritable:
      "Give this user the right to write to the folder, or name another file with --database."
    case .diskFull: "Make room on the disk, then try again."
    case .locked: "Close the other program, then try again."
    case .settingRefused: "Move it to a local disk, then try again."
    case .damaged:
      "Copy the file to a safe place before anything else, then name another with --database."
    case .inputOutput: "Check the disk, then try again."
    case .noSuchSignature: "Look at the tallies to see what is there."
    }
  }
}
