public import Foundation

/// A page as a browser prints it to paper.
public struct PrintedPages: Sendable {
  /// The PDF; it goes with this value's folder, which the caller owns.
  public let pdf: URL
  /// How many pages came out.
  public let count: Int

  /// Prints a page in headless Chromium.
  ///
  /// - Parameters:
  ///   - page: An HTML file.
  ///   - folder: A folder for the PDF and for what the browser keeps.
  /// - Throws: ``JourneyError`` if it could not be printed.
  public init(of page: URL, in folder: URL) throws {
    let profile = folder.appending(path: "browser")
    pdf = folder.appending(path: page.deletingPathExtension().lastPathComponent + ".pdf")
    try Command.output(of: [
      "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-pdf-header-footer", "--user-data-dir=\(profile.path)", "--print-to-pdf=\(pdf.path)",
      page.absoluteString,
    ])
    let facts = try Command.output(of: ["pdfinfo", pdf.path])
    count = facts.firstMatch(of: /Pages:\s+([0-9]+)/).flatMap { Int($0.1) } ?? 0
  }

  /// The text of all pages, as it is laid out.
  public func text() throws -> String {
    try Command.output(of: ["pdftotext", "-layout", pdf.path, "-"])
  }
}
