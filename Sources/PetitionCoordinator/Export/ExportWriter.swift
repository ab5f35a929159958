import PetitionCore
import PetitionShell
import PetitionStore

/// Turns rows into bytes, one buffer for all of them.
struct ExportWriter {
  private static let pieceSize = 1 << 18

  private let format: ExportCommand.Format
  private let target: OutputFile
  /// Whether a person looks at the rows.
  private let isShown: Bool
  private var buffer: [UInt8] = []
  /// Why writing ended early.
  private var failure: (any Error)?

  /// Creates a writer.
  init(_ format: ExportCommand.Format, to target: OutputFile) {
    self.format = format
    self.target = target
    isShown = target.isTerminal
    buffer.reserveCapacity(Self.pieceSize * 2)
  }

  /// The columns, in the order of the file.
  static let fields = SignatureField.allCases.filter { $0 != .seq }

  /// Writes signatures.
  ///
  /// - Returns: How many.
  /// - Throws: ``CommandFailure`` if they cannot be read or written.
  mutating func writeSignatures(
    of store: inout PetitionStore,
    _ filter: SignatureFilter
  ) throws -> Int {
    writeHeader(Self.fields.map(\.rawValue))
    let members = Members(Self.fields)
    var progress = ProgressLine("Writing")
    defer { progress.end() }
    var count = 0
    do {
      let all = try store.tally(by: .all).counts.collected
      try store.forEachRow(filter) { cells in
        switch format {
        case .csv: appendLine(of: cells)
        case .ndjson: appendObject(of: cells, members)
        }
        count += 1
        if count.isMultiple(of: 1000) { progress.show(count, of: all) }
        return flushIfLarge()
      }
    } catch {
      throw CommandFailure(error)
    }
    try finish()
    return count
  }

  /// Writes the contacts of signers whose signature counts.
  ///
  /// - Returns: How many.
  /// - Throws: ``CommandFailure`` if they cannot be read or written.
  mutating func writeContacts(of store: inout PetitionStore) throws -> Int {
    let names = ["name", "postal_code", "email", "phone", "language"]
    writeHeader(names)
    var count = 0
    do {
      try store.forEachContact { contact in
        let cells = [
          contact.name, contact.postalCode, contact.email, contact.phone, contact.language,
        ]
        appendRow(zip(names, cells).map { ($0, $1) })
        count += 1
        return flushIfLarge()
      }
    } catch {
      throw CommandFailure(error)
    }
    try finish()
    return count
  }

  private mutating func writeHeader(_ names: [String]) {
    guard format == .csv else { return }
    buffer += Array((names.joined(separator: ",") + "\r\n").utf8)
  }

  /// Writes what has gathered once it is worth a call; false when nobody takes it.
  private mutating func flushIfLarge() -> Bool {
    guard buffer.count >= Self.pieceSize else { return true }
    do {
      try target.write(buffer)
    } catch {
      failure = error
    }
    buffer.removeAll(keepingCapacity: true)
    return failure == nil
  }

  private mutating func finish() throws {
    if let failure { throw failure }
    try target.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension ExportWriter {
  /// The names of an NDJSON line's members, ready to be copied, in sorted order.
  struct Members {
    /// Each field with `{"name":` or `,"name":`.
    let parts: [(field: SignatureField, prefix: [UInt8])]

    init(_ fields: [SignatureField]) {
      parts = fields.sorted { $0.rawValue < $1.rawValue }.enumerated().map { index, field in
        (field, Array("\(index == 0 ? "{" : ",")\"\(field.rawValue)\":".utf8))
      }
    }
  }

  private mutating func appendLine(of cells: borrowing SignatureCells) {
    var isFirst = true
    for field in Self.fields {
      if !isFirst { buffer.append(UInt8(ascii: ",")) }
      isFirst = false
      guard let range = cells[field] else { continue }
      if isShown {
        // On a screen a name must not steer; in a file it is as it is.
        CSVText.append(shown(cells.text(field) ?? "").utf8Span.span, to: &buffer)
        continue
      }
      CSVText.append(cells.bytes.span.extracting(range), to: &buffer)
    }
    buffer.append(UInt8(ascii: "\r"))
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func appendObject(of cells: borrowing SignatureCells, _ members: Members) {
    for (field, prefix) in members.parts {
      buffer += prefix
      guard let range = cells[field] else {
        buffer += [UInt8]("null".utf8)
        continue
      }
      if field == .number {
        buffer += cells.bytes[range]
      } else {
        JSONText.append(cells.bytes.span.extracting(range), to: &buffer)
      }
    }
    buffer.append(UInt8(ascii: "}"))
    buffer.append(UInt8(ascii: "\n"))
  }

  private func shown(_ text: String) -> String { isShown ? text.printable : text }

  private mutating func appendRow(_ cells: [(name: String, text: String?)]) {
    switch format {
    case .csv:
      buffer += Array(cells.map { CSVText.cell(shown($0.text ?? "")) }.joined(separator: ",").utf8)
      buffer += Array("\r\n".utf8)
    case .ndjson:
      let values = cells.map { ($0.name, ListingValue.optional($0.text)) }
      buffer += Array(ListingValue.object(Dictionary(uniqueKeysWithValues: values)).json.utf8)
      buffer.append(UInt8(ascii: "\n"))
    }
  }
}
