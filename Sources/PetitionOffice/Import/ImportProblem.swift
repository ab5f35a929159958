/// Why a file cannot be imported at all.
public enum ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing in it.
  case empty
  /// It is something that is known and no table; the words go on after "It is".
  case otherFile(String)
  /// Its bytes are no text.
  case noText
  /// It is text, and not in UTF-8.
  case otherLetters
  /// A column that was named is not in the file.
  case noColumn(String, header: [String])
  /// Two columns have the name of one that is needed.
  case twice(String)
  /// One column was named for two things.
  case twoMeanings(String, [String])
  /// No column holds names.
  case noName(header: [String])
  /// The first row is a signature already.
  case noHeader([String])
  /// No column holds postal codes, and nobody has said that this is right.
  case noCode(header: [String])
  /// Several columns may hold postal codes.
  case severalCodes([String])
  /// The file has postal codes, and it was said that it has none.
  case codesAfterAll(String)
  /// Dates with the day first and dates with the month first stand in one column.
  case mixedDates(dayFirst: Int, monthFirst: Int)
  /// Nothing in the column says whether the day or the month comes first.
  case doubtfulDates(example: String, line: Int)
  /// It is written in an encoding other than the one that was told.
  case writtenIn(String)
  /// The file was changed while it was read.
  case changed

  /// The problem in words.
  public var description: String {
    switch self {
    case .noColumn(let name, let header):
      "There is no column \"\(name)\"; the file has: \(Self.list(header))."
    case .twice(let name):
      "Two columns are called \"\(name)\". Give one of them another name in the first line."
    case .twoMeanings(let name, let meanings):
      "The column \"\(name)\" cannot be \(meanings.joined(separator: " and ")) at once."
    case .noName(let header):
      """
      No column holds names; the file has: \(Self.list(header)). \
      Name it with --name, or with --first-name and --last-name. \
      If all stands in one column, the file is not separated by commas, semicolons or tabs.
      """
    case .noHeader(let row):
      """
      It has no header: the first line is \"\(Self.list(row))\". \
      Write a line such as "name,zip" above it that says what the columns are.
      """
    case .noCode(let header):
      """
      No column holds ZIP or postal codes; the file has: \(Self.list(header)). \
      Name the column with --postal-code, or say with --no-postal-code that there is none.
      """
    case .severalCodes(let names):
      """
      Several columns may hold the ZIP code: \(Self.list(names)). \
      Name the right one with --postal-code.
      """
    case .codesAfterAll(let name):
      """
      It has a column of postal codes, "\(name)". Leave --no-postal-code away, so that the codes \
      are recorded.
      """
    default: ofFile
    }
  }

  /// The problem in words, where it is the file's and not its columns'.
  private var ofFile: String {
    switch self {
    case .empty: "It is empty."
    case .otherFile(let kind): "It is \(kind)."
    case .noText: "Its bytes are no text: neither UTF-8 nor UTF-16."
    case .otherLetters:
      """
      Its first line is not valid UTF-8. If it comes from a spreadsheet program on Windows, say \
      --encoding latin1; or save it there as "CSV UTF-8".
      """
    case .mixedDates(let dayFirst, let monthFirst):
      """
      Line \(dayFirst) has the day before the month, line \(monthFirst) the month before the day. \
      Say which of them is right with --date-order dmy or --date-order mdy: the others are then \
      refused by their lines.
      """
    case .doubtfulDates(let example, let line):
      """
      Nothing says whether \(example) on line \(line) begins with the day or the month. \
      Say it with --date-order dmy (day first) or --date-order mdy (month first).
      """
    case .writtenIn(let name):
      "It is written in \(name), so its letters would come out wrong. Leave --encoding away."
    case .changed: "It was changed while it was read."
    default: "It cannot be read."
    }
  }

  /// Names in a row; a table may have thousands.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(40).map { $0.count > 60 ? $0.prefix(60) + "..." : $0 }
    let rest = names.count > 40 ? " and \(names.count - 40) more" : ""
    return shown.joined(separator: ", ") + rest
  }
}
