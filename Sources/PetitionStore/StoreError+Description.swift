import PetitionCore

extension StoreError {
  /// What happened; what it means for the data; the next step.
  ///
  /// On one line and printable, whatever a path or a file that was brought has in it.
  public var description: String {
    let words = words
    return "\(words.event) \(words.consequence) \(words.remedy)".printable
  }

  /// What happened and what it means for the data; the next step depends on who asks.
  public var finding: String {
    let words = words
    return "\(words.event) \(words.consequence)".printable
  }

  private static let isUntouched = "Nothing was changed."
  private static let isSafe = "What was saved before is safe; nothing new can be saved."
  private static let isRefused = "It was left as it is, and no signature is taken."

  /// The three sentences of each error, side by side.
  private var words: (event: String, consequence: String, remedy: String) {
    switch self {
    // What the file is.
    case .notOurs(let path):
      (
        "\(path) is not a petition kiosk's database.", "Nothing in it was changed.",
        "Name another file with --database."
      )
    case .newerSchema(let path, let found, let supported):
      (
        """
        \(path) was written by a newer petition-kiosk (format \(found); this one knows \(supported)).
        """,
        "Nothing in it was changed.", "Install the newer program to go on with it."
      )
    case .olderSchema(let path, let found, let current):
      (
        """
        \(path) was written by an older petition-kiosk (format \(found); this one reads \(current)).
        """,
        "Nothing in it was changed.",
        """
        Make a copy of it, and bring that up to date with petition-coordinator rebuild --database COPY.
        """
      )
    case .otherPetition(let path, let found, let expected):
      (
        "\(path) holds signatures for the petition \"\(found)\", not for \"\(expected)\".",
        "Nothing in it was changed.",
        "Name another file with --database, or use the configuration it was made with."
      )
    case .missing(let path):
      (
        "There is no database at \(path).", "Nothing was made.",
        "Start the kiosk once, or name the right file with --database."
      )
    case .emptyFile(let path):
      (
        "\(path) is empty: no ledger is in it.", Self.isUntouched,
        "Put the database or a copy of it back, or name another file with --database."
      )
    case .notAFile(let path, let kind):
      (
        "\(path) is \(kind), not an ordinary file.", Self.isRefused,
        "Move \(path) away and put the file back, or name another with --database."
      )
    case .damaged(let path, let detail):
      (
        "\(path) is damaged (\(detail.hasSuffix(".") ? String(detail.dropLast()) : detail)).",
        "It was left as it is.",
        """
        Copy the file to a safe place before anything else, then start a new one with --database.
        """
      )
    case .wrongTable(let path, let table):
      (
        """
        \(table.map { "The table \($0)" } ?? "A table") of \(path) is gone, or is not as it should be.
        """,
        table == nil
          ? "Nothing was changed."
          : "The entries are not touched by that, and nothing was changed.",
        "Make the tables anew from the entries: petition-coordinator rebuild --database \(path)."
      )

    // Where it lies, and what the system allows.
    case .notWritable(let path):
      (
        "\(path) cannot be written.",
        "No signature can be saved there; what it holds is unchanged.",
        "Give this user the right to write to the folder, or name another file with --database."
      )
    case .diskFull(let path):
      (
        "The disk that holds \(path) is full.", Self.isSafe,
        "Make room on the disk, then try again."
      )
    case .sizeLimit(let path):
      (
        "\(path) may not grow: the system limits the size of files.", Self.isSafe,
        "Raise the limit (ulimit -f unlimited), then try again."
      )
    case .overQuota(let path):
      (
        "This user may put no more on the disk that holds \(path) (quota).", Self.isSafe,
        "Remove files of this user from that disk, or have the quota raised."
      )
    case .noDescriptors(let path):
      (
        "\(path) cannot be opened: too many files are open already.", Self.isSafe,
        "Raise the limit (ulimit -n 256) or end other programs, then try again."
      )
    case .locked(let path):
      (
        "Another program has held \(path) for too long.", Self.isSafe,
        "Close the other program, then try again."
      )
    case .settingRefused(let path, let setting, let found):
      (
        "SQLite did not accept \(setting) for \(path) (it says \"\(found)\").",
        "Without it a power cut could lose a signature, so the file is not used.",
        "Move it to a local disk, then try again."
      )
    case .inputOutput(let path, let detail):
      (
        "Reading or writing \(path) failed (\(detail)).",
        "What was saved before is safe; whether the last entry was saved is not known yet.",
        "Check the disk, then try again."
      )
    case .linked(let path):
      (
        "\(path) is a link, or the file has a second name.", Self.isRefused,
        "Name the file itself with --database, and remove its other names."
      )
    case .unsafeDisk(let path, let kind):
      (
        "\(path) lies on a disk of the kind \(kind), which cannot promise to keep what is saved.",
        Self.isRefused, "Name a file on the machine's own disk with --database."
      )
    case .tooOpen(let path, let rights):
      (
        "Other users of this machine may get at \(path) (rights \(String(rights, radix: 8))).",
        "What is in it may have been read; it was left as it is.",
        "Take those rights away with chmod go-rwx \(path)."
      )
    case .writeAheadLog(let path):
      (
        "Another program has turned \(path) to write-ahead logging.",
        """
        A power cut could lose a signature in it like that, so it is not used until it is turned back.
        """,
        """
        Close all other programs that have it open: a kiosk that runs turns it back by itself then, and \
        so does petition-kiosk status.
        """
      )

    // What became of it.
    case .behind(let path, let found, let known):
      (
        """
        \(path) ends at entry \(found), or differs, but this kiosk had signed its entry \(known): it is \
        an older copy, or somebody changed it.
        """,
        Self.isRefused,
        """
        Put the newer file back; if it is lost, keep this one for the coordinator, and start a new one \
        with --database.
        """
      )
    case .changedInUse(let path, let found, let known):
      (
        """
        \(path) was changed from outside while it was in use: it ends at entry \(found), or differs, \
        but entry \(known) had been saved in it.
        """,
        "It was left as it is, and nothing more is saved in it.",
        """
        Put the file back that was there; if it is lost, quit, keep this one for the coordinator, and \
        start a new one with --database.
        """
      )
    case .otherKiosk(let path):
      (
        "\(path) is now another kiosk's database.",
        "It was left as it is, and nothing more is saved in it.",
        "Put this kiosk's own file back, or quit and name it with --database."
      )
    case .tablesChanged(let path, let object):
      (
        "Another program changed \(path): \(object) is not the one that this program makes.",
        "The entries were left as they are, and nothing more is saved.",
        """
        Look at it with petition-coordinator verify --database \(path), then make the tables anew with \
        petition-coordinator rebuild --database \(path).
        """
      )
    case .foreignJournal(let path, let journal):
      (
        """
        \(journal) is not of a write into \(path) that was broken off, or one of the two was changed: \
        played back, it would not leave the ledger that was there.
        """,
        "Both were left as they are, and no signature is taken.",
        """
        Copy both to a safe place first; then move \(journal) away, and look at the ledger with \
        petition-coordinator verify.
        """
      )
    case .vanished(let path, let known):
      (
        "\(path), which had at least \(known) entries, is gone or empty.",
        "No new one was made, so that the loss is not covered up.",
        "Put it back; to begin a new one at this place, move \(path).head and \(path).key away first."
      )
    case .headMissing(let path, let database):
      (
        "\(path) is gone, which remembers how far \(database) had come: that may be an older copy.",
        "Nothing was changed, and no signature is taken.", Self.howToRemember(database)
      )
    case .headUnreadable(let path):
      (
        "\(path), which remembers how far the ledger had come, cannot be read.",
        "The ledger was left as it is, and no signature is taken.",
        Self.howToRemember(String(path.dropLast(".head".count)))
      )
    case .keyMissing(let path):
      (
        "The kiosk's key \(path) is gone.",
        "The ledger was left as it is, and no signature is taken.", Self.howToGoOnWithoutKey
      )
    case .keyUnusable(let path):
      (
        "\(path) is not the key that signed this kiosk's ledger.",
        "The ledger was left as it is, and no signature is taken.", Self.howToGoOnWithoutKey
      )

    // Copies, and files that somebody brought.
    case .noFolder(let path):
      (
        "There is no folder at \(path).",
        "No copy was made; every signature in the database is as it was.",
        "Plug the stick in, or name a folder that is there."
      )
    case .copyFailed(let path, let detail):
      (
        "No copy could be made in \(path) (\(detail)).",
        "Older copies there are as they were, and so is every signature in the database.",
        "Look at the stick, or make the copy on another."
      )
    case .unreadable(let path):
      (
        "\(path) cannot be read by this user.", Self.isUntouched,
        "Give this user the right to read it."
      )
    case .unfinished(let path):
      (
        "\(path) has a journal beside it: a write into it was not finished.", Self.isUntouched,
        "Make a copy at the kiosk with petition-kiosk backup, and merge that."
      )
    case .ownLedger(let path):
      (
        "\(path) holds a later or another history of this office's own ledger.", Self.isUntouched,
        "Look at both with petition-coordinator verify before you go on with either."
      )
    case .sharedIdentity(let path, let entry):
      (
        "\(path) has at entry \(entry) an identity that another kiosk's entry has here.",
        Self.isUntouched, "Look at it with petition-coordinator verify; do not merge it."
      )
    case .inadmissible(let path, let entry, let fault):
      (
        "\(path) has at entry \(entry) \(fault), which none of our programs writes.",
        Self.isUntouched,
        "Somebody else made it: ask who brought it, and merge a copy from the kiosk itself."
      )
    case .noSuchEntry:
      (
        "No history that is set aside has that entry, or its words are too few.", Self.isUntouched,
        "Look at what there is with petition-coordinator forks."
      )
    case .purgedUnread:
      (
        "Names were destroyed there before all of the signatures had been taken over here.",
        Self.isUntouched, "Merge a copy that was made before that; then this one."
      )

    // What was asked for.
    case .noSuchSignature:
      (
        "That signature is not in the ledger, or it no longer counts.", Self.isUntouched,
        "Look at the tallies to see what is there."
      )
    case .unrecordable(let fault):
      ("What was to be recorded has \(fault).", Self.isUntouched, "Put that right, then try again.")
    case .sessionOver(let open):
      (
        open == nil
          ? "The session was closed by another program."
          : "Another program has opened another session.",
        "Nothing was recorded in the old one.", "Open a session, or name --event and --canvasser."
      )
    }
  }

  private static func howToRemember(_ database: String) -> String {
    """
    Compare the entry number and words of petition-kiosk status with the paper log; if they agree, run \
    petition-coordinator remember --database \(database) --head "NUMBER WORDS".
    """
  }

  private static let howToGoOnWithoutKey = """
    Put the key back; if it is lost, keep the database for the coordinator, and start a new one with \
    --database.
    """
}
