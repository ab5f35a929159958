import Foundation
import GRDB

/// What a database is made of: its tables, indexes, triggers and views as they are defined.
struct SchemaObjects {
  /// One of them.
  struct Object: Hashable {
    var type: String
    var name: String
    /// The table that it belongs to.
    var table: String
    /// As bytes: a text may hold anything.
    var definition: [UInt8]?
  }

  private let all: [String: Object]

  /// Reads them from a file.
  init(of database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT type, name, tbl_name, CAST(sql AS BLOB) AS sql FROM sqlite_schema"
    )
    all = try rows.reduce(into: [:]) { objects, row in
      let sql: DatabaseValue = row["sql"]
      let object = Object(
        type: try row.decode(forColumn: "type"),
        name: try row.decode(forColumn: "name"),
        table: try row.decode(forColumn: "tbl_name"),
        definition: Data.fromDatabaseValue(sql).map(Array.init)
      )
      objects[object.name] = object
    }
  }

  /// What a file of the newest format is made of.
  static func expected() throws -> SchemaObjects {
    try DatabaseQueue(configuration: Connection.replica).write { database in
      for step in Schema.steps { try step(database) }
      return try SchemaObjects(of: database)
    }
  }

  /// The object of a name; nil if there is none.
  subscript(name: String) -> Object? { all[name] }

  /// By name, tables first.
  var ordered: [Object] {
    all.values.sorted {
      ($0.type != "table" ? 1 : 0, $0.name) < ($1.type != "table" ? 1 : 0, $1.name)
    }
  }

  /// What stands here otherwise than there, or not at all there.
  func differing(from other: SchemaObjects) -> [Object] {
    ordered.filter { other[$0.name] != $0 }
  }
}

extension SchemaObjects.Object {
  /// The name as a statement must have it.
  var quoted: String { "\"\(name.replacing("\"", with: "\"\""))\"" }

  /// Whether it comes and goes with its table.
  var isAutomatic: Bool { name.hasPrefix("sqlite_autoindex_") }

  /// What SQLite counts for its own planning.
  var isStatistics: Bool { name.hasPrefix("sqlite_stat") }
}
