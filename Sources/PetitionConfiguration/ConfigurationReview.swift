import Foundation
import PetitionCore

/// Judges what an organiser decided, apart from the wording.
struct ConfigurationReview {
  let reading: ConfigurationReading
  /// What could not be read.
  let problems: [ConfigurationProblem]
  /// Where the keys stand.
  let locator: KeyLocator
  let today: Date
  /// What is at a path that copies are to go to.
  let copyPlace: (String) -> CopyPlace

  init(
    reading: ConfigurationReading,
    today: Date,
    copyPlace: @escaping (String) -> CopyPlace = { _ in .good }
  ) {
    self.reading = reading
    self.today = today
    self.copyPlace = copyPlace
    problems = reading.problems
    locator = reading.locator
  }

  /// Everything worth saying.
  var findings: [Finding] {
    [organiser, contact, consent, ask, ends, retention, pin, database, copies, area, baseline]
      .compactMap(\.self) + translatedContacts + labels + languages + milestones
  }

  var configuration: Configuration { reading.configuration }
  private var petition: Petition { configuration.petition }

  func finding(
    _ severity: Finding.Severity,
    _ path: [String],
    _ sentence: String
  ) -> Finding? {
    let key = TableReader.label(of: path)
    // What could not be read is not missing; the problem has been named.
    if problems.contains(where: { $0.key == key }) { return nil }
    return Finding(severity, at: locator.position(of: path), "\(key) \(sentence)")
  }

  private var organiser: Finding? {
    guard petition.organiser.isEmpty else { return nil }
    return finding(
      .warning,
      ["petition", "organiser"],
      "is not given. Signers want to know who keeps their names."
    )
  }

  private var contact: Finding? {
    let contact = petition.contact
    let state: String
    if let email = ContactAddress.misspeltEmail(in: contact) {
      state = "has \"\(email)\", which is no email address"
    } else if ContactAddress.isIn(contact) {
      return nil
    } else {
      state = contact.isEmpty ? "is not given" : "is neither a telephone number nor an email"
    }
    return finding(
      .warning,
      ["petition", "contact"],
      "\(state). Without one nobody can ask, or take a signature back, after the event."
    )
  }

  /// Another language may say how to reach the organiser in its own words, and slip in them.
  private var translatedContacts: [Finding] {
    petition.translations.sorted { $0.key < $1.key }.compactMap { language, text in
      guard let email = ContactAddress.misspeltEmail(in: text.contact) else { return nil }
      return finding(
        .warning,
        ["petition", "translations", language, "contact"],
        "has \"\(email)\", which is no email address."
      )
    }
  }

  private var consent: Finding? {
    guard petition.text.consent.isEmpty else { return nil }
    return finding(
      .warning,
      ["petition", "consent"],
      "is empty. Signers must be told who will see their names before they type them."
    )
  }

  private var ask: Finding? {
    let words = petition.text.ask.split(whereSeparator: \.isWhitespace).count
    guard words > 40 else { return nil }
    return finding(
      .warning,
      ["petition", "ask"],
      "has \(words) words. Up to 40 are read at a glance; the statement can say the rest."
    )
  }

  private var ends: Finding? {
    guard let ends = petition.ends, ends <= today else { return nil }
    return finding(.warning, ["petition", "ends"], "is past. Nobody can sign any more.")
  }

  private var retention: Finding? {
    guard let day = petition.retainUntil else {
      return finding(
        .warning,
        ["petition", "retain_until"],
        "is not given. Decide on which day the names will be destroyed."
      )
    }
    guard day <= today else { return nil }
    return finding(
      .warning,
      ["petition", "retain_until"],
      "is past. The names must be destroyed now."
    )
  }

  private var pin: Finding? {
    guard configuration.kiosk.pin.isEmpty else { return nil }
    return finding(
      .warning,
      ["kiosk", "pin"],
      "is not set. Anyone at the table can open the staff screens; `petition-kiosk pin` sets one."
    )
  }

  private var area: Finding? {
    guard configuration.area.postalCodes.isEmpty else { return nil }
    return finding(
      .note,
      ["area", "postal_codes"],
      "is empty. Every signature counts as outside the area."
    )
  }

  private var baseline: Finding? {
    let milestones = configuration.milestones
    guard milestones.baseline > 0, milestones.baselineAsOf == nil else { return nil }
    return finding(
      .warning,
      ["milestones", "baseline_as_of"],
      "is not given. A count of \(milestones.baseline) from elsewhere needs the day it was true."
    )
  }

  private var languages: [Finding] {
    let offered = configuration.kiosk.languages
    let translated = petition.translations.keys.sorted()
    let missing = offered.dropFirst().filter { !translated.contains($0) }.compactMap {
      finding(
        .warning,
        ["kiosk", "languages"],
        "offers \($0), but there is no [petition.translations.\($0)]; the petition would be shown "
          + "in \(offered[0])."
      )
    }
    let unused = translated.filter { !offered.contains($0) }.map {
      Finding(
        .note,
        at: locator.position(of: ["petition", "translations", $0]),
        "[petition.translations.\($0)] is not shown: [kiosk] languages does not offer \($0)."
      )
    }
    return missing + unused
  }
}
