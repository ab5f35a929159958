/// A paper sheet and how far it is typed in, over all ledgers of a file.
public struct PaperSheet: Hashable, Sendable {
  /// The most lines that a sheet may be said to have.
  public static let maximumLines = 999
  /// The most characters of a sheet's number.
  public static let maximumCharacters = Label.Kind.sheet.maximumCharacters

  /// Reads a sheet's number as a person types it; nil when nothing is left of it or too much is.
  public static func number(_ typed: String) -> String? {
    (try? Label(typed, as: .sheet))?.text
  }

  /// The number printed on the sheet, as it was first typed in.
  public var sheet: String
  /// How many lines are filled in, readable or not; nil while nobody has said.
  public var lines: Int?
  /// The tabling event at which it lay; empty when nobody has said.
  public var event: String
  /// Who collected on it; empty when nobody has said.
  public var canvasser: String
  /// The kiosk or office that opened it, closed it if it is closed; nil when none did.
  public var kiosk: KioskID?
  /// When it was closed; nil while it is open.
  public var closedAt: Timestamp?
  /// What was typed in, by line; of one line what was recorded first.
  public var entries: [SheetEntry]

  /// Creates a sheet.
  public init(
    sheet: String,
    lines: Int?,
    event: String,
    canvasser: String,
    kiosk: KioskID?,
    closedAt: Timestamp?,
    entries: [SheetEntry]
  ) {
    self.sheet = sheet
    self.lines = lines
    self.event = event
    self.canvasser = canvasser
    self.kiosk = kiosk
    self.closedAt = closedAt
    self.entries = entries
  }

  /// Whether it takes no more lines.
  public var isClosed: Bool { closedAt != nil }

  /// What stands on a line; nil if nothing was typed in, or only what was voided as a mistake.
  public func standing(on line: Int) -> SheetEntry? {
    entries.first { $0.line == line && !$0.isMistake }
  }

  /// Whether a line was typed in, voided as a mistake, and not typed in again.
  public func isReopened(_ line: Int) -> Bool {
    standing(on: line) == nil && entries.contains { $0.line == line }
  }

  /// How many lines hold something that could be read.
  public var typed: Int { Set(legible.map(\.line)).count }

  /// How many lines nobody can read.
  public var illegible: Int {
    let readable = Set(legible.map(\.line))
    return Set(entries.filter(\.isIllegible).map(\.line)).subtracting(readable).count
  }

  /// The lines on which more than one thing stands, ascending: the sheet was typed in twice.
  public var repeated: [Int] {
    let counts = Dictionary(grouping: entries.filter { !$0.isMistake }, by: \.line)
    return counts.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The lines that are still to be typed in, as runs, ascending; empty while nobody has said how
  /// many there are.
  ///
  /// A closed sheet had all its lines: one is missing again only if it was voided as a mistake.
  public var missing: [ClosedRange<Int>] {
    guard let lines, lines > 0 else { return [] }
    if isClosed {
      let reopened = Set(entries.map(\.line)).filter(isReopened).sorted()
      return reopened.filter { $0 <= lines }.map { $0...$0 }
    }
    var runs: [ClosedRange<Int>] = []
    var next = 1
    for line in Set(entries.filter { !$0.isMistake }.map(\.line)).sorted() where line <= lines {
      if line > next { runs.append(next...(line - 1)) }
      next = line + 1
    }
    if next <= lines { runs.append(next...lines) }
    return runs
  }

  /// Whether every line is typed in or marked as illegible.
  public var isComplete: Bool { lines != nil && missing.isEmpty }

  private var legible: [SheetEntry] { entries.filter { !$0.isMistake && !$0.isIllegible } }
}

/// What was typed in from one line of a paper sheet.
public struct SheetEntry: Hashable, Sendable {
  /// The line, 1-based.
  public var line: Int
  /// The identity of the signature.
  public var id: EntryID
  /// The kiosk or office in whose ledger it is.
  public var kiosk: KioskID
  /// The name; nil for a line that nobody can read.
  public var name: String?
  /// The postal code; nil when none was given.
  public var postalCode: String?
  /// The place of the code; empty when unknown.
  public var place: String
  /// Whether it counts, and if not, why.
  public var standing: Standing

  /// Creates an entry.
  public init(
    line: Int,
    id: EntryID,
    kiosk: KioskID,
    name: String?,
    postalCode: String?,
    place: String,
    standing: Standing
  ) {
    self.line = line
    self.id = id
    self.kiosk = kiosk
    self.name = name
    self.postalCode = postalCode
    self.place = place
    self.standing = standing
  }

  /// Whether it is a line that nobody can read.
  public var isIllegible: Bool { standing.state == .illegible }

  /// Whether it was a slip: the line is then as if it had never been typed in.
  ///
  /// Any other reason leaves the line as it is, since the paper says what was voided.
  public var isMistake: Bool { standing == Standing(.voided, voidReason: .mistake) }
}
