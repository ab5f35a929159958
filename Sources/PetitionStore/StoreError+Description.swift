import PetitionCore

extension StoreError {
  /// What happened; what it means for the data; the next step.
  ///
  /// On one line and printable, whatever a path or a file that was brought has in it.
  public var description: String { "\(finding) \(fileWords?.remedy ?? remedy)".printable }

  /// What happened and what it means for the data; the next step depends on who asks.
  public var finding: String {
    (fileWords.map { "\($0.event) \($0.consequence)" } ?? "\(event) \(consequence)").printable
  }

  private var event: String {
    switch self {
    case .notOurs(let path): "\(path) is not a petition kiosk's database."
    case .newerSchema(let path, let found, let supported):
      "\(path) was written by a newer petition-kiosk (format \(found); this one knows \(supported))."
    case .olderSchema(let path, let found, let current):
      "\(path) was written by an older petition-kiosk (format \(found); this one reads \(current))."
    case .otherPetition(let path, let found, let expected):
      "\(path) holds signatures for the petition \"\(found)\", not for \"\(expected)\"."
    case .missing(let path): "There is no database at \(path)."
    case .notWritable(let path): "\(path) cannot be written."
    case .diskFull(let path): "The disk that holds \(path) is full."
    case .locked(let path): "Another program has held \(path) for too long."
    case .settingRefused(let path, let setting, let found):
      "SQLite did not accept \(setting) for \(path) (it says \"\(found)\")."
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail.hasSuffix(".") ? String(detail.dropLast()) : detail))."
    case .inputOutput(let path, let detail): "Reading or writing \(path) failed (\(detail))."
    case .linked(let path): "\(path) is a link, or the file has a second name."
    case .unsafeDisk(let path, let kind):
      "\(path) lies on a disk of the kind \(kind), which cannot promise to keep what is saved."
    case .tooOpen(let path, let rights):
      "Other users of this machine may get at \(path) (rights \(String(rights, radix: 8)))."
    case .behind(let path, let found, let known):
      """
      \(path) ends at entry \(found), or differs, but this kiosk had signed its entry \(known): \
      it is an older copy, or somebody changed it.
      """
    case .vanished(let path, let known):
      "\(path), which had at least \(known) entries, is gone or empty."
    case .headUnreadable(let path):
      "\(path), which remembers how far the ledger had come, cannot be read."
    case .keyMissing(let path): "The kiosk's key \(path) is gone."
    case .keyUnusable(let path): "\(path) is not the key that signed this kiosk's ledger."
    case .noSuchSignature: "That signature is not in the ledger, or it no longer counts."
    case .ownLedger, .sharedIdentity, .inadmissible: broughtEvent
    case .unrecordable(let fault): "What was to be recorded has \(fault)."
    case .noSuchEntry: "No history that is set aside has that entry, or its words are too few."
    case .purgedUnread:
      "Names were destroyed there before all of the signatures had been taken over here."
    case .noFolder, .copyFailed, .unreadable, .unfinished, .emptyFile, .notAFile, .writeAheadLog,
      .foreignJournal, .sizeLimit, .overQuota, .noDescriptors, .wrongTable:
      ""
    }
  }

  /// What is wrong with a file that somebody brought.
  private var broughtEvent: String {
    switch self {
    case .ownLedger(let path):
      "\(path) holds a later or another history of this office's own ledger."
    case .sharedIdentity(let path, let entry):
      "\(path) has at entry \(entry) an identity that another kiosk's entry has here."
    case .inadmissible(let path, let entry, let fault):
      "\(path) has at entry \(entry) \(fault), which none of our programs writes."
    default: ""
    }
  }

  private var consequence: String {
    switch self {
    case .notOurs, .newerSchema, .olderSchema, .otherPetition: "Nothing in it was changed."
    case .missing: "Nothing was made."
    case .linked, .unsafeDisk, .behind: "It was left as it is, and no signature is taken."
    case .tooOpen: "What is in it may have been read; it was left as it is."
    case .vanished: "No new one was made, so that the loss is not covered up."
    case .headUnreadable, .keyMissing, .keyUnusable:
      "The ledger was left as it is, and no signature is taken."
    case .notWritable: "No signature can be saved there; what it holds is unchanged."
    case .diskFull, .locked: "What was saved before is safe; nothing new can be saved."
    case .settingRefused: "Without it a power cut could lose a signature, so the file is not used."
    case .damaged: "It was left as it is."
    case .inputOutput:
      "What was saved before is safe; whether the last entry was saved is not known yet."
    case .noSuchSignature, .noSuchEntry, .purgedUnread, .ownLedger, .sharedIdentity, .inadmissible,
      .unrecordable:
      "Nothing was changed."
    case .noFolder, .copyFailed, .unreadable, .unfinished, .emptyFile, .notAFile, .writeAheadLog,
      .foreignJournal, .sizeLimit, .overQuota, .noDescriptors, .wrongTable:
      ""
    }
  }

  private var remedy: String {
    switch self {
    case .notOurs: "Name another file with --database."
    case .newerSchema: "Install the newer program to go on with it."
    case .olderSchema:
      "Make a copy of it, and bring that up to date with petition-coordinator rebuild --database COPY."
    case .otherPetition:
      "Name another file with --database, or use the configuration it was made with."
    case .missing: "Start the kiosk once, or name the right file with --database."
    case .notWritable:
      "Give this user the right to write to the folder, or name another file with --database."
    case .diskFull: "Make room on the disk, then try again."
    case .locked: "Close the other program, then try again."
    case .settingRefused: "Move it to a local disk, then try again."
    case .damaged:
      "Copy the file to a safe place before anything else, then start a new one with --database."
    case .inputOutput: "Check the disk, then try again."
    case .linked: "Name the file itself with --database, and remove its other names."
    case .unsafeDisk: "Name a file on the machine's own disk with --database."
    case .tooOpen(let path, _): "Take those rights away with chmod go-rwx \(path)."
    case .behind:
      """
      Put the newer file back; if it is lost, keep this one for the coordinator, and start a new \
      one with --database.
      """
    case .vanished(let path, _):
      """
      Put it back; to begin a new one at this place, move \(path).head and \(path).key away first.
      """
    case .headUnreadable(let path):
      """
      Compare the entry number and words of petition-kiosk status with the paper log; if they agree, \
      move \(path) away.
      """
    case .keyMissing, .keyUnusable:
      """
      Put the key back; if it is lost, keep the database for the coordinator, and start a new one \
      with --database.
      """
    case .noSuchSignature: "Look at the tallies to see what is there."
    case .ownLedger, .sharedIdentity, .inadmissible: broughtRemedy
    case .unrecordable: "Put that right, then try again."
    case .noSuchEntry: "Look at what there is with petition-coordinator forks."
    case .purgedUnread: "Merge a copy that was made before that; then this one."
    case .noFolder, .copyFailed, .unreadable, .unfinished, .emptyFile, .notAFile, .writeAheadLog,
      .foreignJournal, .sizeLimit, .overQuota, .noDescriptors, .wrongTable:
      ""
    }
  }

  /// The next step with a file that somebody brought.
  private var broughtRemedy: String {
    switch self {
    case .ownLedger: "Look at both with petition-coordinator verify before you go on with either."
    case .sharedIdentity: "Look at it with petition-coordinator verify; do not merge it."
    case .inadmissible:
      "Somebody else made it: ask who brought it, and merge a copy from the kiosk itself."
    default: ""
    }
  }
}
