import Foundation

/// Files and texts that several tests read.
enum Fixture {
  /// The smallest configuration that can be used; its sections may be continued.
  static let minimal = """
    [petition]
    id = "p"
    title = "A title"
    to = "The mayor"
    ask = "We ask."
    statement = "We demand."

    """

  /// The folder of these tests.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// A petition page as it was copied from a browser, with its slips.
  static func seedPage() throws -> String {
    try text(at: folder.appending(path: "Fixtures/seed-petition-page.txt"))
  }

  /// The configuration that the project ships.
  static func shippedConfiguration() throws -> String {
    try text(at: folder.appending(path: "../../kiosk.conf"))
  }

  static func text(at url: URL) throws -> String {
    try String(contentsOf: url, encoding: .utf8)
  }
}
