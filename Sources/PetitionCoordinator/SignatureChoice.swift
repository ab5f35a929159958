import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// The one signature that a command is about.
struct SignatureChoice: ParsableArguments {
  @Argument(help: "Its identity, or its entry number if one kiosk alone has that number.")
  var signature: String

  @OptionGroup var file: LedgerFile

  func validate() throws {
    guard UUID(uuidString: signature) != nil || Int(signature).map({ $0 > 0 }) == true else {
      throw ValidationError(
        "Name a signature by its identity or entry number, as find prints them, not \"\(signature)\"."
      )
    }
  }

  /// Finds it.
  ///
  /// - Throws: ``CommandFailure`` if there is none, or if several kiosks have the entry number.
  func record(in store: inout PetitionStore) throws -> SignatureRecord {
    let found: [SignatureRecord]
    do {
      if let id = UUID(uuidString: signature) {
        found = try store.signature(EntryID(id)).map { [$0] } ?? []
      } else {
        found = try store.signatures(seq: Int(signature) ?? 0)
      }
    } catch {
      throw CommandFailure(error)
    }
    guard let first = found.first else {
      throw CommandFailure(
        message: """
          No signature \(signature) is in \(file.database). Nothing was changed. \
          Find it by name: petition-coordinator find NAME --database \(file.database)
          """,
        code: .problems
      )
    }
    guard found.count == 1 else {
      let lines = found.map { "  \($0.id)  kiosk \("\($0.kiosk)".prefix(8))  \($0.words)" }
      throw CommandFailure(
        message: """
          Entry \(signature) is a signature in the ledgers of \(found.count) kiosks. \
          Nothing was changed. Give the identity of the one that is meant:
          \(lines: lines)
          """,
        code: .usage
      )
    }
    return first
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
