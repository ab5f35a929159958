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

  /// Creates options that nobody has given.
  public init() {}

  /// Refuses what is no line number or no identity.
  ///
  /// - Throws: `ValidationError` in words.
  public func validate() throws {
    guard firstLine > 0 else { throw ValidationError("--first-line is 1 or more.") }
    if let firstID, UUID(uuidString: firstID) == nil {
      throw ValidationError("--first-id takes an identity as an earlier run printed it.")
    }
  }

  /// The identity that a line was given by an earlier run; nil if it is a new line.
  public func id(ofLine number: Int) -> EntryID? {
    guard number == firstLine, let id = firstID.flatMap(UUID.init(uuidString:)) else { return nil }
    return EntryID(id)
  }
}
