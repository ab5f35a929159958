extension SessionBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.identity(session, "a session")
    try EntryForm.label(event, "an event")
    try EntryForm.label(canvasser, "a canvasser")
  }
}

extension SignatureBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.number(number, 1...EntryLimits.highestNumber, "a signature's number")
    guard name != nil || firstState == .illegible else { throw EntryFault("no name") }
    if let name { try EntryForm.name(name) }
    if let postalCode { try EntryForm.postalCode(postalCode) }
    try EntryForm.plain(place, bytes: EntryLimits.answerBytes, "a place")
    guard Set(flags).count == flags.count else { throw EntryFault("a flag that stands twice") }
    try EntryForm.language(language)
    try EntryForm.hexadecimal(text, bytes: 32, "a text's digest")
    if let session { try EntryForm.identity(session, "a session") }
    try EntryForm.label(event, "an event")
    try EntryForm.label(canvasser, "a canvasser")
    if let reason { try EntryForm.plain(reason, bytes: EntryLimits.answerBytes, "a reason") }
    if let withdrawal {
      try EntryForm.plain(withdrawal, bytes: EntryLimits.answerBytes, "a withdrawal code")
    }
    if let origin { try EntryForm.label(origin, "an origin") }
    guard let sheet else { return }
    try EntryForm.label(sheet.sheet, "a sheet")
    try EntryForm.number(sheet.line, 1...EntryLimits.highestSequence, "a sheet's line")
  }
}

extension MilestoneBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.number(milestone, 1...EntryLimits.highestNumber, "a milestone")
    try EntryForm.count(count)
    try EntryForm.identity(signature, "a signature")
  }
}

extension PetitionTextBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.hexadecimal(version, bytes: 32, "a text's digest")
    try EntryForm.label(text.petition, "a petition's key")
    try EntryForm.language(text.language)
    let passages = [
      text.petition, text.title, text.to, text.ask, text.statement, text.why, text.consent,
      text.organiser, text.contact,
    ]
    let most = EntryLimits.payloadBytes(of: .petitionText)
    for passage in passages + text.updates {
      try EntryForm.plain(passage, bytes: most, "a petition's text")
    }
  }
}

extension ContactBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.identity(signature, "a signature")
    for address in [email, phone] {
      guard let address else { continue }
      try EntryForm.plain(address, bytes: EntryLimits.answerBytes, "an address for news")
    }
    try EntryForm.language(language)
  }
}

extension CheckpointBody {
  func checkForm() throws(EntryFault) {
    try EntryForm.number(seq, 0...EntryLimits.highestSequence, "an entry's number")
    try EntryForm.hexadecimal(chain, bytes: 32, "a link")
    try EntryForm.count(accepted)
    try EntryForm.hexadecimal(key, bytes: 32, "a key")
    try EntryForm.hexadecimal(signature, bytes: 64, "a key's signature")
  }
}

extension PurgeBody {
  func checkForm() throws(EntryFault) {
    if let before { try EntryForm.day(before, "a purge") }
    try Self.check(runs)
    let others = others ?? []
    for ledger in others {
      try EntryForm.identity(ledger.kiosk, "a kiosk")
      try Self.check(ledger.runs)
    }
    guard others.count <= EntryLimits.ledgers, Set(others.map(\.kiosk)).count == others.count,
      others.reduce(runs.count, { $0 + $1.runs.count }) <= EntryLimits.purgeRuns
    else {
      throw EntryFault("a purge of more than \(EntryLimits.purgeRuns.grouped) runs of entries")
    }
    try EntryForm.count(signatures)
    for row in counts {
      guard TallyDimension(rawValue: row.dimension) != nil,
        SignatureState(rawValue: row.state) != nil
      else { throw EntryFault("a count of what is not counted") }
      try EntryForm.label(row.key, "a tally's key")
      try EntryForm.count(row.count)
    }
    if let lastNumber { try EntryForm.count(lastNumber) }
    if let lastSavedAt, Timestamp(rfc3339: lastSavedAt) == nil {
      throw EntryFault("a time that is none")
    }
  }

  /// Runs follow one another and have a first and a last entry.
  private static func check(_ runs: [[Int]]) throws(EntryFault) {
    var last = 0
    for run in runs {
      guard run.count == 2, last < run[0], run[0] <= run[1], run[1] <= EntryLimits.highestSequence
      else { throw EntryFault("a purge whose runs of entries do not follow one another") }
      last = run[1]
    }
  }
}
