import Foundation
import JourneySupport

extension Scenario {
  /// A kiosk's ledger is taken over by an office that has signatures of its own.
  static let merge: Scenario = {
    var scenario = Scenario(
      "merge",
      prepare: { bench in
        _ = try bench.kiosk("one", signing: brought)
        return try bench.enter(Signers.names(2, group: "of the office"))
      },
      command: { bench in
        try bench.coordinator(
          "merge",
          bench.url.appending(path: "kiosks/one/petition.db").path,
          "--config",
          bench.url.appending(path: "kiosk.conf").path
        )
      },
      complaints: { bench, answer in
        guard answer.status == .code(0) else { return [] }
        let names = try? Inspector(bench.database).values(
          "SELECT name FROM signature",
          as: String.self
        )
        return brought.filter { names?.contains($0) != true }.map { "\($0) was not taken over" }
      }
    )
    // A file that cannot be read on the way is refused.
    scenario.endings = [.code(65)]
    return scenario
  }()

  private static let brought = Signers.names(30, group: "at the table")
}
