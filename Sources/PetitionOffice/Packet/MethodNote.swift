import PetitionCore

/// How the lines were collected and checked, in sentences.
enum MethodNote {
  /// What happened before the set was sealed.
  static func sentences(_ method: SetFacts.Method, sealedOn day: String) -> [String] {
    var sentences = [collected(method), checked(method)]
    sentences.append(
      "As of \(PrintedText.day(day)), when this set was sealed; every line that counts is printed once:"
    )
    return sentences
  }

  /// What was taken from all that was collected, one row for each reason.
  static func equation(_ method: SetFacts.Method) -> [PacketTemplates.Values] {
    let voided = VoidReason.allCases.compactMap { reason in
      method.voided[reason.rawValue].map { ("Voided: \(words(for: reason))", $0) }
    }
    let rows =
      (voided.isEmpty ? [("Voided", 0)] : voided) + [
        ("Duplicates: the same person once more", method.duplicates),
        ("Paper lines that cannot be read", method.illegible),
        ("Withdrawn by the signer", method.withdrawn),
      ]
    return rows.map { ["label": $0.0, "count": "\u{2212} \(PrintedText.number($0.1))"] }
  }

  private static func collected(_ method: SetFacts.Method) -> String {
    let ways: [(SignatureSource, String)] = [
      (.kiosk, "typed by the signer at a table"),
      (.assisted, "typed by staff at the signer\u{2019}s side"),
      (.paper, "typed in from a signed paper sheet"),
      (.import, "taken over from another system"),
    ]
    let parts = ways.compactMap { source, words in
      method.sources[source.rawValue].map {
        "\(PrintedText.number($0)) \($0 == 1 ? "was" : "were") \(words)"
      }
    }
    return """
      Of the signatures that count, \(parts.isEmpty ? "none" : PrintedText.list(parts)). Each is in a \
      ledger whose entries are linked, so that a later change shows.
      """
  }

  private static func checked(_ method: SetFacts.Method) -> String {
    let reasons: [(SignatureFlag, String)] = [
      (.zipUnknown, "a ZIP code that is not on the list of places"),
      (.zipUnassigned, "a ZIP code that belongs to no state"),
      (.nameOdd, "a name that looked odd"),
      (.clockDoubtful, "a time that is in doubt"),
    ]
    let parts = reasons.compactMap { flag, words in
      method.flagged[flag.rawValue].map { "\(PrintedText.number($0)) for \(words)" }
    }
    let flagged = parts.isEmpty ? "none" : PrintedText.list(parts)
    let decided =
      method.decided == 0
      ? "Nobody had to decide about a signature"
      : """
      A person decided about \(PrintedText.count(method.decided, "signature")), on a flag, a possible \
      duplicate or the signer\u{2019}s word
      """
    return
      "Flagged for a look: \(flagged). \(decided); no program voided any. No voter roll was used."
  }

  private static func words(for reason: VoidReason) -> String {
    switch reason {
    case .joke: "a joke"
    case .abuse: "abuse"
    case .test: "a trial"
    case .asked: "the signer asked"
    case .mistake: "a slip"
    }
  }
}
