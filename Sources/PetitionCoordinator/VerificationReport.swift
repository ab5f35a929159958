import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// What a check of a ledger came to, as a person or a script reads it.
struct VerificationReport {
  /// What no check of a ledger can show, however sound it is.
  static let limits = [
    """
    Whoever had the kiosk could leave signatures out, or invent them, before they were recorded.
    """,
    """
    Whoever had the file could cut its end off, and whoever had the key as well could write \
    everything anew, after the last entry whose words stand elsewhere: compare with the paper log \
    (--head), with the file's own .head and with older copies.
    """,
    "A file that is gone altogether is missed only by the count on paper.",
    "Times are what the kiosk's clock said; the order of entries does not depend on them.",
    "Sound entries do not show that real people signed.",
  ]

  private let found: Verification
  private let path: String

  /// Creates a report.
  init(_ found: Verification, path: String) {
    self.found = found
    self.path = path
  }

  /// The report in a format.
  func text(_ format: Listing.Format) throws -> String {
    switch format {
    case .table: table
    case .json: try json()
    case .csv: csv
    }
  }

  private var table: String {
    let last = found.lastCheckpoint.map { ", the last at entry \($0)" } ?? ""
    let rows =
      [
        ("File", path),
        ("Petition", found.petition),
        ("Kiosk", found.kiosk.description),
        (
          "Entries", "\(found.entries.grouped) read, \(found.purged.grouped) of them purged"
        ),
        ("Signatures", counts),
        ("Checkpoints", "\(found.checkpoints.grouped)\(last)"),
        ("Key", found.key?.description ?? "none: the ledger was never signed"),
        ("Head", "entry \(found.head.seq): \(found.head.words)"),
      ] + merged + misread + [("Result", result)]
    let lines = rows.map { label, text in
      Output.fitted(
        label.padding(toLength: 13, withPad: " ", startingAt: 0) + text.printable,
        indent: 13
      )
    }
    let findings = found.findings.map { Output.fitted("  \($0.description.printable)", indent: 4) }
    let limits = Self.limits.map { Output.fitted("- \($0)", indent: 2) }
    return (lines + findings + ["", "What this cannot show:"] + limits).joined(separator: "\n")
  }

  /// The ledgers that were taken over, and what of them is set aside.
  private var merged: [(String, String)] {
    let ledgers = found.merged.map { ledger in
      let signed = ledger.lastCheckpoint.map { "signed at \($0)" } ?? "never signed"
      return (
        "Merged", "\(ledger.kiosk), entry \(ledger.head.seq), \(signed): \(ledger.head.words)"
      )
    }
    guard found.aside > 0 else { return ledgers }
    return ledgers + [
      (
        "Set aside",
        "\(found.aside.grouped) entries of histories that contradict each other; none counts"
      )
    ]
  }

  private var counts: String {
    found.isSound
      ? "\(found.recorded.grouped) recorded, \(found.accepted.grouped) count" : "not counted"
  }

  /// Heads from paper of which a word or two are not the entry's.
  private var misread: [(String, String)] {
    found.misread.map { ("Paper", $0.slip) }
  }

  private var result: String {
    guard !found.isSound else { return "No fault found." }
    let count =
      found.findings.count == 1 ? "1 fault found." : "\(found.findings.count) faults found."
    return "\(count) \(remedy)"
  }

  private var remedy: String {
    found.findings.allSatisfy(\.isMendable)
      ? "The entries are sound. Make the tables anew: petition-coordinator rebuild --database \(path)"
      : "Keep this file as it is, and go on from a copy that is sound."
  }

  /// One line for each finding; a sound ledger has the header alone.
  private var csv: String {
    let columns = [Listing.Column(name: "entry"), Listing.Column(name: "finding")]
    let rows = found.findings.map { finding in
      [
        finding.entry.map(ListingValue.number) ?? .none, ListingValue.text(finding.description),
      ]
    }
    return String(Listing.text(columns, rows, as: .csv, empty: "").dropLast())
  }

  private func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(Document(found, path: path))
    return JSONText.harmless(String(decoding: json, as: UTF8.self))
  }

  /// The JSON; the property names are its keys, in snake case.
  private struct Document: Encodable {
    struct Finding: Encodable {
      var entry: Int?
      var text: String
    }

    struct Head: Encodable {
      var seq: Int
      var words: String
    }

    struct Merged: Encodable {
      var head: Head
      var kiosk: String
      var lastCheckpoint: Int?
    }

    struct Misread: Encodable {
      var entry: Int
      var given: String
      var givenEntry: Int
      var words: String
    }

    var accepted: Int?
    var aside: Int
    var checkpoints: Int
    var entries: Int
    var findings: [Finding]
    var head: Head
    var key: String?
    var kiosk: String
    var lastCheckpoint: Int?
    var limits = VerificationReport.limits
    var merged: [Merged]
    var misread: [Misread]
    var path: String
    var petition: String
    var purged: Int
    var recorded: Int?
    var sound: Bool

    init(_ found: Verification, path: String) {
      accepted = found.isSound ? found.accepted : nil
      aside = found.aside
      checkpoints = found.checkpoints
      entries = found.entries
      findings = found.findings.map { Finding(entry: $0.entry, text: $0.description) }
      head = Head(seq: found.head.seq, words: found.head.words.description)
      key = found.key?.description
      kiosk = found.kiosk.description
      lastCheckpoint = found.lastCheckpoint
      merged = found.merged.map { ledger in
        Merged(
          head: Head(seq: ledger.head.seq, words: ledger.head.words.description),
          kiosk: ledger.kiosk.description,
          lastCheckpoint: ledger.lastCheckpoint
        )
      }
      misread = found.misread.map { head in
        Misread(
          entry: head.entry,
          given: head.given.joined(separator: " "),
          givenEntry: head.givenEntry,
          words: head.words.joined(separator: " ")
        )
      }
      self.path = path
      petition = found.petition
      purged = found.purged
      recorded = found.isSound ? found.recorded : nil
      sound = found.isSound
    }
  }
}
