import PetitionCore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Milestones, goals and the counter.
@Suite struct MilestoneTests {
  @Test func `a milestone is announced to the one who crosses it`() throws {
    var kiosk = try TestKiosk(.example { $0.milestones.baseline = 8 })

    kiosk.sign()
    #expect(!kiosk.screen.contains("signatures reached"))
    kiosk.press(.enter)
    kiosk.sign()

    #expect(kiosk.screen.contains("10 signatures reached"))
    #expect(kiosk.screen.contains("You are the person who got us here."))
    kiosk.press(.enter)
    kiosk.sign()
    #expect(!kiosk.screen.contains("signatures reached"))
  }

  @Test func `a milestone is not announced again after a void`() throws {
    var kiosk = try TestKiosk(.example { $0.milestones.baseline = 9 })
    kiosk.sign()
    #expect(kiosk.screen.contains("10 signatures reached"))
    kiosk.press(.enter)
    kiosk.staff("42")
    kiosk.press(.escape)

    kiosk.sign()

    #expect(kiosk.screen.contains("Saved."))
    #expect(!kiosk.screen.contains("signatures reached"))
    #expect(kiosk.state.counts.lastMilestone == 10)
  }

  @Test(arguments: [true, false]) func `the bell rings if the organiser wants it`(
    bell: Bool
  ) throws {
    var kiosk = try TestKiosk(
      .example {
        $0.milestones.baseline = 9
        $0.kiosk.bell = bell
      }
    )

    kiosk.sign()

    #expect(kiosk.loopEffects.contains(.bell) == bell)
  }

  /// Baseline, then what the attract screen says.
  @Test(arguments: [
    (0, "Be one of the first to sign."), (4, "Be one of the first to sign."),
    (5, "5 people have signed."), (1_234, "1,234 people have signed."),
    (12_345_678, "12,345,678 people have signed."),
  ])
  func `the counter says how many and never none`(baseline: Int, sentence: String) throws {
    let kiosk = try TestKiosk(.example { $0.milestones.baseline = baseline })

    #expect(kiosk.screen.contains(sentence))
    #expect(!kiosk.screen.contains("0 people"))
    #expect(!kiosk.screen.contains("0 signatures"))
  }

  @Test func `the big digits say the number in words too`() throws {
    let kiosk = try TestKiosk(.counted)

    #expect(kiosk.frame.grid.plainText(reverseBlank: "#").contains("####"))
    #expect(kiosk.screen.contains("428 people have signed."))
  }
}

/// Nothing on the kiosk tells that somebody has signed before.
@Suite struct DuplicateTests {
  /// All frames of a visit in order, the number taken out.
  private func visit(_ kiosk: inout TestKiosk, number: Int) -> [Frame] {
    var frames: [Frame] = []
    for key in [Key.enter, .enter, .enter, .enter] {
      kiosk.press(key)
      frames.append(kiosk.frame)
      if kiosk.state.screen == .form(FormScreen(focus: .name)) { kiosk.type("Ana Ruiz") }
      if kiosk.state.screen == .form(FormScreen(focus: .postalCode)) { kiosk.type("55802") }
      frames.append(kiosk.frame)
    }
    return frames
  }

  @Test func `a repeat signer sees what a new one sees`() throws {
    var first = try TestKiosk(.counted)
    first.sign("Bo Lind", "55803")
    first.press(.enter)
    var again = try TestKiosk(.counted)
    again.sign("Ana Ruiz", "55802")
    again.press(.enter)

    let newSigner = visit(&first, number: 430)
    let repeatSigner = visit(&again, number: 430)

    #expect(first.state.screen.name == "thanks")
    #expect(newSigner == repeatSigner)
    #expect(try again.accepted() == 2)
    #expect(again.state.count == first.state.count)
  }

  @Test func `the same person three times is three numbers and three steps`() throws {
    var kiosk = try TestKiosk(.counted)

    for number in 429...431 {
      kiosk.sign("ana RUIZ", "55802")
      #expect(kiosk.screen.contains("You are signature number \(number)."))
      kiosk.press(.enter)
      #expect(kiosk.screen.contains("\(number) people have signed."))
    }
  }
}
