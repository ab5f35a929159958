import Foundation
import JourneySupport
import Testing

/// Pages as a browser lays them out in the fonts that machines have: nothing is cut, nothing
/// overlaps.
///
/// A page cannot bring its own font, and serifs differ by a fifth in width.
@Suite(.journey) struct PrintedFontJourneyTests {
  static let fonts = ["DejaVu Serif", "Liberation Serif", "DejaVu Serif Condensed", "serif"]
  /// The width between the margins on Letter and on A4, in inches.
  static let widths = [6.9, 6.67]

  /// Measures each text in each font and width: whether it leaves its page or its cell, is cut, or
  /// stands on another.
  private static let probe = """
    <style id="look"></style><script>addEventListener("load", () => {
    const found = [], box = e => e.getBoundingClientRect();
    const own = e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim());
    const measure = where => {
      const say = (what, e) =>
        found.push(where + ", " + what + ": " + e.textContent.trim().slice(0, 40));
      for (const page of document.querySelectorAll(".sheet, .flow, main")) {
        for (const e of [page, ...page.querySelectorAll("*")]) {
          if (e.clientHeight && getComputedStyle(e).overflowY == "hidden"
            && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1))
            say("cut", e);
          if (e === page || !own(e) || (e.closest("svg") && e.tagName != "text")) continue;
          const range = document.createRange();
          range.selectNodeContents(e);
          for (const line of range.getClientRects()) {
            for (const frame of [page, e.closest("td, th, .stamp, .cell")]) {
              if (frame && (line.right > box(frame).right + 1 || line.left < box(frame).left - 1))
                say("outside its " + frame.tagName, e);
            }
          }
        }
        const parts = [...page.children].filter(e => box(e).height);
        for (const [i, e] of parts.entries())
          if (i && box(e).top < box(parts[i - 1]).bottom - 1) say("on top of what is above", e);
        const texts = [...page.querySelectorAll(".foot > *, .chart text")].map(e => [e, box(e)]);
        for (const [i, [a, p]] of texts.entries()) for (const [b, q] of texts.slice(i + 1))
          if (a.parentNode == b.parentNode && p.left < q.right - 1 && q.left < p.right - 1
            && p.top < q.bottom - 3 && q.top < p.bottom - 3) say("on top of " + b.textContent, a);
      }
    };
    for (const font of FONTS) for (const inches of WIDTHS) {
      document.querySelector("#look").textContent = `body { width: ${inches}in; margin: 0; }
        html, body, h1, h2, .number, blockquote { font-family: "${font}", serif; }`;
      measure(font + " on " + inches + " inches");
    }
    document.title = "FOUND " + found.length + ": " + found.slice(0, 5).join(" | ");
    });</script>
    """

  /// What the browser finds wrong with a page; nil if it did not measure.
  private func faults(_ page: String, _ browser: Browser, _ folder: KioskFolder) throws -> String? {
    let text = try String(contentsOfFile: page, encoding: .utf8)
      .replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "")
      // As it is printed: no paper drawn on a desk.
      .replacing("@media screen", with: "@media tty")
      .replacing("@media print", with: "@media screen")
    let probe = Self.probe.replacing("FONTS", with: "\(Self.fonts)")
      .replacing("WIDTHS", with: "\(Self.widths)")
    try folder.write(text + probe, to: "probe.html")
    let shown = try browser.open(folder.path("probe.html"), "--dump-dom").output
    return shown.firstMatch(of: #/<title>FOUND ([^<]*)<\/title>/#).map { String($0.1) }
  }

  private static let names = [
    "Ana Lund", "María Núñez-Ortega", String(repeating: "W", count: 120),
    "Wolfeschlegelsteinhausenbergerdorff the Elder of Featherstonehaugh-Cholmondeley on the Lake",
    "Ḥusayn ibn ʿAlī al-Ḥasan ibn Muḥammad ibn Jaʿfar ibn Yaḥyā al-Baghdādī", "山田 太郎",
    "ნინო ბერიძე", "አበበ ቢቂላ", String(repeating: "มหา", count: 30), "محمد بن عبد الله",
    String(repeating: "ma ", count: 40), "Prince",
  ]
  private static let codes = ["55802", "H2X 1Y4", "WWWWWWWWWWW1", "99999", "MM1M MM1M MM"]

  /// A table with names of every kind, ten to a page, and texts as long as pages take them.
  private func table() throws -> KioskFolder {
    let ask = "we ask that the walk stays open to everyone, by day and by night. "
    let text = KioskSettings().text
      .replacing(
        "We ask the mayor to keep the harbor walk open.",
        with: String(repeating: ask, count: 8)
      )
      .replacing(
        "title = \"Open",
        with: "title = \"\(String(repeating: "keep the walk and ", count: 8))open"
      )
      .replacing(
        "to = \"Mayor",
        with: "to = \"\(String(repeating: "the council, ", count: 9))mayor"
      )
    let folder = try KioskFolder(text)
    let lines = (0..<35).map { "\(Self.names[$0 % Self.names.count])\t\(Self.codes[$0 % 5])\n" }
    let answer = try folder.kiosk("enter", "--event", Self.names[3], input: lines.joined())
    #expect(answer.status == .code(0), "\(answer)")
    return folder
  }

  @Test func `nothing is cut and nothing overlaps in any serif, on Letter and on A4`() throws {
    let folder = try table()
    let database = ["--database", folder.database, "--config", folder.configuration]
    let packet = try folder.run(
      [Binary.coordinator.path, "packet", "-o", folder.path("pages")] + database
    )
    try #require(packet.status == .code(0), "\(packet)")
    let report = try folder.run(
      [Binary.coordinator.path, "report", "-o", folder.path("pages/report.html")] + database
    )
    try #require(report.status == .code(0), "\(report)")
    let last = try #require(folder.sql("SELECT max(seq) FROM signature").first)
    _ = try folder.coordinator("withdraw", last)
    let again = try folder.run(
      [Binary.coordinator.path, "packet", "--set", "1", "-o", folder.path("again")] + database
    )
    try #require(again.status == .code(0), "\(again)")
    let pages =
      try FileManager.default.contentsOfDirectory(atPath: folder.path("pages"))
      .map { folder.path("pages/\($0)") } + [folder.path("again/change-sheet.html")]
    try #require(pages.count == 8)
    let browser = try Browser()
    for page in pages.sorted() {
      let found = try faults(page, browser, folder)
      #expect(
        found == "0: ",
        "\(URL(filePath: page).lastPathComponent): \(found ?? "not measured")"
      )
    }
  }

  @Test func `a column of too few inches is found`() throws {
    let folder = try KioskFolder()
    try folder.write(
      """
      <!DOCTYPE html><title>x</title><style>html { font: 11.5pt/1.4 x; }
      .sheet { width: 3in; overflow: hidden; } table { table-layout: fixed; width: 100% }
      td { white-space: nowrap; padding: 0; }</style>
      <section class="sheet"><table><tr><td>Name</td><td style="width: 0.4in">11/28/2026</td></tr></table></section>
      """,
      to: "narrow.html"
    )
    let found = try faults(folder.path("narrow.html"), Browser(), folder)
    #expect(
      found?.contains("outside its SECTION: 11/28/2026") == true,
      "\(found ?? "not measured")"
    )
  }
}
