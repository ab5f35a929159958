public import ArgumentParser
import Foundation
public import PetitionCore

/// Which lines are typed in from standard input, as both programs take them.
public struct LineOptions: ParsableArguments {
  /// The number of the sheet as it was given; nil without one.
  @Option(
    help: "The number of the paper sheet; lines are then numbered.",
    transform: LabelOption.sheet
  )
  public var sheet: String?

  /// The number of the first line that is read, 1 or more.
  @Option(help: "The number of the first line that is typed in, when a sheet is gone on with.")
  public var firstLine = 1

  /// The identity of the first line as it was given; nil without one.
  @Option(
    name: .customLong("first-id"),
    help: "The identity that an earlier run gave for its last line: it is then saved once only."
  )
  public var firstID: String?

  /// The highest number of a first line that is on no sheet.
  public static let maximumLine = 1_000_000_000

  /// Creates options that nobody has given.
  public init() {}

  /// Refuses what is no line number or no identity.
  ///
  /// - Throws: `ValidationError` in words.
  public func validate() throws {
    let last = sheet == nil ? Self.maximumLine : PaperSheet.maximumLines
    guard (1...last).contains(firstLine) else {
      throw ValidationError("--first-line is 1 to \(last.grouped).")
    }
    if let firstID, UUID(uuidString: firstID) == nil {
      throw ValidationError("--first-id takes an identity as an earlier run printed it.")
    }
  }

  /// Reads standard input and takes each line in turn.
  ///
  /// - Parameter take: Records a line of the given number and answers it.
  /// - Throws: ``CommandFailure`` if reading fails, or what `take` throws.
  public func forEachLine(_ take: (LineReader.Line, Int) throws -> Void) throws {
    var reader = LineReader()
    var number = firstLine
    while true {
      let line: LineReader.Line?
      do {
        line = try reader.next()
      } catch {
        throw CommandFailure.unread(from: number, first: firstLine, error)
      }
      guard let line else { return }
      try take(line, number)
      number += 1
    }
  }

  /// Why a line cannot be on the sheet, whatever it says; nil if it can.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - number: Its number.
  /// - Returns: The reason.
  public func refusal(of line: LineReader.Line, number: Int) -> String? {
    if sheet != nil, number > PaperSheet.maximumLines {
      return "A sheet has at most \(PaperSheet.maximumLines) lines."
    }
    guard line == .tooLong else { return nil }
    return "The line is longer than \(LineReader.maximumBytes.grouped) bytes."
  }

  /// The identity that a line was given by an earlier run; nil if it is a new line.
  public func id(ofLine number: Int) -> EntryID? {
    guard number == firstLine, let id = firstID.flatMap(UUID.init(uuidString:)) else { return nil }
    return EntryID(id)
  }
}
