import PetitionCore
import PetitionStore
import TestSupport
import Testing

@testable import PetitionOffice

/// What a coordinator is asked, and what is not asked again.
@Suite struct ReviewQueueTests {
  @Test func `two spellings of a name in one ZIP code are a pair, the earlier first`() throws {
    var desk = try OfficeDesk()
    let first = try desk.sign("María Núñez-Ortega")
    try desk.sign("Ana Ruiz")
    let second = try desk.sign("NUNEZ ORTEGA, maria")
    try desk.sign("María Núñez-Ortega", .zip("55803"))

    #expect(try desk.cases() == [.pair(earlier: first, later: second)])
  }

  @Test func `the earlier is the one with the earlier time, not the one recorded first`() throws {
    var desk = try OfficeDesk()
    let second = try desk.sign("Ana Ruiz", later: 7200)
    let first = try desk.sign("Ana Ruiz", later: -3600)

    #expect(try desk.cases() == [.pair(earlier: first, later: second)])
  }

  @Test func `each of a group is asked about once, against the earliest`() throws {
    var desk = try OfficeDesk()
    let all = try (0..<4).map { _ in try desk.sign("Ana Ruiz") }

    #expect(try desk.cases() == all.dropFirst().map { .pair(earlier: all[0], later: $0) })
  }

  @Test func `who is told apart from the earliest is compared with the next`() throws {
    var desk = try OfficeDesk()
    let all = try (0..<3).map { _ in try desk.sign("Ana Ruiz") }
    desk.decide(all[1], .distinct(from: all[0]))
    desk.decide(all[2], .distinct(from: all[0]))

    #expect(try desk.cases() == [.pair(earlier: all[1], later: all[2])])
    desk.decide(all[2], .duplicate(of: all[1]))
    #expect(try desk.cases() == [])
  }

  @Test func `a restore asks anew, and a decision after it holds again`() throws {
    var desk = try OfficeDesk()
    let first = try desk.sign("Ana Ruiz")
    let second = try desk.sign("Ana Ruiz")
    let odd = try desk.sign("X", flags: [.nameOdd])
    desk.decide(second, .distinct(from: first))
    desk.decide(odd, .keep)
    #expect(try desk.cases() == [])

    desk.decide(second, .restore)
    desk.decide(odd, .restore)
    #expect(try desk.cases() == [.pair(earlier: first, later: second), .name(odd)])

    desk.decide(second, .distinct(from: first))
    desk.decide(odd, .keep)
    #expect(try desk.cases() == [])
  }

  @Test func `doubtful codes come before odd names, and one signature is asked about once`() throws
  {
    var desk = try OfficeDesk()
    let odd = try desk.sign("X", flags: [.nameOdd])
    let unknown = try desk.sign("Ana", .zip("55999"), flags: [.zipUnknown])
    let unassigned = try desk.sign("Y", .zip("00001"), flags: [.zipUnassigned, .nameOdd])
    let none = try desk.sign("Mai", .none, flags: [.zipNone])
    try desk.sign("Pat", flags: [.outOfArea, .nameWithheld])

    #expect(
      try desk.cases() == [
        .postalCode(unknown), .postalCode(unassigned), .postalCode(none), .name(odd),
      ]
    )
  }

  @Test func `this file's own ledger has the last word about what was looked at`() {
    let (own, other) = (KioskID(OfficeDesk.uuid(1)), KioskID(OfficeDesk.uuid(2)))
    let id = EntryID(OfficeDesk.uuid(3))
    let decided = { (kiosk: KioskID, seq: Int, verdict: Verdict) in
      RecordedDecision(
        kiosk: kiosk,
        seq: seq,
        decision: Decision(signature: id, verdict: verdict, coordinator: "Pat"),
        decidedAt: Timestamp(milliseconds: 0)
      )
    }
    let kept = [decided(own, 5, .keep), decided(other, 900, .restore)]
    #expect(ReviewMemory(kept, owner: own).isKept(id))
    #expect(!ReviewMemory(kept, owner: other).isKept(id))
    #expect(!ReviewMemory([decided(own, 6, .restore)] + kept, owner: own).isKept(id))
  }

  @Test func `the search says how far it is, and reads a name that is none as none`() throws {
    #expect(ReviewSearch.key(name: nil, postalCode: "55802") == nil)
    #expect(ReviewSearch.key(name: "\u{202E}\u{0}", postalCode: "55802") == nil)
    #expect(
      ReviewSearch.key(name: "Ana", postalCode: "H2X 1Y4")
        == ReviewSearch.key(name: "ANA", postalCode: "h2x1y4")
    )
  }
}

