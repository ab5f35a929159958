import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

/// One line of a sheet while it is typed in.
struct SheetRow: Equatable {
  /// What is known of the line.
  enum Standing: Equatable {
    /// Nothing was recorded.
    case open
    /// It is on disk, here or in another kiosk's ledger.
    case saved(SheetEntry)
    /// An attempt to record it failed for certain.
    case notSaved
    /// An attempt to record it failed, and it may be on disk all the same.
    case unknown
  }

  /// The name as typed.
  var name = EntryField(label: "Name", rule: .name)
  /// The postal code as typed.
  var code = EntryField(label: "ZIP code", rule: .postalCode)
  /// What is known of the line.
  var standing = Standing.open
  /// The two texts for which a second Enter was asked.
  var asked: [String]?

  /// Whether it is typed in for good.
  var isSaved: Bool {
    if case .saved = standing { true } else { false }
  }

  /// Whether keys may change it: what may be on disk already must not become something else.
  var isEditable: Bool { standing == .open || standing == .notSaved }

  /// Whether something was typed that is not on disk.
  var isUnsaved: Bool {
    !isSaved && (standing == .unknown || !name.text.isEmpty || !code.text.isEmpty)
  }

  /// What is on disk; nil when nothing is.
  var entry: SheetEntry? {
    if case .saved(let entry) = standing { entry } else { nil }
  }

  /// The place that belongs to what was typed so far; empty when there is none.
  var place: String {
    if let entry { return entry.place.printable }
    return switch PostalReading.read(code.text) {
    case .listed(_, let place): place.description
    case .stateOnly(_, let state): "\(StateNames.name(of: state) ?? state)?"
    case .lookalike(let zip, _): "\(zip)?"
    case .unassigned, .wrongLength, .notDigits, .empty: ""
    }
  }

  /// Takes down what is on disk.
  mutating func take(_ entry: SheetEntry) {
    standing = .saved(entry)
    asked = nil
    name.editor = FieldEditor((entry.name ?? "").printable)
    code.editor = FieldEditor((entry.postalCode ?? "").printable)
  }
}

extension SheetRow {
  /// What comes of leaving the line.
  enum Judgement: Equatable {
    /// It can be recorded.
    case ready(EntryLine)
    /// It can be recorded once somebody says that it is right.
    case question(String, EntryLine)
    /// Nobody can read it.
    case illegible
    /// The name must be put right.
    case badName(String)
    /// The postal code must be put right.
    case badCode(String)
  }

  /// What is odd about the name, as a question; nil if nothing is.
  var nameQuestion: String? {
    guard let name = try? PersonName(name.text), let question = name.questions.first else {
      return nil
    }
    return switch question {
    case .looksLikeEmail: "The name looks like an email address."
    case .looksLikePostalCode: "The name looks like a ZIP code."
    case .oneLetter: "The name is one letter."
    case .heldKey: "A key seems to have been held down in the name."
    }
  }

  /// Judges what was typed.
  func judge(requiresPostalCode: Bool) -> Judgement {
    guard !EntryLine.isIllegible(name.text) else { return .illegible }
    let name: PersonName
    do {
      name = try PersonName(self.name.text)
    } catch {
      guard error != .empty else {
        return .badName("Type the name, or ?? and Enter for a line that nobody can read.")
      }
      return .badName(error.description)
    }
    let (code, doubt) = readCode()
    guard let code, code != .none || !requiresPostalCode else {
      return .badCode(doubt ?? "The postal code is missing.")
    }
    let line = EntryLine(name: name, postalCode: code)
    let doubts = [nameQuestion, doubt].compactMap(\.self)
    guard !doubts.isEmpty else { return .ready(line) }
    return .question(doubts.joined(separator: " "), line)
  }

  /// The code that a second Enter takes, and what is odd about it; nil where nothing is.
  private func readCode() -> (PostalCode?, String?) {
    switch PostalReading.read(code.text) {
    case .listed(let zip, _): (.zip(zip), nil)
    case .stateOnly(let zip, let state):
      (.zip(zip), "\(zip) is not a known ZIP code of \(StateNames.name(of: state) ?? state).")
    case .unassigned(let zip): (.zip(zip), "No state has ZIP codes like \(zip).")
    case .lookalike(let zip, let place):
      (.zip(zip), "Letters look like digits: \(zip)\(place.map { ", \($0)" } ?? "") is meant?")
    case .empty: (PostalCode.none, "No ZIP code.")
    case .wrongLength(let digits):
      (PostalCode(foreign: code.text), "A ZIP code has 5 digits, this has \(digits).")
    case .notDigits: (PostalCode(foreign: code.text), "This is not a US ZIP code.")
    }
  }
}
