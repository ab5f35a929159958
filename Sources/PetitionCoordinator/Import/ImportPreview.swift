import Foundation
import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// What an import would make of a file, for whoever decides about it.
struct ImportPreview {
  private let source: ImportSource

  /// Looks at a file that was surveyed.
  init(_ source: ImportSource) {
    self.source = source
  }

  /// What the columns mean; said at every import.
  var columns: [String] {
    let columns = source.survey.columns
    var lines = ["columns: \(columns.words)"]
    if !columns.unused.isEmpty {
      lines.append("not used: \(columns.unused.joined(separator: ", "))")
    }
    if columns.exported?.isCertain == true {
      lines.append(
        "This is an export of petition-coordinator: signatures are known by their identity."
      )
    }
    return lines.map(\.printable)
  }

  /// How the file is written, and its first rows as they would be recorded.
  var details: [String] {
    var lines = ["written in: \(letters), cells apart by \(separator)"]
    switch source.order {
    case .dmy: lines.append("dates: day, month, year")
    case .mdy: lines.append("dates: month, day, year")
    case .ymd: lines.append("dates: year, month, day")
    case nil: break
    }
    let rows = source.survey.rows
    lines.append(rows == 1 ? "1 row" : "\(rows.grouped) rows")
    if rows > 3 { lines.append("the first 3 would be recorded as:") }
    return (lines + source.examples().map { Self.words($0.line, $0.signature) }).map(\.printable)
  }

  private var letters: String {
    switch source.form.encoding {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252 (Latin-1)"
    }
  }

  private var separator: String {
    switch source.form.separator {
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    default: "commas"
    }
  }

  private static func words(
    _ line: Int,
    _ row: Result<ImportedSignature, RowRefusal>
  ) -> String {
    switch row {
    case .failure(let refusal): return "  line \(line): refused. \(refusal)"
    case .success(let signature):
      let draft = signature.draft
      let time = LocalTime(signature.stamp.at, offset: signature.stamp.utcOffset)
      let traits = signature.traits
      let when = [traits.day, traits.minute == nil ? nil : time.clock].compactMap(\.self)
      let parts = [
        draft.name.text,
        draft.postalCode.text ?? "no postal code",
        draft.place,
        when.isEmpty ? "no date" : "signed \(when.joined(separator: " "))",
        signature.email.map { "email \($0)" } ?? "",
        signature.phone.map { "telephone \($0)" } ?? "",
      ]
      return "  line \(line): " + parts.filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }
}
