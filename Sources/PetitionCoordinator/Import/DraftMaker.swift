import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// What an imported signature has beside its row.
struct DraftMaker {
  /// The organiser's own postal codes.
  var area: Configuration.Area
  /// Which names a coordinator should look at.
  var odd: OddNames
  /// The language of the text, two letters.
  var language: String
  /// The text that it is counted for.
  var version: TextVersion
  /// The tabling event; nil when none was named.
  var attribution: Attribution?

  /// Makes a signature of a row.
  func signature(_ row: ImportedRow, line: Int) -> ImportedSignature {
    let found = PostalAssessment(of: row.postalCode, in: area)
    let flags = SignatureFlag.allCases.filter {
      found.flags.contains($0) || ($0 == .nameOdd && odd.contains(row.name))
    }
    var stamp = SystemClock.stamp()
    let draft = SignatureDraft(
      id: stamp.id,
      name: row.name,
      postalCode: row.postalCode,
      place: found.place,
      area: found.area,
      flags: flags,
      source: .import,
      language: language,
      textVersion: version
    )
    if let signed = row.signed { (stamp.at, stamp.utcOffset) = (signed.at, signed.utcOffset) }
    return ImportedSignature(
      draft: draft,
      traits: row.traits,
      meaning: row.meaning,
      line: line,
      stamp: stamp,
      attribution: attribution,
      email: row.email,
      phone: row.phone,
      contactStamp: SystemClock.stamp()
    )
  }
}
