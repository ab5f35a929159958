/// How much an entry, and a file with entries, may hold; all limits in one place.
///
/// Far above whatever our own programs write, and low enough that a forged file is refused before it
/// costs a second or much memory.
public enum EntryLimits {
  /// The highest sequence number of an entry.
  public static let highestSequence = Int(Int32.max)
  /// The highest number that a signature is given, and the highest count that anything says.
  public static let highestNumber = 1_000_000_000_000
  /// The most bytes of a label or a note.
  ///
  /// Labels are tidied and far shorter now; earlier versions took what a command line gave.
  public static let labelBytes = 4_096
  /// The most bytes of what a signer typed beside the name: a reason, an address for news.
  public static let answerBytes = 2_048
  /// The most runs of destroyed entries in one purge; a larger one is made in steps.
  public static let purgeRuns = 150_000
  /// The most lists, objects and members in the content of an entry: more than a purge of so many
  /// runs has, with all its counts.
  public static let contentParts = 600_000
  /// The most ledgers in one file.
  public static let ledgers = 4_096
  /// The most entries that contradict each other at one place of a ledger.
  public static let branches = 64
  /// When an entry may say that it was made, in milliseconds since 1970: in the years 1900 to 2199.
  ///
  /// A clock without a battery begins with 1970, and old lists are older than this program.
  public static let milliseconds: Range<Int64> = -2_208_988_800_000..<7_258_118_400_000
  /// The most seconds that a clock on the wall is ahead of UTC, or behind it.
  public static let utcOffset = 86_400

  /// The most bytes that the content of an entry takes in the file.
  public static func payloadBytes(of kind: EntryKind) -> Int {
    switch kind {
    case .purge, .deliverySet: 4 << 20
    case .petitionText: 2 << 20
    case .merge: 1 << 20
    case .setLines: 256 << 10
    default: 128 << 10
    }
  }

  /// The most bytes that the content of any entry takes.
  public static let largestPayload = EntryKind.allCases.map(payloadBytes).max() ?? 0
}
