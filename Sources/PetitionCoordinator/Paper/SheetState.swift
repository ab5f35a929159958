import PetitionCore
import PetitionStore
import TerminalUI

/// All that the screens for paper sheets know; a frame is a function of it.
struct SheetState: Equatable {
  /// The events and canvassers that are offered.
  let lists: Configuration.Session
  /// Whether a line without a postal code is refused.
  let requiresPostalCode: Bool
  /// Whether the terminal reads lines instead of keys.
  let isLinear: Bool
  /// The office's own ledger: what was typed in elsewhere is named.
  let office: KioskID
  /// The screen that is shown.
  var screen: SheetScreen
  /// The sheets that were closed at this sitting.
  var closed = 0
  /// The lines that were recorded at this sitting, illegible ones among them.
  var recorded = 0
}

/// The screens for paper sheets, each with what only it remembers.
enum SheetScreen: Equatable {
  /// Which sheet it is.
  case heading(SheetHeading)
  /// The lines of the sheet.
  case grid(SheetGrid)
  /// Whether to leave the sheet.
  case leaving(SheetGrid, selected: Int)
  /// What the sheet came to.
  case totals(SheetGrid, selected: Int, failure: String?)
}

/// Everything that can happen while paper sheets are typed in.
enum SheetEvent: Equatable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, or typed as a whole line.
  case paste(String)
  /// A sheet was looked up; nil if nothing is known of it.
  case known(PaperSheet?)
  /// The sheet was read again.
  case reread(PaperSheet?)
  /// An attempt to record a line ended.
  case line(Int, LineOutcome)
  /// A line was voided as a mistake; the text says why it was not.
  case voided(Int, failure: String?)
  /// The sheet was closed; the text says why it was not.
  case closed(failure: String?, stops: Bool)
  /// Something could not be read; the words say what.
  case failed(String)
}

/// What the reducer asks for; the answer comes back as an event.
enum SheetEffect: Equatable {
  /// Look a sheet up.
  case lookUp(String)
  /// Read the sheet again: somebody else has typed in a part of it.
  case reread(String)
  /// Record a line that could be read.
  case save(Int, EntryLine)
  /// Record that nobody can read a line.
  case saveIllegible(Int)
  /// Ask again whether a line is recorded, with the identity that it has.
  case retry(Int)
  /// Void what stands on a line as a mistake.
  case void(Int, EntryID)
  /// Close the sheet.
  case close(String, stops: Bool)
  /// End the program.
  case quit
}
