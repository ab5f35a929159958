import Foundation
import JourneySupport

/// A program that takes part, and how to find one's way through its screens.
///
/// Every wording that the benchmark waits for stands in this file.
struct Contender: Sendable {
  /// One key press and the text by which its answer is known.
  struct Step: Sendable {
    var keys: String
    var answer: String
  }

  var name: String
  /// The program and its arguments, given the database it is to use.
  var command: @Sendable (_ database: String) throws(JourneyError) -> [String]
  /// What stands on the first screen.
  var ready: String
  /// The way from the first screen to the name field.
  var toName: [Step] = []
  /// The way from the typed name to the thank-you; empty for a program that stores nothing.
  var toThanks: [Step] = []
  /// The name that is typed, always as long.
  var signer: @Sendable () -> String = { "MariaOBrien" }
  /// How long a screen must stand before Enter counts.
  var guardTime = Duration.milliseconds(50)

  /// Everyone, in the order of the report.
  static let all = [kiosk, newSigner, dialogKiosk, dialog, whiptail]

  /// The kiosk again, with a name that never signed before: nothing may tell the two apart.
  static let newSigner: Contender = {
    var contender = kiosk
    contender.name = "petition-kiosk, new signer"
    contender.signer = { String((0..<11).map { _ in "abcdefghijklmnop".randomElement() ?? "a" }) }
    return contender
  }()

  static let kiosk = Contender(
    name: "petition-kiosk",
    command: { database throws(JourneyError) in
      [
        try Binary.kiosk.path, "run", "--config", "kiosk.conf", "--database", database,
        "--event", "Benchmark", "--canvasser", "canvasser A",
      ]
    },
    ready: "Press ENTER to sign",
    toName: [Step(keys: "\r", answer: "Full name")],
    toThanks: [
      Step(keys: "\r", answer: "ZIP"),
      Step(keys: "55802", answer: "55802"),
      Step(keys: "\r", answer: "Yes, sign"),
      Step(keys: "\r", answer: "Saved."),
    ],
    // The kiosk ignores Enter for 700 ms after each screen change.
    guardTime: .milliseconds(750)
  )

  static let dialogKiosk = Contender(
    name: "dialog + sqlite3",
    command: { database in ["Benchmarks/peers/dialog_kiosk.sh", database] },
    ready: "Full name:",
    toThanks: [
      Step(keys: "\r", answer: "ZIP code:"),
      Step(keys: "55802", answer: "55802"),
      Step(keys: "\r", answer: "Saved."),
    ]
  )

  static let dialog = Contender(
    name: "dialog",
    command: { _ in ["dialog", "--inputbox", "Full name:", "9", "60"] },
    ready: "Full name:"
  )

  static let whiptail = Contender(
    name: "whiptail",
    command: { _ in ["whiptail", "--inputbox", "Full name:", "9", "60"] },
    ready: "Full name:"
  )
}
