import PetitionLanguages
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

/// Signatures on their way from lines of text into the ledger.
struct Entry {
  /// What became of a line.
  enum Answer {
    /// It is on disk.
    case saved(SignatureReceipt)
    /// It is no signature; the reason in words.
    case refused(String)
    /// Whether it is on disk is not known; another attempt needs the same identity.
    case failed(EntryID, StoreError)
  }

  private var kiosk: Kiosk
  private let sheet: String?
  private var attribution: Attribution?

  /// Creates an entry on an open ledger.
  init(configuration: Configuration, context: KioskContext, store: PetitionStore, sheet: String?) {
    var configuration = configuration
    // Nobody is there to whom words could be given.
    configuration.signing.withdrawalCode = false
    kiosk = Kiosk(
      configuration: configuration,
      // Nothing is shown.
      languages: Languages(english: Language(code: "en")),
      context: context,
      store: store,
      size: Layout.minimum,
      theme: .none
    )
    self.sheet = sheet
  }

  /// Decides to whom and where the signatures belong: what was said, else the open session.
  mutating func attribute(event: String?, canvasser: String?) throws(StoreError) {
    let open = try kiosk.store.openSession().map { Attribution($0.session) }
    guard event != nil || canvasser != nil else {
      attribution = open
      return
    }
    attribution = Attribution(
      event: event ?? open?.event ?? "",
      canvasser: canvasser ?? open?.canvasser ?? ""
    )
  }

  /// Records one line as it was read, under the identity that the options have for it.
  mutating func take(_ line: LineReader.Line, number: Int, _ options: LineOptions) -> Answer {
    if let reason = options.refusal(of: line, number: number) { return .refused(reason) }
    guard case .text(let text) = line else { return .refused("The line cannot be read.") }
    return take(text, number: number, id: options.id(ofLine: number))
  }

  /// Records one line, under the identity of an earlier attempt if there was one.
  mutating func take(_ line: String, number: Int, id: EntryID? = nil) -> Answer {
    guard !EntryLine.isIllegible(line) else {
      return .refused(
        "A line that nobody can read is recorded at the office: petition-coordinator enter --sheet."
      )
    }
    do {
      let isRequired = kiosk.configuration.signing.postalCodeRequired
      let line = try EntryLine(line, requiresPostalCode: isRequired)
      return record(line, number: number, id: id)
    } catch {
      return .refused(error.reason)
    }
  }

  /// Tries a few times with one identity: an error does not mean that nothing was saved.
  private mutating func record(
    _ line: EntryLine,
    number: Int,
    id: EntryID?
  ) -> Answer {
    let form = SigningForm(
      name: line.name,
      postalCode: line.postalCode,
      reason: "",
      withheld: false,
      assisted: false,
      language: kiosk.state.language
    )
    guard var pending = kiosk.prepare(form, id: id) else {
      return .refused("The petition's text cannot be encoded.")
    }
    pending.signing.draft.source = .paper
    pending.signing.draft.sheet = sheet.map { SheetLine(sheet: $0, line: number) }
    pending.signing.attribution = attribution
    if let id {
      do {
        let use = try kiosk.store.use(of: id, by: .signature(pending.signing))
        if let reason = use.refusal(of: id) { return .refused(reason) }
      } catch {
        return .failed(id, error)
      }
    }
    // A sheet that is typed in twice must not sign for its signers twice.
    return switch kiosk.store.record(.signature(pending.signing), attempts: 3) {
    case .saved(let receipt): .saved(receipt)
    case .refused(let refusal): .refused(refusal.description)
    case .notSaved(let error), .unknown(let error): .failed(pending.signing.draft.id, error)
    }
  }

  /// Signs the ledger behind the last line; the lines themselves are on disk without it.
  ///
  /// - Throws: ``StoreError`` if the ledger is no longer the one that took them.
  mutating func end() throws(StoreError) {
    do {
      try kiosk.store.signHead(stamp: kiosk.context.stamp())
    } catch  where error.needsPerson {
      throw error
    } catch {}
  }
}
