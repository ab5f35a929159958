import Foundation
import GRDB
public import PetitionCore

/// What an identity that somebody gives from memory already stands for.
public enum IdentityUse: Hashable, Sendable {
  /// Nothing: an earlier attempt recorded nothing under it.
  case free
  /// The line itself, with the same name, code, sheet and line: an earlier attempt recorded it.
  case sameLine
  /// The line itself, which was voided or withdrawn since; its number is given.
  case sameLineVoided(number: Int)
  /// Another signature, whose number is given.
  case signature(number: Int)
  /// An entry that is no signature, or a signature whose name was destroyed.
  case otherEntry

  /// Why a line is not recorded under the identity; nil if it may be.
  public func refusal(of id: EntryID) -> String? {
    switch self {
    case .free, .sameLine: nil
    case .sameLineVoided(let number):
      """
      The identity \(id) is that of this line, number \(number), which was voided or withdrawn \
      since: it does not count, and was not recorded again. If it should count, see \
      petition-coordinator restore.
      """
    case .signature(let number):
      """
      The identity \(id) is that of another signature, number \(number), so this line was not \
      recorded. Leave --first-id away if an earlier run did not name it for this line.
      """
    case .otherEntry:
      """
      The identity \(id) is that of another entry, so this line was not recorded. Leave --first-id \
      away.
      """
    }
  }
}

extension PetitionStore {
  /// Says what an identity stands for before a line is recorded under it.
  ///
  /// Recording the same identity twice answers with what is there, which is true only of the line
  /// that is there: an identity from another day would have a new line called saved.
  ///
  /// - Parameters:
  ///   - id: The identity as it was given.
  ///   - line: The line that is to be recorded under it.
  /// - Returns: The use.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func use(of id: EntryID, by line: PaperLine) throws(StoreError) -> IdentityUse {
    try read { database in
      let entry = try Row.fetchOne(
        database,
        sql: "SELECT 1 FROM entry WHERE id = ?",
        arguments: [id.uuid]
      )
      guard entry != nil else { return .free }
      let row = try Row.fetchOne(
        database,
        sql: "SELECT number, name, postal_code, sheet, line, state FROM signature WHERE id = ?",
        arguments: [id.description]
      )
      guard let row else { return .otherEntry }
      let number: Int = try row.decode(forColumn: "number")
      guard try line.isRecorded(in: row) else { return .signature(number: number) }
      let state: String = try row.decode(forColumn: "state")
      let gone: Set = [SignatureState.voided, .withdrawn]
      return gone.contains { $0.rawValue == state } ? .sameLineVoided(number: number) : .sameLine
    }
  }
}

extension PaperLine {
  fileprivate func isRecorded(in row: Row) throws -> Bool {
    let sheet: String? = try row.decode(forColumn: "sheet")
    let line: Int? = try row.decode(forColumn: "line")
    guard sheet?.lowercased() == place?.sheet.lowercased(), line == place?.line else {
      return false
    }
    let name: String? = try row.decode(forColumn: "name")
    let code: String? = try row.decode(forColumn: "postal_code")
    switch self {
    case .signature(let signing):
      return name == signing.draft.name.text && code == signing.draft.postalCode.text
    case .illegible: return name == nil && code == nil
    }
  }
}
