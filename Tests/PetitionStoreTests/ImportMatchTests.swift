import Foundation
import GRDB
import PetitionCore
import Testing

@testable import PetitionStore

/// Rows that an earlier import recorded, found again however their file is written by now.
struct ImportMatchTests {
  private static let ada = ImportTraits(
    name: "Ada Moss",
    code: "55806",
    day: "2026-06-01",
    minute: 29_672_280,
    email: "ada@example.org",
    phone: "555-0100"
  )

  private static func change(_ work: (inout ImportTraits) -> Void) -> ImportTraits {
    var traits = ada
    work(&traits)
    return traits
  }

  @Test func `a row is there already if nothing that both say is different`() throws {
    let same = [
      Self.ada, Self.change { $0.name = "ADA MOSS" }, Self.change { $0.email = nil },
      Self.change { $0.phone = nil }, Self.change { $0.minute = nil },
      Self.change { ($0.minute, $0.day) = (nil, nil) },
      Self.change { $0.email = "ADA@example.org" },
      Self.change { $0.phone = "(555) 0100" },
      ImportTraits(name: "Ada Moss", code: "55806"),
    ]
    for traits in same {
      var office = try TestOffice()
      #expect(try office.importRows([Self.ada]).new == 1)
      let again = try office.importRows([traits], origin: "another name")
      #expect(again.new == 0 && again.alreadyThere == 1, "\(traits)")
      var other = try TestOffice()
      #expect(try other.importRows([traits]).new == 1)
      #expect(try other.importRows([Self.ada]).new == 0, "And the other way round: \(traits)")
    }
  }

  @Test func `what differs in something that both say is another signature`() throws {
    let others = [
      Self.change { $0.name = "Ada Mohs" }, Self.change { $0.code = "55805" },
      Self.change { $0.minute = 29_672_281 }, Self.change { $0.email = "moss@example.org" },
      Self.change { ($0.minute, $0.day) = (nil, "2026-06-02") },
      Self.change { ($0.email, $0.phone) = (nil, "555-0199") },
    ]
    for traits in others {
      var office = try TestOffice()
      _ = try office.importRows([Self.ada])
      #expect(try office.importRows([traits]).new == 1, "\(traits)")
      #expect(try office.importRows([traits, Self.ada]).alreadyThere == 2)
    }
  }

  @Test func `a column of codes that is named later doubles nobody who can be told by more`() throws
  {
    var office = try TestOffice()
    _ = try office.importRows([Self.change { $0.code = nil }])
    #expect(try office.importRows([Self.ada]).new == 0)
    _ = try office.importRows([ImportTraits(name: "Bo", code: nil)])
    #expect(try office.importRows([ImportTraits(name: "Bo", code: "55802")]).new == 1)
  }

  @Test func `rows of one file that say the same are each a signature, in whichever order`() throws
  {
    var office = try TestOffice()
    let bare = ImportTraits(name: "Ada Moss", code: "55806")
    #expect(try office.importRows([bare, bare]).new == 2)
    #expect(try office.importRows([bare, bare]).new == 0)
    #expect(try office.importRows([bare]).new == 0)
    let grown = try office.importRows([bare, Self.ada, bare])
    #expect(grown.new == 1 && grown.alreadyThere == 2)
    #expect(try office.importRows([Self.ada, bare, bare]).new == 0)
    #expect(try office.importRows([bare, bare, bare, bare], isTrial: true).new == 1)
  }

  @Test func `too many rows that say the same are refused, not counted for ever`() throws {
    var office = try TestOffice()
    let bare = ImportTraits(name: "Anonymous", code: nil)
    var refused = 0
    let rows = Array(repeating: bare, count: 1030)
    let report = try office.importRows(rows, refuse: { refused += 1 })
    #expect(report.new + refused == 1030)
    #expect(report.new == 1024)
  }

  @Test func `what an earlier program recorded is found, by its letters and by its name`() throws {
    for traits in [Self.ada, Self.change { ($0.minute, $0.email) = (nil, nil) }] {
      var office = try TestOffice()
      try office.recordAsBefore(Self.ada, meaning: "Ada Moss\u{1F}55806", origin: "report")
      let named = try office.importRows(
        [traits],
        meaning: "Ada Moss\u{1F}55806",
        origin: "report (1)"
      )
      #expect(named.new == 0, "By its letters, whatever the file is called.")
      #expect(try office.importRows([traits], meaning: "other letters").new == 0)
      #expect(try office.importRows([traits, traits]).new == 1, "Each entry is one row.")
    }
  }

  @Test func `a row of an export is known by its identity and stays as it stands`() throws {
    var office = try TestOffice()
    _ = try office.importRows([Self.ada])
    let id = try #require(try office.imported().first)
    try office.decide(id, .withdraw)
    let item = try ImportItem.exported(id, office.signature(of: Self.ada))
    let unknown = ImportItem.exported(EntryID(UUID()), nil)
    let report = try office.importItems([item, unknown])
    #expect(report.new == 0 && report.alreadyThere == 1 && report.alreadyUncounted == 1)
    #expect(report.setAside == 1)
    #expect(try office.store.tally(by: .all).counts[.accepted] == 0)
  }

