import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// The office's ledger and all that is the same for every line of paper that goes into it.
struct PaperDesk {
  /// What the organiser decided.
  let configuration: Configuration
  /// Who types.
  let coordinator: String
  /// The office's ledger.
  var store: PetitionStore
  /// How often something is tried before anybody is told: once where somebody looks on and can ask
  /// again, a few times where nobody can.
  let attempts: Int

  private let shown: ShownPetition
  private let version: TextVersion
  private let clock: () -> EntryStamp

  /// Lays out a desk.
  ///
  /// - Parameters:
  ///   - configuration: The configuration; the text on the sheets is its first language's.
  ///   - coordinator: Who types.
  ///   - store: The office's ledger.
  ///   - attempts: How often something is tried before anybody is told.
  ///   - clock: Makes stamps.
  /// - Throws: ``CommandFailure`` if the petition's text cannot be digested, which no valid text is.
  init(
    _ configuration: Configuration,
    coordinator: String,
    store: PetitionStore,
    attempts: Int = 1,
    clock: @escaping () -> EntryStamp = SystemClock.stamp
  ) throws {
    self.configuration = configuration
    self.coordinator = coordinator
    self.store = store
    self.attempts = attempts
    self.clock = clock
    let language = configuration.kiosk.languages.first ?? "en"
    shown = ShownPetition(configuration.petition, language: language)
    do {
      version = try TextVersion(of: shown)
    } catch {
      throw CommandFailure(
        message:
          "The petition's text cannot be encoded. Nothing was saved. Mend the configuration.",
        code: .badInput
      )
    }
  }

  /// The identity and time of something that is recorded now.
  ///
  /// - Parameter id: The identity of an earlier attempt whose end is not known; nil makes a new one.
  /// - Returns: The stamp.
  func stamp(id: EntryID? = nil) -> EntryStamp {
    var stamp = clock()
    if let id { stamp.id = id }
    return stamp
  }

  /// Makes a signature of a line that could be read.
  func line(
    _ line: EntryLine,
    at place: SheetLine?,
    _ attribution: Attribution?,
    id: EntryID? = nil
  ) -> PaperLine {
    let stamp = stamp(id: id)
    var draft = SignatureDraft(
      id: stamp.id,
      line,
      in: configuration.area,
      odd: configuration.signing.odd,
      source: .paper,
      language: shown.language,
      textVersion: version
    )
    draft.sheet = place
    return .signature(
      Signing(
        draft: draft,
        shown: shown,
        attribution: attribution,
        stamp: stamp,
        textStamp: self.stamp(),
        milestoneStamp: self.stamp(),
        baseline: configuration.milestones.baseline,
        ladder: MilestoneLadder(rungs: configuration.milestones.ladder)
      )
    )
  }

  /// Makes what is recorded of a line that nobody can read.
  func illegible(
    at place: SheetLine,
    _ attribution: Attribution?,
    id: EntryID? = nil
  ) -> PaperLine {
    .illegible(
      IllegibleLine(
        place: place,
        shown: shown,
        textVersion: version,
        attribution: attribution,
        stamp: stamp(id: id),
        textStamp: stamp(),
        baseline: configuration.milestones.baseline
      )
    )
  }

  /// Records a line, trying with one identity.
  mutating func record(_ line: PaperLine) -> LineOutcome {
    store.record(line, attempts: attempts)
  }

  /// Opens a sheet, trying with one identity.
  ///
  /// - Returns: Why it was not opened; nil if it is open now.
  mutating func open(
    _ sheet: String,
    lines: Int,
    event: String,
    canvasser: String
  ) throws(StoreError) -> SheetRefusal? {
    let body = SheetBody(
      sheet: sheet,
      lines: lines,
      event: event,
      canvasser: canvasser,
      coordinator: coordinator
    )
    let stamp = stamp()
    return try persist { desk throws(StoreError) in try desk.store.open(body, stamp: stamp) }
  }

  /// Closes a sheet, trying with one identity.
  ///
  /// - Returns: Why it was not closed; nil if it is closed now.
  mutating func close(_ sheet: String) throws(StoreError) -> SheetRefusal? {
    let stamp = stamp()
    return try persist { desk throws(StoreError) in
      try desk.store.closeSheet(sheet, coordinator: desk.coordinator, stamp: stamp)
    }
  }

  /// An error does not mean that nothing was recorded; the same identity twice is harmless.
  private mutating func persist(
    _ work: (inout PaperDesk) throws(StoreError) -> SheetRefusal?
  ) throws(StoreError) -> SheetRefusal? {
    for _ in 1..<max(1, attempts) {
      if let answer = try? work(&self) { return answer }
    }
    return try work(&self)
  }
}

extension Attribution {
  /// Where and by whom a sheet was filled; nil when nobody has said.
  init?(sheetAt event: String, by canvasser: String) {
    guard !event.isEmpty || !canvasser.isEmpty else { return nil }
    self.init(event: event, canvasser: canvasser)
  }
}