/// The search in two passes finds what comparing each with each finds.
@Suite struct ReviewSearchTests {
  @Test(arguments: 0..<40) func `the queue is what comparing each with each gives`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var desk = try OfficeDesk()
    let ids = try sign(&desk, &random)
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      guard let id = ids.randomElement(using: &random),
        let other = ids.randomElement(using: &random)
      else { continue }
      let verdicts: [Verdict] = [
        .distinct(from: other), .distinct(from: other), .duplicate(of: other), .keep, .restore,
        .restore, .void(.joke),
      ]
      desk.decide(id, try #require(verdicts.randomElement(using: &random)))
    }

    #expect(try desk.cases() == desk.bruteForce())
  }

  private func sign(
    _ desk: inout OfficeDesk,
    _ random: inout SeededGenerator
  ) throws -> [EntryID] {
    let names = ["Ana Ruiz", "ruiz, ANA", "Ána Ruíz", "Ana Ruis", "Mai Xiong", "X", "กำ", "ก ำ"]
    let codes: [PostalCode] = [
      .zip("55802"), .zip("55802"), .zip("55802"), .none, .foreign("H2X 1Y4"),
    ]
    let flags: [[SignatureFlag]] = [[], [], [.zipUnknown], [.nameOdd], [.zipNone, .nameOdd]]
    return try (0..<Int.random(in: 0...14, using: &random)).map { _ in
      try desk.sign(
        try #require(names.randomElement(using: &random)),
        try #require(codes.randomElement(using: &random)),
        flags: try #require(flags.randomElement(using: &random)),
        later: Int64.random(in: -3...3, using: &random)
      )
    }
  }
}

extension OfficeDesk {
  /// What is open.
  mutating func cases() throws -> [ReviewCase] { try ReviewSearch.run(in: &store).cases }

  /// What is open, found without any index, hash or memory.
  mutating func bruteForce() throws -> [ReviewCase] {
    var records: [SignatureRecord] = []
    try store.forEachSignature { if $0.standing.state == .accepted { records.append($0) } }
    records.sort { ($0.signedAt, $0.seq) < ($1.signedAt, $1.seq) }
    var pairs: [ReviewCase] = []
    for later in records {
      for earlier in records {
        if earlier.id == later.id { break }
        guard key(earlier) == key(later) else { continue }
        if try holds(.distinct(from: earlier.id), about: later.id) { continue }
        if try holds(.distinct(from: later.id), about: earlier.id) { continue }
        pairs.append(.pair(earlier: earlier.id, later: later.id))
        break
      }
    }
    var codes: [ReviewCase] = []
    var names: [ReviewCase] = []
    for record in records where try !holds(.keep, about: record.id) {
      if record.flags.contains(.zipUnknown) || record.flags.contains(.zipNone) {
        codes.append(.postalCode(record.id))
      } else if record.flags.contains(.nameOdd) {
        names.append(.name(record.id))
      }
    }
    return pairs + codes + names
  }

  private func key(_ record: SignatureRecord) -> DuplicateKey? {
    ReviewSearch.key(name: record.name, postalCode: record.postalCode)
  }

  private mutating func holds(_ verdict: Verdict, about id: EntryID) throws -> Bool {
    let verdicts = try store.decisions(about: id).sorted { $0.seq < $1.seq }
      .map(\.decision.verdict)
    let last = verdicts.lastIndex(of: .restore) ?? -1
    return verdicts.dropFirst(last + 1).contains(verdict)
  }
}
