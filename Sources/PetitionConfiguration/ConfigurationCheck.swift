public import Foundation
import PetitionCore

/// Judges a configuration as an organiser's friend would read it before the event.
public enum ConfigurationCheck {
  /// Returns everything worth saying about a text.
  ///
  /// Any text may be given: one that is no configuration but a copied petition page is recognised,
  /// and its doubled passages are named as well.
  /// Shape: problems first, then warnings, then notes, each in the order of the lines.
  ///
  /// - Parameters:
  ///   - text: The content of `kiosk.conf`.
  ///   - today: The time at which it is to be used.
  ///   - fontHas: Whether the kiosk's font can draw a character.
  ///   - copyPlace: What is at the path that copies are to go to, as the file has it.
  /// - Returns: The findings; none for a configuration that leaves nothing to say.
  public static func findings(
    in text: String,
    today: Date,
    fontHas: (Unicode.Scalar) -> Bool,
    copyPlace: @escaping (String) -> CopyPlace = { _ in .good }
  ) -> [Finding] {
    let found: [Finding]
    do {
      let reading = try ConfigurationReading(text)
      let review = ConfigurationReview(reading: reading, today: today, copyPlace: copyPlace)
      found = findings(in: review, fontHas: fontHas)
    } catch {
      found =
        PageParagraph.isPage(text)
        ? pageFindings(in: text) : error.problems.map(Finding.init)
    }
    return sorted(found)
  }

  private static func findings(
    in review: ConfigurationReview,
    fontHas: (Unicode.Scalar) -> Bool
  ) -> [Finding] {
    let passages = Passage.byLanguage(in: review.reading, review.locator)
    var findings = review.problems.map(Finding.init)
    findings += review.findings
    for language in passages {
      findings += PassageReview.findings(in: language.passages, fontHas: fontHas)
    }
    return findings + ReadingReview.findings(in: passages)
  }

  private static func pageFindings(in text: String) -> [Finding] {
    let sentence =
      "This is not a configuration; it looks like a copied petition page. "
      + "`petition-kiosk init --from FILE` makes a kiosk.conf of it."
    let page = Passage(page: text)
    return [Finding(.problem, sentence)] + PassageReview.slips(in: [page])
      + PassageReview.hidden(in: page)
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    Finding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
        .sorted { ($0.position ?? .start) < ($1.position ?? .start) }
    }
  }
}

extension Finding {
  fileprivate init(_ problem: ConfigurationProblem) {
    self.init(.problem, at: problem.position, problem.statement)
  }
}
