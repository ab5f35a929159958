import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// The one signature that a command is about.
struct SignatureChoice: ParsableArguments {
  @Argument(
    help: """
      Its identity, or the end of it as tables show it; or its entry number, if one kiosk alone has \
      that number or --kiosk names one.
      """
  )
  var signature: String?

  @OptionGroup var clues: SignatureClues

  @OptionGroup var file: LedgerFile

  mutating func validate() throws {
    let ways = [signature != nil, clues.words != nil, clues.number != nil].filter(\.self).count
    guard ways == 1 else {
      throw ValidationError(
        "Name one signature: by its identity or entry number, by --words or by --number."
      )
    }
    signature = signature?.trimmingCharacters(in: .whitespaces)
    guard let signature else { return }
    guard Int(signature).map({ $0 > 0 }) == true || SignatureClues.isIdentity(signature) else {
      throw ValidationError(
        "Name a signature by its identity or entry number, as find prints them, not \"\(signature)\"."
      )
    }
  }

  /// Finds it.
  ///
  /// - Throws: ``CommandFailure`` if there is none, or if more than one is meant.
  func record(in store: inout PetitionStore) throws -> SignatureRecord {
    let kiosk = try clues.kioskID(in: &store)
    var (found, what) = try candidates(in: &store)
    if let kiosk { found.removeAll { $0.kiosk != kiosk } }
    guard let first = found.first else {
      throw CommandFailure(
        message: """
          No signature \(kiosk == nil ? what : "\(what) of that kiosk") is in \(file.database). \
          Nothing was changed. \
          Find it by name: petition-coordinator find NAME --database \(file.database)
          """,
        code: .problems
      )
    }
    guard found.count == 1 else { throw severalFound(found, what) }
    return first
  }

  /// Finds a signature by its identity or entry number.
  ///
  /// - Throws: ``CommandFailure`` if there is none, or if more than one is meant.
  static func record(
    _ signature: String,
    of file: LedgerFile,
    in store: inout PetitionStore
  ) throws -> SignatureRecord {
    try parse([signature, "--database", file.database]).record(in: &store)
  }

  /// The signatures that may be meant, and how they were named.
  private func candidates(
    in store: inout PetitionStore
  ) throws -> (found: [SignatureRecord], what: String) {
    if let found = try clues.search(&store) { return (found, "with these words") }
    do {
      if let number = clues.number {
        return (try store.signatures(number: number), "number \(number)")
      }
      let signature = signature ?? ""
      if let id = UUID(uuidString: signature) {
        return (try store.signature(EntryID(id)).map { [$0] } ?? [], signature)
      }
      if let seq = Int(signature) {
        let found = try store.signatures(seq: seq)
        if !found.isEmpty || !SignatureClues.isIdentity(signature) { return (found, signature) }
      }
      return (try store.signatures(identity: signature, limit: Self.shown + 1), signature)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The most signatures that are listed when more than one is meant.
  private static let shown = 20

  private func severalFound(_ found: [SignatureRecord], _ what: String) -> CommandFailure {
    let lines = found.prefix(Self.shown).map {
      "  \($0.id)  kiosk \("\($0.kiosk)".prefix(8))  \($0.words)"
    }
    let kiosks = Set(found.map(\.kiosk)).count
    let count = found.count > Self.shown ? "More than \(Self.shown)" : "\(found.count)"
    let why =
      switch (clues.words, clues.number, signature.flatMap(Int.init)) {
      case (_?, _, _): "\(count) signatures were given these words."
      case (_, let number?, _):
        kiosks > 1
          ? "\(kiosks) kiosks gave number \(number) to a signature each, as each counts for itself."
          : "\(count) signatures have number \(number)."
      case (_, _, let seq?) where kiosks > 1:
        "Entry \(seq) is a signature in the ledgers of \(kiosks) kiosks."
      default: "The identities of \(count.lowercased()) signatures have \(what) in common."
      }
    let rest = found.count > Self.shown ? ["  ..."] : []
    return CommandFailure(
      message: """
        \(why) Nothing was changed. Give the identity of the one that is meant:
        \(lines: lines + rest)
        """,
      code: .usage
    )
  }
}

extension SignatureRecord {
  /// The signature as a coordinator speaks of it, harmless to the terminal.
  var words: String {
    let name = (name ?? "(cannot be read)").printable
    let code = postalCode.map { ", \($0.printable)" } ?? ""
    return "number \(number), \(name)\(code)"
  }
}
