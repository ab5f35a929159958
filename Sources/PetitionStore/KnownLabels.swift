import GRDB
import PetitionCore

/// The labels that a file has already, so that another spelling of one makes no second row of a
/// tally.
struct KnownLabels {
  /// Labels that tallies are sorted by.
  enum Kind: String {
    case event, canvasser
  }

  let database: Database

  /// Returns a label as this file has it already, or as it is if it is new.
  func settled(_ label: String, _ kind: Kind) throws -> String {
    try known(label, kind) ?? label
  }

  /// Returns a label as this file has it already; nil if it is new.
  func known(_ label: String, _ kind: Kind) throws -> String? {
    guard !label.isEmpty else { return label }
    let known = try database.cachedStatement(
      sql: "SELECT 1 FROM tally WHERE dimension = ? AND key = ?"
    ).fetchRow(arguments: [kind.rawValue, label])
    guard known == nil else { return label }
    // What an earlier version took untidied is not written again.
    let tidy = try all(kind).filter { $0.utf8.elementsEqual(NameAdmission.tidy($0).utf8) }
    return Label.spelling(of: label, among: tidy)
  }

  /// Returns every spelling of a label in this file; the label itself if there is none.
  func spellings(_ label: String, _ kind: Kind) throws -> [String] {
    let key = Label.key(of: label)
    let found = try all(kind).filter { Label.key(of: $0) == key }
    return found.isEmpty ? [label] : found
  }

  /// Returns where and by whom a signature was taken, in the spellings of this file.
  ///
  /// A session has them from its opening.
  func settled(_ attribution: Attribution?) throws -> Attribution? {
    guard var settled = attribution, settled.session == nil else { return attribution }
    settled.event = try self.settled(settled.event, .event)
    settled.canvasser = try self.settled(settled.canvasser, .canvasser)
    return settled
  }

  /// Returns a sheet's number as this file has it already, or as it is if it is new.
  func settled(sheet number: String) throws -> String {
    // Capitals of plain letters make no difference to SQLite; the index tells at once.
    let known = try database.cachedStatement(
      sql: """
        SELECT sheet FROM (
          SELECT sheet, 1 AS place FROM sheet WHERE sheet = :sheet COLLATE NOCASE
          UNION ALL
          SELECT sheet, 2 FROM signature WHERE sheet = :sheet COLLATE NOCASE)
        ORDER BY place LIMIT 1
        """
    ).fetchRow(arguments: ["sheet": number])
    if let known { return try known.decode(forColumn: "sheet") }
    return Label.spelling(of: number, among: try sheets()) ?? number
  }

  /// The numbers of all sheets, each once, in alphabetical order.
  func sheets() throws -> [String] {
    let all = try String.fetchAll(
      database,
      sql: """
        SELECT min(sheet) FROM (
          SELECT sheet FROM sheet
          UNION ALL SELECT DISTINCT sheet COLLATE NOCASE FROM signature WHERE sheet IS NOT NULL)
        GROUP BY sheet COLLATE NOCASE ORDER BY sheet COLLATE NOCASE
        """
    )
    var keys: Set<String> = []
    return all.filter { keys.insert(Label.key(of: $0)).inserted }
  }

  /// What was written first comes first.
  private func all(_ kind: Kind) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT label FROM (
          SELECT \(kind.rawValue) AS label, 1 AS place, min(opened_at) AS at FROM session
          GROUP BY \(kind.rawValue)
          UNION ALL
          SELECT \(kind.rawValue), 2, min(opened_at) FROM sheet GROUP BY \(kind.rawValue)
          UNION ALL
          SELECT key, 3, '' FROM tally
          WHERE dimension = '\(kind.rawValue)' AND key <> '\(TallyDimension.missing)')
        WHERE label <> '' ORDER BY place, at, label
        """
    )
  }
}

extension PetitionStore {
  /// Returns a tabling event as this file has it already; nil if it is new.
  ///
  /// "harbor  market" is the Harbor Market; see ``Label/key(of:)``.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func spelling(ofEvent event: String) throws(StoreError) -> String? {
    try read { try KnownLabels(database: $0).known(event, .event) }
  }

  /// Returns a canvasser as this file has the name already; nil if it is new.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func spelling(ofCanvasser canvasser: String) throws(StoreError) -> String? {
    try read { try KnownLabels(database: $0).known(canvasser, .canvasser) }
  }
}
