/// What may stand in a ledger: the one rule for what is recorded and for what is merged.
///
/// A brought file is somebody's claim. Whatever of it our own programs cannot have written is refused
/// before it reaches a table: a text with U+0000 in it splits a tally, a name of megabytes holds up
/// every search.
public enum EntryAdmission {
  /// Checks an entry that is about to be recorded or taken over.
  ///
  /// Ledgers of earlier versions pass: their labels are what a command line gave, untidied, control
  /// characters included, and only U+0000 and more than ``EntryLimits/labelBytes`` cannot be.
  ///
  /// - Parameters:
  ///   - body: The content.
  ///   - stamp: What the entry carries beside it.
  /// - Throws: An ``EntryFault``.
  public static func check(_ body: EntryBody, _ stamp: EntryStamp) throws(EntryFault) {
    guard EntryLimits.milliseconds.contains(stamp.at.milliseconds) else {
      throw EntryFault("a time before 1900 or after 2199")
    }
    guard (-EntryLimits.utcOffset...EntryLimits.utcOffset).contains(stamp.utcOffset) else {
      throw EntryFault("a clock that is more than a day away from UTC")
    }
    try check(body)
  }

  private static func check(_ body: EntryBody) throws(EntryFault) {
    switch body {
    case .sessionOpened(let body), .sessionChanged(let body), .sessionClosed(let body):
      try body.checkForm()
    case .signature(let body): try body.checkForm()
    case .void(let body): try decision(body.signature, body.canvasser, body.note)
    case .restore(let body): try decision(body.signature, body.coordinator, body.note)
    case .withdrawal(let body): try decision(body.signature, body.coordinator, body.note)
    case .kept(let body): try decision(body.signature, body.coordinator, body.note)
    case .duplicateDecision(let body):
      try decision(body.signature, body.coordinator, body.note)
      try EntryForm.identity(body.other, "another signature")
    case .milestone(let body): try body.checkForm()
    case .petitionText(let body): try body.checkForm()
    case .conversation(let body):
      try EntryForm.label(body.event, "an event")
      try EntryForm.label(body.canvasser, "a canvasser")
    case .contact(let body): try body.checkForm()
    case .checkpoint(let body): try body.checkForm()
    case .backup(let body):
      try EntryForm.number(body.seq, 0...EntryLimits.highestSequence, "an entry's number")
      try EntryForm.count(body.recorded)
    case .purge(let body): try body.checkForm()
    case .sheetOpened(let body), .sheetClosed(let body): try body.checkForm()
    case .merge(let body): try body.checkForm()
    case .forkDecision(let body): try body.checkForm()
    case .import(let body): try body.checkForm()
    case .setLines(let body): try body.checkForm()
    case .deliverySet(let body): try body.checkForm()
    case .delivery(let body): try body.checkForm()
    }
  }

  private static func decision(
    _ signature: String,
    _ who: String,
    _ note: String?
  ) throws(EntryFault) {
    try EntryForm.identity(signature, "a signature")
    try EntryForm.label(who, "a coordinator")
    if let note { try EntryForm.label(note, "a note") }
  }
}
