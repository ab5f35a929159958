import Foundation
import JourneySupport
import Testing

/// What leaves the office as a file, opened with the programs that people open it with.
@Suite(.journey) struct ExportJourneyTests {
  private static let header =
    "number,id,signed_on,name,postal_code,place,area,event,canvasser,kiosk,source,language,"
    + "text_version,state,flags,reason"

  /// Names that a foreign ledger may hold, whatever a kiosk would have made of them.
  private static let hostile = [
    "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "  =1+1",
    "\u{3000}＝1+1", "＋1", "a;=1+1", "\"=1+1", "x\",=1+1,\"y", "a\n=1+1", "nul\u{0}=1",
    "\u{1B}]0;title\u{7}", "\u{202E}gnp", "<script>alert(1)</script>", "'=1+1", "\u{FEFF}=1+1",
    "{=1+1}", "=cmd|' /C calc'!A0", "e\u{301} é", "O'Brien, Sean", "\\u003d", "🙂", "{\"a\":1}",
  ]

  /// A ledger with those names in its table, and one signature of each other state.
  private static func folder() throws -> KioskFolder {
    let folder = try TallyJourneyTests.folder()
    try folder.enter(hostile.indices.map { "Signer \($0)\t02139" }.joined(separator: "\n"))
    for (index, name) in hostile.enumerated() {
      let hex = Data(name.utf8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      _ = try folder.sql(
        "UPDATE signature SET name = CAST(x'\(hex.joined())' AS TEXT) WHERE name = 'Signer \(index)'"
      )
    }
    return folder
  }

  @Test func `CSV has the columns of the contract and every signature with its state`() throws {
    let folder = try TallyJourneyTests.folder()
    let output = try folder.coordinator("export").output
    let lines = output.split(separator: "\r\n").map(String.init)
    #expect(lines.first == Self.header)
    #expect(lines.count == 8)
    let day = try folder.sql("SELECT date(signed_at, utc_offset || ' seconds') FROM signature")[0]
    #expect(
      lines[2].hasPrefix("89,\(try folder.id("Ka Vang")),\(day),Ka Vang,55807,\"Duluth, MN\",")
    )
    #expect(lines.filter { $0.contains(",voided,") }.count == 1)
    #expect(lines.last?.hasSuffix(",accepted,zip_none,") == true)
    let accepted = try folder.coordinator("export", "--accepted").output
    #expect(accepted.split(separator: "\r\n").count == 6)
    #expect(!accepted.contains("Mickey"))
  }

