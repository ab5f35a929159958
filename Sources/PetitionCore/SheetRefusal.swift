/// Why a paper sheet does not take a line, or is not opened or closed.
public enum SheetRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line is there already; the kiosk is named if it is another one's.
  case taken(SheetLine, elsewhere: KioskID?)
  /// The sheet takes no more lines; the kiosk is named if it is another one's.
  case closed(sheet: String, elsewhere: KioskID?)
  /// The sheet has fewer lines than that.
  case beyond(SheetLine, lines: Int)
  /// Lines of the sheet are neither typed in nor marked as illegible.
  case incomplete(sheet: String, lines: Int, missing: [ClosedRange<Int>])
  /// Nobody has said how many lines the sheet has.
  case notOpened(sheet: String)

  /// What stands in the way, one sentence without a full stop, so that a list reads well.
  public var description: String {
    switch self {
    case .taken(let place, let kiosk):
      let site = kiosk.map { ", typed in at kiosk \($0.shortName)" } ?? ""
      return "line \(place.line) of \(shown(place.sheet)) is there already\(site)"
    case .closed(let sheet, let kiosk):
      return "\(shown(sheet)) is closed\(kiosk.map { ", at kiosk \($0.shortName)" } ?? "")"
    case .beyond(let place, let lines):
      let all = lines == 1 ? "1 line" : "\(lines) lines"
      return "\(shown(place.sheet)) has \(all), so it has no line \(place.line)"
    case .incomplete(let sheet, let lines, let missing):
      let all = lines == 1 ? "1 line" : "\(lines) lines"
      return "\(shown(sheet)) has \(all); \(Self.words(missing)) not typed in yet"
    case .notOpened(let sheet):
      return "nobody has said how many lines \(shown(sheet)) has"
    }
  }

  /// Names lines and says "is" or "are" after them: "line 2 is", "lines 2 and 5 to 7 are".
  public static func words(_ runs: [ClosedRange<Int>]) -> String {
    let count = runs.reduce(0) { $0 + $1.count }
    let parts = runs.prefix(8).map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound) and \(run.upperBound)"
      default: "\(run.lowerBound) to \(run.upperBound)"
      }
    }
    let shown = runs.count > 8 ? parts + ["others"] : parts
    guard let last = shown.last, shown.count > 1 else {
      return "\(count == 1 ? "line" : "lines") \(shown.first ?? "0") \(count == 1 ? "is" : "are")"
    }
    return "lines \(shown.dropLast().joined(separator: ", ")) and \(last) are"
  }

  /// A sheet's number may come from another machine's ledger.
  private func shown(_ sheet: String) -> String { sheet.printable }
}

extension KioskID {
  /// The first eight characters, by which people tell kiosks apart.
  public var shortName: String { String(description.prefix(8)) }
}

extension PaperSheet {
  /// Says why a line is not taken; nil if it is.
  ///
  /// A line that was voided as a mistake is taken again, on a closed sheet too: the paper has it.
  ///
  /// - Parameters:
  ///   - line: The line, 1-based.
  ///   - kiosk: Whose ledger it would go into.
  /// - Returns: Why not; nil if it is taken.
  public func refusal(of line: Int, at kiosk: KioskID) -> SheetRefusal? {
    let place = SheetLine(sheet: sheet, line: line)
    if isClosed, !isReopened(line) {
      return .closed(sheet: sheet, elsewhere: self.kiosk == kiosk ? nil : self.kiosk)
    }
    if let standing = standing(on: line) {
      return .taken(place, elsewhere: standing.kiosk == kiosk ? nil : standing.kiosk)
    }
    if let lines, line > lines { return .beyond(place, lines: lines) }
    return nil
  }

  /// Says why the sheet is not opened with a number of lines; nil if it is.
  public func refusalToOpen(lines: Int, at kiosk: KioskID) -> SheetRefusal? {
    if isClosed {
      return .closed(sheet: sheet, elsewhere: self.kiosk == kiosk ? nil : self.kiosk)
    }
    let standing = entries.filter { !$0.isMistake && $0.line > lines }
    guard let last = standing.max(by: { $0.line < $1.line }) else { return nil }
    return .taken(
      SheetLine(sheet: sheet, line: last.line),
      elsewhere: last.kiosk == kiosk ? nil : last.kiosk
    )
  }
}
