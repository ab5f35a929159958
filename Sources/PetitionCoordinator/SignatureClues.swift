import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// What a signer knows of a signature: the words and the number on the thank-you screen.
struct SignatureClues: ParsableArguments {
  @Option(help: "The three words that the signer was given, in quotes, in their order.")
  var words: String?

  @Option(help: "The number that the signer was told; --kiosk says at which kiosk.")
  var number: Int?

  @Option(help: "The kiosk, by the beginning of its identity.")
  var kiosk: String?

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number is 1 or more.") }
    if let kiosk, !Self.isIdentity(kiosk) {
      throw ValidationError(
        """
        --kiosk takes the beginning of a kiosk's identity, 4 characters or more, as \
        petition-coordinator tally --by kiosk prints it.
        """
      )
    }
  }

  /// Whether nothing was said.
  var isEmpty: Bool { words == nil && number == nil && kiosk == nil }

  /// Whether a text can be an identity or a part of one: 4 characters or more, with hyphens or
  /// without.
  static func isIdentity(_ text: String) -> Bool {
    let digits = text.filter { $0 != "-" }
    return (ShortIdentities.least...32).contains(digits.count)
      && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  /// The words, if they were said.
  ///
  /// - Throws: ``CommandFailure`` if they are not three words of the list.
  func code() throws -> WithdrawalCode? {
    guard let words else { return nil }
    let typed = TypedWords(words)
    if let code = WithdrawalCode(typed) { return code }
    let given = typed.words.count == 1 ? "1 was" : "\(typed.words.count) were"
    let reason =
      typed.complaint
      ?? "--words takes the three words that the signer was given, and \(given) given."
    throw CommandFailure(
      message: """
        \(reason.printable) Nothing was changed. Give all three in quotes: --words "acorn otter plum"
        """,
      code: .usage
    )
  }

  /// Finds the signatures whose signer was given the words; nil if no words were said.
  ///
  /// - Throws: ``CommandFailure`` if there is none.
  func search(_ store: inout PetitionStore) throws -> [SignatureRecord]? {
    guard let code = try code() else { return nil }
    var line = ProgressLine("Looking up the words")
    defer { line.end() }
    let found: WithdrawalSearch
    do {
      found = try store.signatures(with: code) { line.show($0, of: $1) }
    } catch {
      throw CommandFailure(error)
    }
    line.end()
    guard found.signatures.isEmpty else { return found.signatures }
    let why =
      found.withWords == 0
      ? """
      No signature in \(store.name) has words: withdrawal_code was not switched on where they were \
      taken, or they are destroyed.
      """
      : """
      None of the \(found.withWords.grouped) signatures with words in \(store.name) has these. All \
      three are on the list, so one may have been misread or stand in another place, or the kiosk's \
      copy is not merged yet.
      """
    throw CommandFailure(
      message: """
        \(why) Nothing was changed. \
        Find it by name: petition-coordinator find NAME --database \(store.name)
        """,
      code: .problems
    )
  }

  /// The kiosk that was said; nil if none was.
  ///
  /// - Throws: ``CommandFailure`` unless it is the beginning of one identity alone.
  func kioskID(in store: inout PetitionStore) throws -> KioskID? {
    guard let kiosk else { return nil }
    let all: [KioskID]
    do {
      all = try store.kiosks()
    } catch {
      throw CommandFailure(error)
    }
    let part = kiosk.lowercased().filter { $0 != "-" }
    let found = all.filter { "\($0)".filter { $0 != "-" }.hasPrefix(part) }
    guard found.count == 1 else {
      let known = (found.isEmpty ? all : found).map { "  \($0)" }
      let which =
        found.isEmpty
        ? "No kiosk with signatures in \(store.name) has an identity that begins with \(kiosk)."
        : "The identities of \(found.count) kiosks begin with \(kiosk)."
      throw CommandFailure(
        message: """
          \(which) Nothing was changed. There are:
          \(lines: known.isEmpty ? ["  none"] : known)
          """,
        code: found.isEmpty ? .problems : .usage
      )
    }
    return found[0]
  }
}

extension PetitionStore {
  /// The file as it was named on the command line.
  var name: String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}