  @Test func `NDJSON gives back every name byte by byte`() throws {
    let folder = try Self.folder()
    let output = try folder.coordinator("export", "--as", "ndjson").output
    let names = try output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(
        object.map { $0.keys.sorted() }
          == Self.header.split(separator: ",").map(String.init).sorted()
      )
      #expect(object?["number"] is Int)
      return object?["name"] as? String ?? ""
    }
    #expect(
      names.suffix(Self.hostile.count).map { Array($0.utf8) } == Self.hostile.map { Array($0.utf8) }
    )
    #expect(!output.contains("\u{1B}") && !output.contains("\u{202E}"))
  }

  @Test func `a spreadsheet makes no formula and no link of any cell`() throws {
    let folder = try Self.folder()
    let file = folder.path("signatures.csv")
    #expect(try folder.coordinator("export", "-o", file).status == .code(0))
    // Comma and semicolon: spreadsheets of half the world split at the other.
    for separator in ["44", "59"] {
      let sheet = try folder.sheet(of: file, separator: separator)
      #expect(sheet.contains("HYPERLINK"), "the names are there")
      #expect(!sheet.contains("table:formula"), "separator \(separator)")
      #expect(!sheet.contains("<text:a "), "separator \(separator)")
    }
    // The same names without care are run: the check above can fail.
    try folder.write("number,name\r\n1,=1+1\r\n", to: "careless.csv")
    let careless = try folder.sheet(of: folder.path("careless.csv"), separator: "44")
    #expect(careless.contains("table:formula"))
  }

  @Test func `a file is whole, for its owner alone, and never replaced unasked`() throws {
    let folder = try TallyJourneyTests.folder()
    let file = folder.path("out/signatures.csv")
    try folder.coordinator("export", "-o", file).expectRefusal(code: 73, saying: "cannot be made")
    try folder.write("mine", to: "out/signatures.csv")
    try folder.coordinator("export", "-o", file)
      .expectRefusal(code: 73, saying: "is there already", "--force")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")

    let answer = try folder.coordinator("export", "-o", file, "--force")

    #expect(answer.output == "Wrote 7 signatures to \(file).\n")
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).count == 2)
    #expect(
      try String(contentsOfFile: file, encoding: .utf8) == folder.coordinator("export").output
    )
    try folder.run([
      "sh", "-c", "exec \"$0\" \"$@\" > /dev/full", Binary.coordinator.path, "export", "--database",
      folder.database,
    ])
    .expectRefusal(code: 74, saying: "Nobody takes")
  }

  @Test func `the digest beside a file shows one changed byte`() throws {
    let folder = try TallyJourneyTests.folder()
    _ = try folder.coordinator("export", "-o", folder.path("out.csv"))
    let check = ["sh", "-c", "cd '\(folder.url.path)' && sha256sum -c out.csv.sha256"]
    #expect(try folder.run(check).status == .code(0))
    var bytes = try Data(contentsOf: folder.url.appending(path: "out.csv"))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: folder.url.appending(path: "out.csv"))
    #expect(try folder.run(check).status == .code(1))
    let again = try folder.coordinator("export", "-o", folder.path("other.csv"))
    #expect(again.status == .code(0))
    try folder.write("", to: "third.csv.sha256")
    let refused = try folder.coordinator("export", "-o", folder.path("third.csv"))
    #expect(refused.status == .code(73) && refused.errors.contains("third.csv.sha256 is there"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("third.csv")))
  }

  @Test func `on a screen no name steers the terminal`() throws {
    let folder = try Self.folder()
    let terminal = try PseudoTerminal(
      [Binary.coordinator.path, "export", "--database", folder.database],
      leader: .shell
    )
    try terminal.waitForText("<U+202E>gnp")
    try terminal.waitForText("<U+001B>]0;title<U+0007>")
  }

  @Test func `only those who asked for news and count are in the mailing list`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    try folder.enter("Ka Vang\t55807\nPrince\t55805\nAnn Smith\t55804")
    try folder.addContact("Ka Vang", email: "ka@example.org")
    try folder.addContact("Prince", email: "=1+1@example.org")
    _ = try folder.coordinator("withdraw", folder.id("Prince"))
    try folder.addContact("Ann Smith", email: "+1@example.org")

    let csv = try folder.coordinator("export", "--contacts").output

    #expect(
      csv == """
        name,postal_code,email,phone,language\r
        Ka Vang,55807,ka@example.org,,en\r
        Ann Smith,55804,'+1@example.org,,en\r

        """
    )
    let lines = try folder.coordinator("export", "--contacts", "--as", "ndjson").output
    #expect(lines.contains("\"email\":\"+1@example.org\"") && !lines.contains("Prince"))
  }
}

extension KioskFolder {
  /// What a spreadsheet makes of a file, as the XML that it keeps.
  fileprivate func sheet(of file: String, separator: String) throws -> String {
    // Columns and formulas as a person gets them who says yes to everything.
    let filter =
      "csv:Text - txt - csv (StarCalc):\(separator),34,76,1,,0,false,true,false,false,false,-1,true"
    let answer = try run([
      "soffice", "-env:UserInstallation=file://\(path("office-profile"))", "--headless",
      "--infilter=\(filter.dropFirst(4))", "--convert-to", "fods", "--outdir", path("sheet"), file,
    ])
    let name = URL(filePath: file).deletingPathExtension().lastPathComponent
    let made = path("sheet/\(name).fods")
    guard FileManager.default.fileExists(atPath: made) else {
      throw JourneyError.failed(command: ["soffice"], status: answer.status, output: "\(answer)")
    }
    return try String(contentsOfFile: made, encoding: .utf8)
  }

  /// Adds a contact to the table, as the kiosk would after the thank-you.
  fileprivate func addContact(_ name: String, email: String) throws {
    _ = try sql(
      "INSERT INTO contact (signature, email, language) SELECT id, '\(email)', 'en' FROM signature WHERE name = '\(name)'"
    )
  }
}
