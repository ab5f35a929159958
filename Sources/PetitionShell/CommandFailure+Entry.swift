public import PetitionCore
public import PetitionStore

extension CommandFailure {
  /// Says that nobody takes the answers to typed-in lines any more.
  ///
  /// - Parameter number: The last line that was recorded.
  /// - Returns: The failure.
  public static func unheard(line number: Int) -> CommandFailure {
    CommandFailure(
      message: """
        Nobody takes the answers any more. \
        Lines up to \(number) are on disk; none after it was read. \
        Enter the rest with --first-line \(number + 1).
        """,
      code: .inputOutput
    )
  }

  /// Says that the lines themselves cannot be read any further, and how to go on.
  ///
  /// - Parameters:
  ///   - line: The first line that was not read to its end.
  ///   - first: The number of the first line of all.
  ///   - error: Why.
  /// - Returns: The failure.
  public static func unread(from line: Int, first: Int, _ error: ReadFailure) -> CommandFailure {
    let answered =
      line == first
      ? "No line was read and nothing was recorded."
      : "Lines up to \(line - 1) are answered above, and those with \"saved\" are on disk; none after."
    return CommandFailure(
      message: """
        Standard input cannot be read any further (\(error)). \(answered) \
        Look at the file or the stick, then enter the rest with --first-line \(line).
        """,
      code: .inputOutput
    )
  }

  /// Says at which line the disk failed, and how to go on.
  ///
  /// Line by line, "not saved" and "not known" come to the same: the next run must ask again with
  /// the identity that this one used, or a line that is on disk after all would stand there twice.
  public static func stopped(line number: Int, id: EntryID, _ error: StoreError) -> CommandFailure {
    if error.needsPerson { return changed(after: number - 1, error) }
    var failure = CommandFailure(error)
    failure.message = error.description(ofLine: number)
    failure.message += """

      Stopped at line \(number). The lines answered with "saved" are on disk; \
      line \(number) may be. Enter it and the rest, so that it is saved once, with \
      --first-line \(number) --first-id \(id).
      """
    return failure
  }

  /// Says after which line the ledger was no longer the one that took the lines before.
  ///
  /// - Parameters:
  ///   - number: The last line that was answered; 0 for none.
  ///   - error: What is wrong with the file.
  /// - Returns: The failure.
  public static func changed(after number: Int, _ error: StoreError) -> CommandFailure {
    var failure = CommandFailure(error)
    failure.message += """

      The lines up to \(number) that were answered with "saved" had been saved in the file as it was \
      then; none after them was saved. Look which of them are there before you enter the rest with \
      --first-line \(number + 1).
      """
    return failure
  }
}

extension StoreError {
  /// Says why a new line was not saved.
  ///
  /// - Parameter line: The line's number.
  /// - Returns: What happened; what it means for the data; the next step.
  public func description(ofLine line: Int) -> String {
    // What the ledger refuses here is a new signature, none that somebody has asked about.
    guard self == .noSuchSignature else { return description }
    return """
      The ledger does not take line \(line): it does not fit what stands there already. \
      Nothing was changed. Look at the ledger: petition-coordinator verify --database FILE
      """
  }
}
