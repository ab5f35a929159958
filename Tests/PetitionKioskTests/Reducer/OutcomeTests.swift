import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// What happens when the disk does not take a signature, or does not say.
@Suite struct OutcomeTests {
  private static let full = StoreError.diskFull(path: "petition.db")

  /// A kiosk whose disk has just refused a confirmed signature, as the store would report it.
  private func refused(_ outcome: SigningOutcome = .notSaved(full)) throws
    -> (kiosk: TestKiosk, pending: PendingSigning)
  {
    var kiosk = try TestKiosk(.counted)
    kiosk.fill("Ana Ruiz", "55802")
    let effects = Reducer.reduce(&kiosk.kiosk.state, .key(.enter))
    // The fill ended less than a second ago, so that the key above was swallowed.
    #expect(effects.isEmpty)
    kiosk.world.pass(.seconds(1))
    kiosk.tick()
    guard case .sign(let form)? = Reducer.reduce(&kiosk.kiosk.state, .key(.enter)).first else {
      Issue.record("The review did not ask for a signature.")
      throw CancellationError()
    }
    let prepared = kiosk.kiosk.prepare(form)
    let pending = try #require(prepared)
    _ = Reducer.reduce(&kiosk.kiosk.state, .signed(outcome, pending))
    return (kiosk, pending)
  }

  @Test(arguments: [SigningOutcome.notSaved(full), .unknown(full)])
  func `the signer reads that it is not saved yet, and the draft is gone`(
    outcome: SigningOutcome
  ) throws {
    let (kiosk, pending) = try refused(outcome)

    #expect(kiosk.screen.contains("Not saved yet"))
    #expect(!kiosk.screen.contains("Ana"))
    #expect(!kiosk.screen.contains("disk"))
    #expect(kiosk.state.draft == Draft())
    #expect(kiosk.state.pending == [pending])
  }

  @Test func `it is tried again each two seconds with the same identity`() throws {
    var (kiosk, pending) = try refused()
    var tries = 0

    for _ in 0..<20 {
      kiosk.world.pass(.milliseconds(500))
      let time = kiosk.kiosk.context.time(battery: nil)
      for case .retry(let again) in Reducer.reduce(&kiosk.kiosk.state, .tick(time)) {
        tries += 1
        #expect(again.signing.draft.id == pending.signing.draft.id)
        _ = Reducer.reduce(&kiosk.kiosk.state, .signed(.unknown(Self.full), again))
      }
    }

    #expect(tries == 5)
    #expect(kiosk.state.pending == [pending])
  }

  @Test func `after recovery there is one row and the thank-you comes by itself`() throws {
    var (kiosk, pending) = try refused()

    kiosk.wait(.seconds(3))

    #expect(kiosk.screen.contains("Saved. You are signature number 429."))
    #expect(kiosk.state.pending == [])
    #expect(try kiosk.collected() == 1)

    // An answer that comes twice changes nothing.
    kiosk.send(.signed(kiosk.kiosk.store.record(pending.signing), pending))
    #expect(try kiosk.collected() == 1)
  }

  @Test func `an unknown outcome that was a success is one row`() throws {
    var (kiosk, pending) = try refused()
    _ = kiosk.kiosk.store.record(pending.signing)

    kiosk.wait(.seconds(3))

    #expect(kiosk.screen.contains("number 429"))
    #expect(try kiosk.collected() == 1)
  }

  @Test func `Enter tries at once`() throws {
    var (kiosk, pending) = try refused()
    kiosk.world.pass(.milliseconds(800))

    let effects = Reducer.reduce(
      &kiosk.kiosk.state,
      .tick(kiosk.kiosk.context.time(battery: nil))
    )
    #expect(effects.isEmpty)
    #expect(Reducer.reduce(&kiosk.kiosk.state, .key(.enter)) == [.retry(pending)])
  }

  @Test func `a signer who walks away is forgotten, the signature is not`() throws {
    var (kiosk, pending) = try refused()

    kiosk.send(.key(.escape))
    #expect(kiosk.screen.contains("Signing is paused"))
    #expect(kiosk.screen.contains("WAITING TO SAVE 1"))
    #expect(kiosk.state.pending == [pending])

    kiosk.press(.enter, after: .milliseconds(800))
    #expect(kiosk.state.screen.name == "attract", "Nobody begins while something waits.")

    kiosk.wait(.seconds(3))
    #expect(kiosk.state.screen.name == "attract", "A stranger is not thanked.")
    #expect(kiosk.screen.contains("Press ENTER to sign"))
    #expect(kiosk.screen.contains("429 people have signed."))
    #expect(try kiosk.collected() == 1)
  }

  @Test func `the screen of a signer who walked away clears itself`() throws {
    var (kiosk, pending) = try refused()
    for _ in 0..<61 {
      kiosk.world.pass(.seconds(1))
      let time = kiosk.kiosk.context.time(battery: nil)
      for case .retry(let again) in Reducer.reduce(&kiosk.kiosk.state, .tick(time)) {
        _ = Reducer.reduce(&kiosk.kiosk.state, .signed(.notSaved(Self.full), again))
      }
    }

    #expect(kiosk.state.screen.name == "attract")
    #expect(kiosk.state.pending == [pending])
  }

  @Test func `the form cannot be opened from the text either`() throws {
    var (kiosk, _) = try refused()
    kiosk.send(.key(.escape))
    _ = Reducer.reduce(&kiosk.kiosk.state, .key(.pageDown))

    kiosk.world.pass(.milliseconds(900))
    kiosk.kiosk.state.time = kiosk.kiosk.context.time(battery: nil)
    _ = Reducer.reduce(&kiosk.kiosk.state, .key(.enter))

    #expect(kiosk.state.screen.name == "reading")
  }

  @Test(arguments: [[Key.text("9")], [.end]]) func `staff cannot leave what waits behind`(
    keys: [Key]
  ) throws {
    var (kiosk, pending) = try refused()
    _ = Reducer.reduce(&kiosk.kiosk.state, .key(.escape))
    _ = Reducer.reduce(&kiosk.kiosk.state, .key(.control("T")))

    kiosk.kiosk.state.retryAt = .seconds(86_400)
    for key in keys { kiosk.press(key) }
    kiosk.world.pass(.seconds(1))
    kiosk.tick()
    let effects = Reducer.reduce(&kiosk.kiosk.state, .key(.enter))

    #expect(effects.isEmpty)
    #expect(kiosk.screen.contains("A signature is not saved yet."))
    #expect(kiosk.state.pending == [pending])
  }

  @Test func `closing saves what waits first`() throws {
    var (kiosk, pending) = try refused()
    kiosk.press(.escape)

    kiosk.endDay()

    #expect(kiosk.state.pending == [])
    #expect(try kiosk.collected() == 1)
    #expect(try kiosk.kiosk.store.openSession() == nil)
    #expect(kiosk.kiosk.store.record(pending.signing) != .unknown(.noSuchSignature))
  }

  @Test func `the key that signs is not asked for twice`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill()
    kiosk.world.pass(.seconds(1))

    kiosk.tick()
    for _ in 0..<5 { kiosk.send(.key(.enter)) }

    #expect(try kiosk.collected() == 1)
  }
}
