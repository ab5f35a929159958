public import PetitionCore

/// What a look at every byte of a ledger that matters came to.
public struct Verification: Hashable, Sendable {
  /// The kiosk whose file it is.
  public var kiosk: KioskID
  /// The petition's stable key.
  public var petition: String
  /// How many entries were read.
  public var entries = 0
  /// How many of them were purged: their content is gone, their links are there.
  public var purged = 0
  /// All signatures, whatever their state.
  public var recorded = 0
  /// The signatures that count.
  public var accepted = 0
  /// How many checkpoints were found genuine.
  public var checkpoints = 0
  /// The sequence number of the last genuine checkpoint; nil when there is none.
  public var lastCheckpoint: Int?
  /// The key of the checkpoints in words; nil when there is none.
  public var key: HeadWords?
  /// Where the ledger ends.
  public var head: LedgerHead
  /// The ledgers that were taken over from other kiosks, by identity.
  public var merged: [MergedLedger] = []
  /// How many entries are set aside because two histories contradict each other.
  public var aside = 0
  /// What is wrong, the first entry first; empty when nothing was found.
  public var findings: [LedgerFinding] = []

  /// Heads from paper of which most words are those of the entry: read or written down wrongly.
  public var misread: [MisreadHead] = []

  /// Whether nothing is wrong.
  public var isSound: Bool { findings.isEmpty }
}

/// A head from paper that is an entry's in most of its words, or in all of them but the number.
///
/// Another history of the entry would have all words different, as good as always; and a link is made
/// of its entry's number, so that no history has it under another.
public struct MisreadHead: Hashable, Sendable {
  /// The entry that has these words.
  public var entry: Int
  /// The number that was given with them.
  public var givenEntry: Int
  /// The words as they were given.
  public var given: [String]
  /// The words that the entry has.
  public var words: [String]
}

/// A ledger that was taken over from another kiosk.
public struct MergedLedger: Hashable, Sendable {
  /// The kiosk.
  public var kiosk: KioskID
  /// Where its ledger ends here.
  public var head: LedgerHead
  /// The sequence number of its last genuine checkpoint; nil when there is none.
  public var lastCheckpoint: Int?
}

/// Something in a file that is not as the ledger's own rules have it.
public indirect enum LedgerFinding: Hashable, Sendable, CustomStringConvertible {
  /// SQLite finds the file damaged.
  case file(detail: String)
  /// A table, index or trigger is not the one that this program makes.
  case schema(object: String)
  /// A table or index that this program makes is not there.
  case gone(object: String)
  /// A table is somebody else's, or stands in the place of one that cannot be made anew.
  case strange(table: String)
  /// An entry is not there, though later ones are.
  case missing(entry: Int)
  /// An entry's content is not the one that was digested when it was recorded.
  case content(entry: Int)
  /// An entry's content cannot be read by this program.
  case unreadable(entry: Int)
  /// An entry's content is gone, and no purge says so.
  case erased(entry: Int)
  /// An entry was changed, moved or put in: its link does not follow from the one before it.
  case link(entry: Int)
  /// An entry carries another kiosk's identity, and no merge says so.
  case stranger(entry: Int)
  /// A checkpoint is not signed by the key that it names, or does not fit the entries before it.
  case checkpoint(entry: Int)
  /// A checkpoint is signed by another key than those before it, or than the kiosk's own.
  case key(entry: Int)
  /// The file does not hold an entry that is known from elsewhere.
  case head(entry: Int, last: Int)
  /// A purge takes what no purge takes, does not add up, or is not signed before and after.
  case purge(entry: Int)
  /// An entry does not fit those before it.
  case effect(entry: Int)
  /// A readable table is not what the entries make of it.
  case table(name: String, row: String)
  /// Something in a ledger that was taken over from another kiosk.
  case merged(kiosk: KioskID, LedgerFinding)

  /// The number of the entry in question; nil if the finding is not about one.
  public var entry: Int? {
    switch self {
    case .missing(let entry), .content(let entry), .unreadable(let entry), .erased(let entry),
      .link(let entry), .stranger(let entry), .checkpoint(let entry), .key(let entry),
      .head(let entry, _), .effect(let entry), .purge(let entry):
      entry
    case .merged(_, let finding): finding.entry
    case .file, .schema, .gone, .strange, .table: nil
    }
  }

  /// Whether making the tables anew mends it: the entries are not touched by it.
  public var isMendable: Bool {
    switch self {
    case .schema, .gone, .table: true
    default: false
    }
  }

  /// One sentence, without a name or anything else that somebody typed.
  public var description: String {
    switch self {
    case .file(let detail): "The file is damaged: \(detail)."
    case .schema(let object): "\(object) is not the one that this program makes."
    case .gone(let object): "\(object) is gone."
    case .strange(let table): "The table \(table) is not one that this program makes."
    case .missing(let entry): "Entry \(entry) is missing."
    case .content(let entry): "Entry \(entry) does not say what it said when it was recorded."
    case .unreadable(let entry): "Entry \(entry) cannot be read."
    case .erased(let entry): "The content of entry \(entry) is gone, and no purge says so."
    case .link(let entry):
      "Entry \(entry) was changed, moved or put in: it does not follow from the one before it."
    case .stranger(let entry):
      "Entry \(entry) is of another kiosk, and nothing says that it was merged."
    case .checkpoint(let entry): "The checkpoint at entry \(entry) is not genuine."
    case .key(let entry): "The checkpoint at entry \(entry) is signed by another key."
    case .head(let entry, let last) where entry <= last:
      "Entry \(entry) is known from elsewhere with other words than those that it has in this file."
    case .head(let entry, let last):
      "Entry \(entry) is known from elsewhere and not in this file, which ends at entry \(last)."
    case .purge(let entry):
      """
      The purge at entry \(entry) is not signed by the kiosk before and after, or does not add up: \
      what it says of counts is not to be believed.
      """
    case .effect(let entry): "Entry \(entry) does not fit the entries before it."
    case .table(let name, let row): "The table \(name) differs from the entries at \(row)."
    case .merged(let kiosk, let finding): "Kiosk \(kiosk): \(finding)"
    }
  }
}

/// An entry that is known from outside the file: from the paper log or from beside the database.
public struct WitnessedHead: Hashable, Sendable {
  /// The sequence number.
  public var seq: Int
  /// The words of the chain's link there, as many as are known, in order.
  public var words: [String]
  /// Whether a person wrote the words down and read them.
  public var isFromPaper: Bool

  /// Creates a head as it was written down.
  public init(seq: Int, words: [String], isFromPaper: Bool = false) {
    self.seq = seq
    self.words = words
    self.isFromPaper = isFromPaper
  }

  /// The head as one that was read wrongly; nil unless most of its words are an entry's, or all of
  /// them another entry's.
  func misread(as words: [String], of entry: Int) -> MisreadHead? {
    guard entry == seq else {
      guard isFromPaper, self.words == words else { return nil }
      return MisreadHead(entry: entry, givenEntry: seq, given: self.words, words: words)
    }
    let same = zip(self.words, words).count { $0 == $1 }
    let isShuffled = self.words.sorted() == words.sorted()
    guard isFromPaper, self.words.count == words.count, same * 3 >= words.count * 2 || isShuffled
    else { return nil }
    return MisreadHead(entry: seq, givenEntry: seq, given: self.words, words: words)
  }
}
