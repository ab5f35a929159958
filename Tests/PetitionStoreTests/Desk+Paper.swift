import FaultSupport
import Foundation
import PetitionCore
import PetitionStore

extension Desk {
  /// A sheet with its lines, at the farmers market.
  static func sheet(_ number: String = "P-014", lines: Int = 3) -> SheetBody {
    SheetBody(
      sheet: number,
      lines: lines,
      event: "Farmers market",
      canvasser: "Mai",
      coordinator: "Ida"
    )
  }

  /// A line of a sheet that could be read.
  mutating func line(
    _ line: Int,
    of sheet: String = "P-014",
    _ name: String = "Ana Ruiz"
  ) throws -> PaperLine {
    let place = SheetLine(sheet: sheet, line: line)
    return .signature(
      try signing(name) {
        $0.source = .paper
        $0.sheet = place
      }
    )
  }

  /// A line as petition-kiosk enter records it.
  mutating func paper(_ line: Int, of sheet: String = "P-014") throws -> Signing {
    try signing {
      $0.source = .paper
      $0.sheet = SheetLine(sheet: sheet, line: line)
    }
  }

  /// A line of a sheet that nobody can read.
  mutating func illegible(_ line: Int, of sheet: String = "P-014") throws -> PaperLine {
    let signing = try signing()
    return .illegible(
      IllegibleLine(
        place: SheetLine(sheet: sheet, line: line),
        shown: signing.shown,
        textVersion: signing.draft.textVersion,
        attribution: Attribution(event: "Farmers market", canvasser: "Mai"),
        stamp: signing.stamp,
        textStamp: signing.textStamp,
        baseline: baseline
      )
    )
  }
}

extension PetitionStore {
  /// Records a line that must be saved.
  @discardableResult
  mutating func take(_ line: PaperLine) throws -> SignatureReceipt {
    switch record(line) {
    case .saved(let receipt): return receipt
    case .refused(let refusal): throw refusal
    case .notSaved(let error), .unknown(let error): throw error
    }
  }

  /// Takes over the entries of another kiosk's file as they are, without any of a merge's checks.
  mutating func takeOver(_ path: String) throws {
    let file = try Inspector(self.path, readOnly: false)
    try file.run("ATTACH '\(path)' AS other; INSERT INTO entry SELECT * FROM other.entry;")
    _ = try rebuild()
  }
}
