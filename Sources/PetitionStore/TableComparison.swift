import GRDB

/// Compares the tables of a file with those that its entries make.
enum TableComparison {
  /// By what the rows of each table are put in order.
  private static let keys = [
    "petition_text": "kiosk, version", "session": "id", "signature": "kiosk, seq",
    "decision": "signature, kiosk, seq", "contact": "signature",
    "milestone": "kiosk, milestone", "conversation": "event, canvasser, day",
    "tally": "dimension, key, state", "position": "one", "backup": "kiosk",
    "sheet": "sheet, kiosk", "import_batch": "kiosk, seq",
    "delivery_set": "kiosk, set_number",
  ]

  /// Finds tables, indexes, triggers and views that are not as they should be.
  static func schema(_ file: Database, _ copy: Database) throws -> [LedgerFinding] {
    let (found, expected) = (try SchemaObjects(of: file), try SchemaObjects(of: copy))
    let gone = expected.differing(from: found).filter { !$0.isAutomatic }.map { object in
      found[object.name] == nil
        ? LedgerFinding.gone(object: object.name) : finding(about: object)
    }
    let strange = found.ordered.filter { expected[$0.name] == nil && !$0.isAutomatic }
    return gone + strange.map(finding(about:))
  }

  /// Says what a thing is that is not the one that this program makes.
  private static func finding(about object: SchemaObjects.Object) -> LedgerFinding {
    let isEntry = object.name == "entry" || object.name == "forked_entry"
    let isStranger = object.type == "table" && !Schema.tables.contains(object.name)
    return isEntry || (isStranger && !object.isStatistics)
      ? .strange(table: object.name) : .schema(object: object.name)
  }

  /// Finds the first row of each table that is not what the entries make of it; of those tables only
  /// that are there in their own shape.
  static func tables(_ file: Database, _ copy: Database) throws -> [LedgerFinding] {
    let (found, expected) = (try SchemaObjects(of: file), try SchemaObjects(of: copy))
    return try Schema.projected.filter { found[$0] == expected[$0] }.compactMap { name in
      try difference(in: name, file, copy).map { .table(name: name, row: $0) }
    }
  }

  private static func difference(
    in table: String,
    _ file: Database,
    _ copy: Database
  ) throws -> String? {
    let order = keys[table, default: "rowid"]
    // A row that counts nothing says nothing.
    let which = table == "tally" ? "WHERE count <> 0" : ""
    // As bytes: two texts that Swift calls equal may be written in different ways.
    let columns = try copy.columns(in: table).map { column in
      "typeof(\"\(column.name)\"), CAST(\"\(column.name)\" AS BLOB)"
    }
    let seq = table == "signature" ? "seq" : "0 AS seq"
    let sql = """
      SELECT \(seq), \(columns.joined(separator: ", ")) FROM \(table) \(which) ORDER BY \(order)
      """
    let found = try Row.fetchCursor(file, sql: sql)
    let expected = try Row.fetchCursor(copy, sql: sql)
    var number = 0
    while true {
      let (left, right) = (try found.next(), try expected.next())
      guard left != nil || right != nil else { return nil }
      number += 1
      guard left == right else { return name(of: left ?? right, table, number) }
    }
  }

  /// Names a row by its entry, or by its place; never by what somebody typed.
  private static func name(of row: Row?, _ table: String, _ number: Int) -> String {
    guard table == "signature", let seq = try? row?.decode(Int.self, forColumn: "seq") else {
      return "row \(number)"
    }
    return "the row of entry \(seq)"
  }
}