  @Test func `an identity holds its traits apart, keyed by the office`() throws {
    var office = try TestOffice()
    _ = try office.importRows([Self.ada, Self.change { $0.email = nil }])
    let marks = try office.imported().map { ImportMark($0) }
    try #require(marks.count == 2)
    #expect(marks[0].person == marks[1].person && marks[0].minute == marks[1].minute)
    #expect(marks[0].email != 0 && marks[1].email == 0 && marks[0].occurrence == 0)
    for mark in marks {
      let bytes = mark.id.uuid.uuid
      #expect(bytes.6 >> 4 == 8 && bytes.8 >> 6 == 2, "RFC 9562, version 8")
      #expect(mark.group.first.description <= mark.id.description)
      #expect(mark.id.description <= mark.group.last.description)
      #expect(ImportMark(mark.id) == mark)
    }
    var other = try TestOffice(2)
    _ = try other.importRows([Self.ada])
    #expect(try ImportMark(#require(other.imported().first)).person != marks[0].person)
  }

  @Test func `an identity of another signature is said, that of the same line is free to repeat`()
    throws
  {
    var office = try TestOffice()
    let signing = try office.desk.signing("Ana") { $0.sheet = SheetLine(sheet: "P-1", line: 3) }
    _ = office.store.record(signing)
    let id = signing.draft.id
    #expect(try office.store.use(of: id, by: .signature(signing)) == .sameLine)
    for change in [
      { $0.name = try PersonName("Bo") }, { $0.postalCode = .zip("55800") },
      { $0.sheet = nil }, { $0.sheet = SheetLine(sheet: "P-1", line: 4) },
    ] as [(inout SignatureDraft) throws -> Void] {
      var other = signing
      try change(&other.draft)
      let use = try office.store.use(of: id, by: .signature(other))
      #expect(use == .signature(number: 1), "\(other.draft)")
      #expect(use.refusal(of: id)?.contains("number 1,") == true)
    }
    #expect(try office.store.use(of: EntryID(UUID()), by: .signature(signing)) == .free)
    let text = try #require(try office.otherEntry())
    #expect(try office.store.use(of: text, by: .signature(signing)) == .otherEntry)
    try office.store.void(id, reason: .mistake, canvasser: "Mai", stamp: office.desk.stamp())
    let voided = try office.store.use(of: id, by: .signature(signing))
    #expect(voided == .sameLineVoided(number: 1))
    #expect(
      voided.refusal(of: id)?.contains("it does not count, and was not recorded again") == true
    )
  }
}

extension TestOffice {
  fileprivate mutating func signature(
    of traits: ImportTraits,
    meaning: String = ""
  ) throws -> ImportedSignature {
    let signing = try desk.signing(traits.name) {
      $0.postalCode = traits.code.map { .zip($0) } ?? .none
      $0.source = .import
    }
    return ImportedSignature(
      draft: signing.draft,
      traits: traits,
      meaning: meaning,
      stamp: signing.stamp,
      attribution: nil,
      email: nil,
      phone: nil,
      contactStamp: signing.textStamp
    )
  }

  fileprivate mutating func importRows(
    _ rows: [ImportTraits],
    meaning: String = "",
    origin: String = "report",
    isTrial: Bool = false,
    refuse: () -> Void = {}
  ) throws -> ImportReport {
    let items = try rows.map { try ImportItem.signature(signature(of: $0, meaning: meaning)) }
    return try importItems(items, origin: origin, isTrial: isTrial, refuse: refuse)
  }

  fileprivate mutating func importItems(
    _ items: [ImportItem],
    origin: String = "report",
    isTrial: Bool = false,
    refuse: () -> Void = {}
  ) throws -> ImportReport {
    let batch = ImportBatch(
      origin: origin,
      shown: try desk.signing().shown,
      baseline: 0,
      isInBaseline: false,
      coordinator: "Ada",
      textStamp: desk.stamp(),
      stamp: desk.stamp()
    )
    var waiting = items[...]
    return try store.importSignatures(
      batch,
      isTrial: isTrial,
      next: { waiting.popFirst() },
      refuse: { _ in refuse() },
      digest: { String(repeating: "a", count: 64) }
    )
  }

  /// Records a row as earlier programs did, after an import of another one.
  fileprivate mutating func recordAsBefore(
    _ traits: ImportTraits,
    meaning: String,
    origin: String
  ) throws {
    _ = try importRows([ImportTraits(name: "Zed", code: nil)], origin: origin)
    let earlier = ImportIdentity(origin: origin, kiosk: store.kiosk, key: store.key)
    var signing = try desk.signing(traits.name) {
      $0.id = earlier.id(meaning, occurrence: 1)
      $0.postalCode = traits.code.map { .zip($0) } ?? .none
      $0.source = .import
    }
    signing.stamp.id = signing.draft.id
    signing.stamp.at = Timestamp(milliseconds: Int64(traits.minute ?? 0) * 60_000)
    try store.sign(signing)
  }

  /// The identities of imported signatures, in the order of the ledger.
  fileprivate mutating func imported() throws -> [EntryID] {
    var ids: [EntryID] = []
    try store.forEachSignature { if $0.source == .import { ids.append($0.id) } }
    return ids
  }

  /// The identity of an entry that is no signature.
  fileprivate func otherEntry() throws -> EntryID? {
    try DatabaseQueue(path: folder.database).read { database in
      try UUID.fetchOne(database, sql: "SELECT id FROM entry WHERE kind <> 'signature'")
    }.map { EntryID($0) }
  }
}
