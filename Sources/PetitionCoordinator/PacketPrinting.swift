import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// Seals and prints delivery sets into a folder.
struct PacketPrinting {
  let database: String
  let folder: String
  /// Whether other pages in the folder may be replaced.
  let force: Bool

  /// Seals a set of all signatures that count, unless the newest says the same, and prints it.
  ///
  /// - Throws: ``CommandFailure``; before anything was sealed unless it says so.
  func newest(
    _ configuration: Configuration,
    by coordinator: String,
    from store: inout PetitionStore
  ) throws {
    do {
      let total = try check(configuration, &store)
      let pages = try PacketFolder(folder, consequence: "Nothing was sealed or written.")
      let sealing = try seal(configuration, total, by: coordinator, in: &store, for: pages)
      let set = sealing.set
      pages.consequence = Self.staysSealed
      switch sealing {
      case .sealed: Output.line("Sealed set \(set.number): \(words(for: set)).")
      case .current:
        Output.line(
          "Set \(set.number) is still current, nothing has changed since it was sealed: \(words(for: set))."
        )
      }
      try print(set, from: &store, into: pages)
      Output.line(
        """
        Before you print: check whether this office accepts typed lists. After the delivery: \
        petition-coordinator packet --database \(database) --delivered \(set.number) \
        --receiver WHO --pages \(SetPages(lines: set.lines).count)
        """
      )
    } catch let error as StoreError {
      throw CommandFailure(error)
    }
  }

  /// Prints a set that was sealed before.
  func again(_ number: Int, from store: inout PetitionStore) throws {
    do {
      let sets = try store.deliverySets()
      guard let set = sets.first(where: { $0.number == number }) else {
        throw CommandFailure(noSet: number, of: sets, in: database)
      }
      Output.line("Set \(set.number), sealed on \(set.sealedOn): \(words(for: set)).")
      let pages = try PacketFolder(
        folder,
        consequence: Self.staysSealed
      )
      try print(set, from: &store, into: pages)
    } catch let error as StoreError {
      throw CommandFailure(error)
    }
  }

  private static let staysSealed = """
    Nothing was written, and what is sealed in the ledger stays sealed.
    """

  /// Refuses to seal what an office could not answer or what does not add up.
  ///
  /// - Returns: How many signatures count.
  private func check(_ configuration: Configuration, _ store: inout PetitionStore) throws -> Int {
    let petition = configuration.petition
    for (key, text) in [("organiser", petition.organiser), ("contact", petition.contact)]
    where text.isEmpty {
      throw refusal(.nobodyToAnswer(key: key))
    }
    let tallies = try store.tallies(by: TallyDimension.allCases)
    let disagreements = Tally.disagreements(among: tallies)
    guard disagreements.isEmpty else {
      throw CommandFailure(
        disagreements: disagreements,
        in: database,
        undone: "Nothing was sealed."
      )
    }
    guard let total = tallies.first?.total, total > 0 else {
      throw CommandFailure(
        message: """
          No signature in \(database) counts, so there is nothing to hand over. Nothing was sealed. \
          Take in what the kiosks have collected: petition-coordinator merge FILE --database \(database)
          """,
        code: .badInput
      )
    }
    return total
  }

  private func seal(
    _ configuration: Configuration,
    _ total: Int,
    by coordinator: String,
    in store: inout PetitionStore,
    for pages: PacketFolder
  ) throws -> Sealing {
    var summary = SetSummary()
    var line = ProgressLine("Sealing")
    defer { line.end() }
    var problem: PacketProblem?
    var refused: CommandFailure?
    do {
      return try store.seal(by: coordinator, stamp: SystemClock.stamp()) { signature in
        summary.add(signature)
        line.show(summary.counted, of: total)
      } facts: { books in
        let facts = SetFacts(configuration, books: books, summary: summary)
        do throws(PacketProblem) {
          try facts.check()
        } catch {
          problem = error
          throw error
        }
        return try facts.text()
      } allow: { lines in
        do throws(CommandFailure) {
          try pages.expect(lines: lines, force: force)
        } catch {
          refused = error
          throw error
        }
      }
    } catch {
      if let refused { throw refused }
      if let problem { throw refusal(problem) }
      throw error
    }
  }

  private func print(
    _ set: DeliverySet,
    from store: inout PetitionStore,
    into pages: PacketFolder
  ) throws {
    var progress = ProgressLine("Printing")
    defer { progress.end() }
    do {
      var printer = try PacketPrinter(set, texts: try store.petitionTexts()) { file, text in
        try pages.add(text, to: file)
      }
      try store.forEachLine(of: set) { line in
        try printer.add(line)
        progress.show(line.number, of: set.lines)
      }
      progress.end()
      for index in printer.changes.indices {
        let decisions = try store.decisions(about: printer.changes[index].id)
        printer.changes[index].date(by: decisions, utcOffset: set.utcOffset)
      }
      let counted = try printer.finish()
      try pages.finish(force: force)
      if counted != set.lines {
        Output.line(
          "\(counted.grouped) of its lines count now; change-sheet.html says which do not."
        )
      }
      Output.line("Wrote \(pages.count) files to \(folder).")
    } catch let problem as PacketProblem {
      throw refusal(problem)
    }
  }

  private func words(for set: DeliverySet) -> String {
    let pages = SetPages(lines: set.lines).count
    return """
      \(set.lines.grouped) \(set.lines == 1 ? "line" : "lines") on \(pages.grouped) \
      \(pages == 1 ? "page" : "pages"), \
      check number \(set.checkNumber)
      """
  }

  private func refusal(_ problem: PacketProblem) -> CommandFailure {
    let rest =
      switch problem {
      case .nobodyToAnswer:
        """
        Nothing was sealed or changed. Fill in organiser and contact under [petition], then run: \
        petition-kiosk check
        """
      case .tooLong(let key, _, _):
        "Nothing was sealed or changed. Shorten \(key) under [petition], then run this again."
      case .unreadableFacts:
        """
        No page was written, and what is sealed stays sealed. Print it with the program that sealed it.
        """
      case .purged:
        """
        The set cannot be printed again; no page was written, and what was handed over stays as it is. \
        Seal what is left: petition-coordinator packet --database \(database) -o DIR
        """
      case .changed:
        """
        No page was written, and what is sealed stays sealed. \
        Find out why: petition-coordinator verify --database \(database)
        """
      }
    return CommandFailure(message: "\(problem) \(rest)", code: .badInput)
  }
}
