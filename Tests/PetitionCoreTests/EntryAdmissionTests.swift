import Foundation
import PetitionCore
import Testing

@Suite struct EntryAdmissionTests {
  private static let id = "0198f2a0-0000-7000-8000-000000000001"
  private static let digest = String(repeating: "a1", count: 32)

  private func stamp(
    at milliseconds: Int64 = 1_781_359_320_000,
    offset: Int = -18_000
  ) -> EntryStamp {
    EntryStamp(
      id: EntryID(UUID()),
      at: Timestamp(milliseconds: milliseconds),
      utcOffset: offset,
      nonce: UUID()
    )
  }

  private func signature(_ change: (inout SignatureBody) -> Void) -> EntryBody {
    var body = SignatureBody(
      illegible: SheetLine(sheet: "P-014", line: 1),
      number: 1,
      attribution: Attribution(event: "Harbor Market", canvasser: "B"),
      language: "en",
      text: TextVersion(hex: Self.digest)
    )
    body.name = "Ana Lund"
    body.postalCode = "55802"
    body.place = "Duluth, MN"
    body.flags = []
    change(&body)
    return .signature(body)
  }

  @Test func `what our own programs write passes, also what earlier versions wrote`() throws {
    let changes: [(inout SignatureBody) -> Void] = [
      { _ in }, { $0.postalCode = nil }, { $0.postalCode = "H2X 1Y4" }, { $0.place = "" },
      {
        $0.name = nil; $0.flags = [.illegible]
      }, { $0.sheet = nil }, { $0.event = "" },
      { $0.event = " Harbor\tMarket\r" }, { $0.canvasser = "\u{1B}[D\u{202E}Bo" },
      { $0.sheet?.sheet = String(repeating: "x", count: 4_096) }, { $0.origin = "web\n" },
      { $0.name = String(repeating: "é", count: 120) }, { $0.name = "می‌نا" },
      { $0.reason = "Because\u{A0}it matters." }, { $0.number = 1_000_000_000_000 },
    ]
    for change in changes { try EntryAdmission.check(signature(change), stamp()) }
    for (at, offset) in [(0, 0), (-2_208_988_800_000, 86_400), (7_258_118_399_999, -86_400)] {
      try EntryAdmission.check(signature { _ in }, stamp(at: Int64(at), offset: offset))
    }
  }

