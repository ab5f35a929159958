import PetitionCore
import TOMLKit

/// Takes values out of TOML tables, noting every problem.
///
/// Where a problem stands is looked up when somebody asks: a text without one is read once only.
struct TableReader {
  private let text: String
  private var notes: [Note] = []

  /// What is wrong with a key or section.
  private struct Note {
    let path: [String]
    let isSection: Bool
    let sentence: String
  }

  init(_ text: String) {
    self.text = text
  }

  /// Whether nothing is wrong so far.
  var isClean: Bool { notes.isEmpty }

  /// Where the keys stand; made anew each time.
  var locator: KeyLocator { KeyLocator(text) }

  /// What is wrong, in the order of reading.
  var problems: [ConfigurationProblem] {
    guard !notes.isEmpty else { return [] }
    let locator = locator
    return notes.map { note in
      ConfigurationProblem(
        position: locator.position(of: note.path),
        key: Self.label(of: note.path, isSection: note.isSection),
        sentence: note.sentence
      )
    }
  }

  /// Notes a problem of a key or section.
  mutating func report(_ path: [String], isSection: Bool = false, _ sentence: String) {
    notes.append(Note(path: path, isSection: isSection, sentence: sentence))
  }

  /// Refuses an escaped U+0000: a text that holds it would be cut there without a word.
  func refuseEscapedNul() throws(ConfigurationError) {
    guard TOMLDocument.mayEscapeNul(text), let position = locator.nulEscape else { return }
    let sentence = "a text holds the character U+0000, which no text may hold."
    throw ConfigurationError([ConfigurationProblem(position: position, sentence: sentence)])
  }

  /// Returns the section at a path, whose last name is looked up in the table around it.
  mutating func table(
    _ path: [String],
    in outer: TOMLTable,
    required: Bool = false
  ) -> TOMLTable? {
    guard let value = path.last.flatMap({ outer[$0] }) else {
      if required { report(path, isSection: true, "is missing; it holds the petition's text.") }
      return nil
    }
    guard let table = value.table else {
      report(path, isSection: true, "must be a section; \(value.inWords).")
      return nil
    }
    return table
  }

  /// Sets the properties whose keys a table has.
  ///
  /// In a partial table, such as a translation, every key may be missing or empty.
  mutating func fill<Root>(
    _ root: inout Root,
    _ keys: [ConfigurationKey<Root>],
    from table: TOMLTable,
    at path: [String],
    isPartial: Bool = false
  ) {
    for key in keys {
      guard let value = table[key.name] else {
        if key.presence == .required, !isPartial {
          report(path + [key.name], "is missing; it must be \(key.expectation).")
        }
        continue
      }
      do {
        let mayBeEmpty = isPartial || key.presence == .optional
        try key.field.set(value, in: &root, mayBeEmpty: mayBeEmpty)
      } catch {
        report(path + [key.name], "must be \(key.expectation); \(error.found).")
      }
    }
  }

  /// Refuses the keys of a table that nobody knows, naming the likeliest one that is known.
  mutating func refuseUnknown(in table: TOMLTable, at path: [String], known: [String]) {
    let names = Set(known)
    for name in table.keys where !names.contains(name) {
      let isSection = table[name]?.type == .table
      let kind = isSection ? "section" : "key"
      let place = path.isEmpty ? "this file" : Self.label(of: path, isSection: true)
      let hint =
        Spelling.closest(to: name, in: known).map { "did you mean \($0)?" }
        ?? "known are \(known.joined(separator: ", "))."
      report(path + [name], isSection: isSection, "is not a \(kind) of \(place); \(hint)")
    }
  }

  /// Returns the dated additions of a petition or a translation, in the order of the file.
  mutating func updates(in table: TOMLTable, at path: [String]) -> [PetitionUpdate] {
    let path = path + ["updates"]
    guard let value = table["updates"] else { return [] }
    guard let list = value.array else {
      report(path, "must be written as [[\(path.joined(separator: "."))]]; \(value.inWords).")
      return []
    }
    let keys = ConfigurationKey<PetitionUpdate>.updateKeys
    return list.enumerated().compactMap { index, element in
      let path = path + [String(index)]
      guard let table = element.table else {
        report(path, "must be a section with posted_at and body; \(element.inWords).")
        return nil
      }
      var update = PetitionUpdate(postedAt: "", body: "")
      refuseUnknown(in: table, at: path, known: keys.map(\.name))
      fill(&update, keys, from: table, at: path)
      return update
    }
  }

  /// A name as a message repeats it; nobody's own is as long as that.
  private static func shortened(_ name: String) -> String {
    // A name of nothing would leave a sentence that begins in the middle.
    if name.isEmpty { return "\"\"" }
    return name.unicodeScalars.count <= 60 ? name : String(name.unicodeScalars.prefix(60)) + "..."
  }

  /// A path as a reader looks for it: `[kiosk] idle_seconds`, `[[petition.updates]] body`.
  static func label(of path: [String], isSection: Bool = false) -> String {
    let names = path.filter { Int($0) == nil }.map(shortened)
    let isElement = names.count < path.count
    let section = (isSection ? names[...] : names.dropLast()).joined(separator: ".")
    let bracketed = isElement ? "[[\(section)]]" : "[\(section)]"
    guard !isSection, let name = names.last else { return bracketed }
    return section.isEmpty ? name : "\(bracketed) \(name)"
  }
}
