extension SheetBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.label(sheet, "a sheet")
    try EntryForm.number(lines, 1...PaperSheet.maximumLines, "a sheet's number of lines")
    try EntryForm.label(event, "an event")
    try EntryForm.label(canvasser, "a canvasser")
    try EntryForm.label(coordinator, "a coordinator")
  }
}

extension MergeBody {
  func checkForm() throws(EntryFault) {
    guard heads.count <= EntryLimits.ledgers else {
      throw EntryFault("a merge of more than \(EntryLimits.ledgers.grouped) ledgers")
    }
    for head in heads {
      try EntryForm.identity(head.kiosk, "a kiosk")
      try EntryForm.number(head.seq, 0...EntryLimits.highestSequence, "an entry's number")
      try EntryForm.hexadecimal(head.chain, bytes: 32, "a link")
    }
    try EntryForm.count(new)
    try EntryForm.count(aside)
  }
}

extension ForkDecisionBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.identity(kiosk, "a kiosk")
    try EntryForm.sequence(seq)
    try EntryForm.hexadecimal(chain, bytes: 32, "a link")
    try EntryForm.label(coordinator, "a coordinator")
  }
}

extension ImportBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.label(origin, "an origin")
    try EntryForm.hexadecimal(digest, bytes: 32, "a file's digest")
    try EntryForm.count(recorded)
    try EntryForm.label(coordinator, "a coordinator")
  }
}

extension SetLinesBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.number(set, 1...EntryLimits.highestNumber, "a set's number")
    try EntryForm.number(first, 1...EntryLimits.highestNumber, "a line's number")
    try EntryForm.plain(
      signatures,
      bytes: EntryLimits.payloadBytes(of: .setLines),
      "a list of signatures"
    )
  }
}

extension DeliverySetBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.number(set, 1...EntryLimits.highestNumber, "a set's number")
    try EntryForm.number(lines, 1...EntryLimits.highestNumber, "a number of lines")
    try EntryForm.hexadecimal(digest, bytes: 32, "a set's digest")
    guard !facts.utf8.contains(0) else { throw EntryFault("a set's facts with U+0000 in them") }
    try EntryForm.label(coordinator, "a coordinator")
  }
}

extension DeliveryBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.number(set, 1...EntryLimits.highestNumber, "a set's number")
    try EntryForm.day(day, "a delivery")
    try EntryForm.label(receiver, "a receiver")
    try EntryForm.count(pages)
    try EntryForm.label(coordinator, "a coordinator")
  }
}