  @Test func `a signature that none of our programs wrote is refused`() {
    let changes: [(inout SignatureBody) -> Void] = [
      { $0.name = "Ana\u{0}Lund" }, { $0.name = " Ana Lund" }, { $0.name = "Ana  Lund" },
      { $0.name = "" }, { $0.name = nil }, { $0.name = "Ana\u{202E}" }, { $0.name = "e\u{301}" },
      { $0.name = String(repeating: "x", count: 121) }, { $0.name = "Ana 😀" },
      { $0.name = String(repeating: "e\u{301}", count: 1_300_000) },
      { $0.postalCode = "55\u{0}802" }, { $0.postalCode = "" }, { $0.postalCode = " 55802" },
      { $0.postalCode = "1234567890123" }, { $0.postalCode = "5580e\u{301}" },
      { $0.place = "Du\u{0}luth" }, { $0.place = String(repeating: "x", count: 2_049) },
      { $0.event = "A\u{0}B" }, { $0.event = String(repeating: "x", count: 4_097) },
      { $0.canvasser = "A\u{0}B" }, { $0.language = "A\u{0}" }, { $0.language = "english" },
      { $0.text = "abc" }, { $0.text = Self.digest.uppercased() }, { $0.session = "none" },
      { $0.reason = "\u{1B}[2J" }, { $0.reason = String(repeating: "x", count: 2_049) },
      { $0.withdrawal = "\u{0}" }, { $0.origin = "\u{0}" }, { $0.sheet?.sheet = "\u{0}" },
      { $0.sheet?.line = 0 }, { $0.sheet?.line = .max }, { $0.number = 0 }, { $0.number = .max },
      { $0.number = 1_000_000_000_001 }, { $0.flags = [.zipNone, .zipNone] },
    ]
    for (index, change) in changes.enumerated() {
      #expect(throws: EntryFault.self, "change \(index)") {
        try EntryAdmission.check(signature(change), stamp())
      }
    }
  }

  @Test(arguments: [
    (-62_167_219_200_000, 0), (253_402_300_799_999, 0), (-2_208_988_800_001, 0),
    (7_258_118_400_000, 0), (0, 86_401), (0, -86_401), (0, Int.max), (0, Int.min), (0, 1 << 62),
  ])
  func `a time that no clock shows is refused`(milliseconds: Int, offset: Int) {
    #expect(throws: EntryFault.self) {
      try EntryAdmission.check(
        signature { _ in },
        stamp(at: Int64(milliseconds), offset: offset)
      )
    }
  }

  @Test func `entries of every other kind have their forms too`() {
    let long = String(repeating: "x", count: 4_097)
    let session = SessionBody(
      session: Self.id,
      event: "A\u{0}",
      canvasser: "",
      clockConfirmed: true
    )
    let bodies: [EntryBody] = [
      .sessionOpened(session), .sessionChanged(session), .sessionClosed(session),
      .void(VoidBody(signature: "x", reason: .joke, canvasser: "")),
      .void(VoidBody(signature: Self.id, reason: .joke, canvasser: long)),
      .restore(RestoreBody(signature: Self.id, coordinator: "\u{0}")),
      .withdrawal(WithdrawalBody(signature: Self.id, coordinator: "", note: "\u{0}")),
      .kept(KeptBody(signature: Self.id, coordinator: "", note: long)),
      .duplicateDecision(
        DuplicateDecisionBody(signature: Self.id, other: "", isSame: true, coordinator: "")
      ),
      .milestone(MilestoneBody(milestone: .max, count: 1, signature: Self.id)),
      .milestone(MilestoneBody(milestone: 1, count: .max, signature: Self.id)),
      .conversation(ConversationBody(event: long, canvasser: "")),
      .contact(ContactBody(signature: Self.id, email: "\u{1B}", phone: nil, language: "en")),
      .contact(ContactBody(signature: Self.id, email: nil, phone: long, language: "en")),
      .checkpoint(
        CheckpointBody(seq: .max, chain: Self.digest, accepted: 1, key: Self.digest, signature: "")
      ),
      .backup(BackupBody(seq: .max, recorded: 1)), .backup(BackupBody(seq: 1, recorded: .min)),
      .sheetOpened(
        SheetBody(sheet: "S", lines: .max, event: "", canvasser: "", coordinator: "")
      ),
      .merge(
        MergeBody(heads: [.init(kiosk: Self.id, seq: .max, chain: Self.digest)], new: 1, aside: 0)
      ),
      .merge(MergeBody(heads: [], new: .max, aside: 0)),
      .forkDecision(
        ForkDecisionBody(kiosk: Self.id, seq: 0, chain: Self.digest, coordinator: "")
      ),
      .import(
        ImportBody(
          origin: "\u{0}",
          digest: Self.digest,
          recorded: 1,
          isInBaseline: false,
          coordinator: ""
        )
      ),
      .setLines(SetLinesBody(set: .max, first: 1, signatures: "")),
      .deliverySet(
        DeliverySetBody(set: 1, lines: .max, digest: Self.digest, facts: "", coordinator: "")
      ),
      .delivery(DeliveryBody(set: 1, day: "today", receiver: "", pages: 1, coordinator: "")),
      .delivery(
        DeliveryBody(set: 1, day: "2026-06-14", receiver: "\u{0}", pages: 1, coordinator: "")
      ),
    ]
    for body in bodies {
      #expect(throws: EntryFault.self, "\(body)") { try EntryAdmission.check(body, stamp()) }
    }
  }

  @Test(arguments: [
    [[1, 2], [2, 3]], [[2, 1]], [[0, 1]], [[1]], [[1, 2, 3]], [[5, 6], [1, 2]], [[1, Int.max]],
    [[Int.min, 1]], [[1, 9], [1, 9]],
  ])
  func `the runs of a purge follow one another`(runs: [[Int]]) throws {
    func purge(_ runs: [[Int]]) -> EntryBody {
      .purge(
        PurgeBody(
          before: nil,
          runs: runs,
          signatures: 0,
          counts: [],
          lastNumber: nil,
          lastSavedAt: nil
        )
      )
    }
    try EntryAdmission.check(purge([[1, 1], [2, 9], [11, 20]]), stamp())
    #expect(throws: EntryFault.self) { try EntryAdmission.check(purge(runs), stamp()) }
  }
}
