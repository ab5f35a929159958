import PetitionCore

extension ConfigurationReview {
  /// What is worth saying about the names that session opening offers.
  var labels: [Finding] {
    let session = reading.configuration.session
    return findings(in: session.events, as: .event, ["session", "events"])
      + findings(in: session.canvassers, as: .canvasser, ["session", "canvassers"])
  }

  private func findings(
    in list: [String],
    as kind: Label.Kind,
    _ path: [String]
  ) -> [Finding] {
    list.enumerated().compactMap { index, written in
      let sentence: String?
      do throws(LabelProblem) {
        let label = try Label(written, as: kind)
        let earlier = list[..<index].first { Self.likeness(of: $0) == Self.likeness(of: written) }
        sentence =
          earlier.map { Self.comparison(of: written, with: $0) }
          ?? Self.change(from: written, to: label.text)
      } catch {
        sentence = Self.refusal(of: written, error)
      }
      return sentence.flatMap { finding(.warning, path, $0) }
    }
  }

  /// What two names have in common that people take for one another: letters without accents, blanks
  /// and punctuation.
  private static func likeness(of label: String) -> String {
    let letters = FoldedText(label).words.joined()
    return letters.isEmpty ? Label.key(of: label) : letters
  }

  private static func comparison(of label: String, with earlier: String) -> String {
    guard label != earlier else {
      return "names \(quoted(label)) twice. Once is enough."
    }
    guard Label.key(of: label) != Label.key(of: earlier) else {
      return """
        names \(quoted(earlier)) and \(quoted(label)), which count as one. Leave one of them.
        """
    }
    return """
      names \(quoted(earlier)) and \(quoted(label)). If one is meant, leave one: they are counted \
      apart.
      """
  }

  private static func change(from written: String, to label: String) -> String? {
    guard !written.utf8.elementsEqual(label.utf8) else { return nil }
    return """
      names \(quoted(written)), which is recorded as \(quoted(label)): blanks are put together, and \
      pictures and hidden characters are left out.
      """
  }

  private static func refusal(of written: String, _ problem: LabelProblem) -> String {
    switch problem {
    case .empty:
      "names \(quoted(written)), of which nothing is left to record: it has no letter."
    case .tooLong(let kind):
      "names \(quoted(written)), which is longer than \(kind.maximumCharacters) characters."
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.prefix(60).description.printable)\""
  }
}
