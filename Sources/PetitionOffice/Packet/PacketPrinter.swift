public import PetitionCore
public import PetitionStore

/// Prints a sealed delivery set, page by page: the same set gives the same bytes.
///
/// No clock is read here. What the pages say comes from the sealed facts, the lines, and how the
/// lines stand now.
public struct PacketPrinter {
  /// Takes a piece of a file: the file's name, and text that follows what it has already.
  public typealias Sink = (_ file: String, _ text: String) throws -> Void

  /// How the lines fall on pages.
  public let pages: SetPages

  /// The lines that no longer count, as far as lines were added; date them before the end.
  public var changes: [ChangedLine] = []

  private let set: DeliverySet
  private let facts: SetFacts
  private let texts: [TextVersion: ShownPetition]
  private let templates: PacketTemplates
  private let sink: Sink
  private var page: SignaturePage
  private var summary = SetSummary()
  private var firstNamed: String?
  private var purged = 0

  /// Prepares to print a set.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - texts: The texts that signers saw, by version.
  ///   - sink: Takes the files, piece by piece, each file's pieces in order.
  /// - Throws: ``PacketProblem`` if what was sealed cannot be read.
  public init(
    _ set: DeliverySet,
    texts: [TextVersion: ShownPetition],
    to sink: @escaping Sink
  ) throws {
    self.set = set
    self.texts = texts
    self.sink = sink
    facts = try SetFacts(text: set.facts)
    pages = SetPages(lines: set.lines)
    templates = try PacketTemplates()
    page = SignaturePage(set, facts)
  }

  /// Prints a line; lines come in order, each once.
  ///
  /// - Throws: What the sink throws.
  public mutating func add(_ line: SetLine) throws {
    if line.isPurged { purged += 1 }
    note(line)
    page.add(line)
    guard pages.endsPage(line.number) else { return }
    let number = pages.page(of: line.number)
    let file = pages.file(of: number)
    if pages.beginsFile(number) { try sink(file, templates.begin(title: title("Signatures"))) }
    try sink(file, page.take(page: number, of: pages, templates))
    if pages.endsFile(number) { try sink(file, PacketTemplates.end) }
  }

  /// Prints all other pages, once every line was added.
  ///
  /// - Returns: How many lines count now.
  /// - Throws: ``PacketProblem/purged(lines:)`` or ``PacketProblem/changed``, and then nothing that
  ///   was printed may be used; or what the sink throws.
  @discardableResult
  public func finish() throws -> Int {
    guard purged == 0 else { throw PacketProblem.purged(lines: purged) }
    guard !changes.isEmpty || summary == facts.summary else { throw PacketProblem.changed }
    let result = PacketResult(
      set: set,
      facts: facts,
      summary: summary,
      firstNamed: firstNamed,
      texts: texts,
      changes: changes
    )
    try print("1-cover-letter.html", "Cover letter", .cover, CoverLetter.values(of: result))
    try print("2-summary.html", "Summary", .summary, SummaryPages.values(of: result))
    try print("3-petition-text.html", "Petition text", .texts, PetitionTextPages.values(of: result))
    try print("5-receipt.html", "Receipt", .receipt, ReceiptSlip.values(of: result))
    try print("6-public-count.html", "Count", .publicCount, PublicCount.values(of: result))
    if !changes.isEmpty {
      try print("change-sheet.html", "Change sheet", .changes, ChangeSheet.values(of: result))
    }
    return summary.counted
  }

  private mutating func note(_ line: SetLine) {
    if let signature = line.signature { summary.add(signature) }
    let state = line.signature?.standing.state
    if state != .accepted { changes.append(ChangedLine(line, state: state)) }
    if firstNamed == nil, case .printed(let name) = PrintedName(line.signature) {
      firstNamed = name
    }
  }

  private func print(
    _ file: String,
    _ name: String,
    _ template: PacketTemplates.Name,
    _ values: PacketTemplates.Values
  ) throws {
    try sink(file, templates.document(title(name), template, with: values))
  }

  private func title(_ name: String) -> String { "\(name): \(facts.title)" }
}
