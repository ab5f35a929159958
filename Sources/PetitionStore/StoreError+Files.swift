/// What is said of an error: three sentences.
struct ErrorWords {
  /// What happened.
  var event: String
  /// What it means for the data.
  var consequence: String
  /// The next step.
  var remedy: String
}

extension StoreError {
  private static let isSafe = "What was saved before is safe; nothing new can be saved."

  /// The words for what is wrong with a file and not with what is in it, or with where it lies; nil
  /// for other errors.
  var fileWords: ErrorWords? {
    switch self {
    case .noFolder, .copyFailed, .unreadable, .unfinished, .emptyFile: copyWords
    case .sizeLimit, .overQuota, .noDescriptors: limitWords
    case .notAFile(let path, let kind):
      ErrorWords(
        event: "\(path) is \(kind), not an ordinary file.",
        consequence: "It was left as it is, and no signature is taken.",
        remedy: "Move \(path) away and put the file back, or name another with --database."
      )
    case .writeAheadLog(let path):
      ErrorWords(
        event: "Another program has turned \(path) to write-ahead logging.",
        consequence: """
          A power cut could lose a signature in it like that, so it is not used until it is turned \
          back.
          """,
        remedy: """
          Close all other programs that have it open: a kiosk that runs turns it back by itself then, \
          and so does petition-kiosk status.
          """
      )
    case .foreignJournal(let path, let journal):
      ErrorWords(
        event: """
          \(journal) is not of a write into \(path) that was broken off, or one of the two was \
          changed: played back, it would not leave the ledger that was there.
          """,
        consequence: "Both were left as they are, and no signature is taken.",
        remedy: """
          Copy both to a safe place first; then move \(journal) away, and look at the ledger with \
          petition-coordinator verify.
          """
      )
    case .wrongTable(let path, let table):
      ErrorWords(
        event: """
          \(table.map { "The table \($0)" } ?? "A table") of \(path) is gone, or is not as it should \
          be.
          """,
        consequence: "The entries are not touched by that, and nothing was changed.",
        remedy: """
          Make the tables anew from the entries: petition-coordinator rebuild --database \(path).
          """
      )
    default: nil
    }
  }

  private var copyWords: ErrorWords? {
    switch self {
    case .noFolder(let path):
      ErrorWords(
        event: "There is no folder at \(path).",
        consequence: "No copy was made; every signature in the database is as it was.",
        remedy: "Plug the stick in, or name a folder that is there."
      )
    case .copyFailed(let path, let detail):
      ErrorWords(
        event: "No copy could be made in \(path) (\(detail)).",
        consequence: """
          Older copies there are as they were, and so is every signature in the database.
          """,
        remedy: "Look at the stick, or make the copy on another."
      )
    case .emptyFile(let path):
      ErrorWords(
        event: "\(path) is empty: no ledger is in it.",
        consequence: "Nothing was changed.",
        remedy: "Put the database or a copy of it back, or name another file with --database."
      )
    case .unreadable(let path):
      ErrorWords(
        event: "\(path) cannot be read by this user.",
        consequence: "Nothing was changed.",
        remedy: "Give this user the right to read it."
      )
    case .unfinished(let path):
      ErrorWords(
        event: "\(path) has a journal beside it: a write into it was not finished.",
        consequence: "Nothing was changed.",
        remedy: "Make a copy at the kiosk with petition-kiosk backup, and merge that."
      )
    default: nil
    }
  }

  /// The words for what the operating system does not allow.
  private var limitWords: ErrorWords? {
    switch self {
    case .sizeLimit(let path):
      ErrorWords(
        event: "\(path) may not grow: the system limits the size of files.",
        consequence: Self.isSafe,
        remedy: "Raise the limit (ulimit -f unlimited), then try again."
      )
    case .overQuota(let path):
      ErrorWords(
        event: "This user may put no more on the disk that holds \(path) (quota).",
        consequence: Self.isSafe,
        remedy: "Remove files of this user from that disk, or have the quota raised."
      )
    case .noDescriptors(let path):
      ErrorWords(
        event: "\(path) cannot be opened: too many files are open already.",
        consequence: Self.isSafe,
        remedy: "Raise the limit (ulimit -n 256) or end other programs, then try again."
      )
    default: nil
    }
  }
}
