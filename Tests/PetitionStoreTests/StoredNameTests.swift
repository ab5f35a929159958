import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

@Suite struct StoredNameTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A name as it may be typed, and as it must stand in the file.
  static let names: [(typed: String, stored: String)] = [
    ("Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai"),
    ("Nguye\u{302}\u{303}n A\u{301}nh", "Nguy\u{1EC5}n \u{C1}nh"),
    ("Paj Ntaub Vaj Tsab", "Paj Ntaub Vaj Tsab"),
    ("Cabdiraxmaan Xaashi Ciise", "Cabdiraxmaan Xaashi Ciise"),
    ("Giizhigookwe Ma'iingan", "Giizhigookwe Ma'iingan"),
    ("Bizhikiins Nibaa-giizhig", "Bizhikiins Nibaa-giizhig"),
    ("محمد عبد الله", "محمد عبد الله"),
    ("שָׁלוֹם כהן", "שָׁלוֹם כהן"),
    ("प्रिया शर्मा", "प्रिया शर्मा"),
    ("สมชาย ใจดี", "สมชาย ใจดี"),
    ("王小明", "王小明"),
    ("김민준", "김민준"),
    ("\u{1100}\u{1175}\u{11B7}", "\u{AE40}"),
    ("Zoe\u{308}", "Zo\u{EB}"),
    ("O\u{2019}Brien-Søndergård", "O\u{2019}Brien-Søndergård"),
    ("  Ana   Ruiz ", "Ana Ruiz"),
    ("Robert'); DROP TABLE signature;--", "Robert'); DROP TABLE signature;--"),
    ("𠮷田", "𠮷田"),
  ]

  @Test(arguments: names)
  func `a name stands in the file in form C, byte for byte`(typed: String, stored: String) throws {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing(typed))
    let file = try Inspector(folder.database)
    let bytes = try file.value("SELECT CAST(name AS BLOB) FROM signature", as: Data.self)
    #expect(bytes.map(Array.init) == Array(stored.utf8))
    let ledger = try file.value(
      "SELECT CAST(payload ->> '$.body.name' AS BLOB) FROM entry WHERE kind = 'signature'",
      as: Data.self
    )
    #expect(ledger == bytes)
    #expect(try file.complaints() == [])
  }
}
