import Testing
import TestSupport

@testable import TerminalUI

@Suite struct FieldEditorTests {
  @Test(arguments: [
    ("José", 4), ("Jose\u{301}", 4), ("क्षि", 1), ("กำ", 1), ("ệ", 1), ("e\u{323}\u{302}", 1),
    ("ᐊᓂ", 2), ("𖬌𖬣𖬵", 2), ("👩‍👩‍👧", 1), ("🇺🇸", 1), ("محمد", 4), ("דוד", 3),
  ])
  func `scalars typed one by one are letters`(text: String, letters: Int) {
    var editor = FieldEditor()
    for scalar in text.unicodeScalars { editor.insert(String(scalar)) }
    #expect(Array(editor.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(editor.caret == letters)
    for _ in 0..<letters { editor.backspace() }
    #expect(editor == FieldEditor())
  }

  @Test func `the caret moves by letters and stops at the ends`() {
    var editor = FieldEditor("Ae\u{301}中")
    editor.left()
    editor.left()
    #expect(editor.caret == 1)
    editor.insert("n")
    #expect(editor.text == "Ane\u{301}中")
    editor.delete()
    #expect(editor.text == "An中")
    editor.home()
    editor.left()
    editor.backspace()
    #expect(editor.caret == 0)
    editor.end()
    editor.right()
    editor.delete()
    #expect(editor.caret == 3)
    #expect(editor.text == "An中")
    editor.clear()
    #expect(editor == FieldEditor())
  }

  @Test func `a mark typed after a letter joins it`() {
    var editor = FieldEditor("Jose Luis")
    for _ in 0..<5 { editor.left() }
    editor.insert("\u{301}")
    #expect(editor.text == "José Luis")
    #expect(editor.caret == 4)
    editor.insert("f")
    #expect(editor.text == "Joséf Luis")
  }

  @Test func `letters that join with the text after them take the caret along`() {
    var editor = FieldEditor("\u{301}b")
    editor.home()
    editor.insert("e")
    #expect(editor.text == "e\u{301}b")
    #expect(editor.caret == 1)
    var flags = FieldEditor("\u{1F1FA}x\u{1F1F8}")
    flags.left()
    flags.backspace()
    #expect(flags.text == "🇺🇸")
    #expect(flags.caret == 1)
  }

  @Test func `controls do not enter a field`() {
    var editor = FieldEditor()
    editor.insert("Ana\r\nMaria\tL\u{1B}\u{7}\u{9B}uz\u{0}")
    #expect(editor.text == "Ana  Maria Luz")
  }

  @Test(arguments: 0..<200)
  func `the caret is always in the text and in the window`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var editor = FieldEditor()
    for _ in 0..<80 {
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: editor.left()
      case 1: editor.right()
      case 2: editor.backspace()
      case 3: editor.delete()
      case 4: editor.home()
      case 5: editor.cycleAccent()
      default:
        let scalars = SampleNames.drawn.joined().unicodeScalars
        editor.insert(scalars.randomElement(using: &generator).map { String($0) } ?? "")
      }
      #expect((0...editor.text.count).contains(editor.caret))
      let columns = Int.random(in: 1...30, using: &generator)
      let window = editor.window(columns: columns)
      #expect((0..<columns).contains(window.cursorColumn))
      #expect(TextWidth.columns(of: window.text) <= columns)
    }
  }

  @Test(arguments: [
    ("", 8, "", 0), ("Ana", 8, "Ana", 3), ("1234567", 8, "1234567", 7),
    ("12345678", 8, "5678", 4), ("12345678901", 8, "5678901", 7), ("中文字體中文", 8, "中文", 4),
    ("中文字", 5, "文字", 4), ("abc", 1, "", 0), ("中文", 1, "", 0), ("abc", 0, "", 0),
  ])
  func `a long text shows its end`(text: String, columns: Int, shown: String, cursor: Int) {
    let window = FieldEditor(text).window(columns: columns)
    #expect(window.text == shown)
    #expect(window.cursorColumn == cursor)
  }

  @Test func `the beginning of a long text shows from home`() {
    var editor = FieldEditor("1234567890")
    editor.home()
    #expect(editor.window(columns: 4) == ("1234", 0))
  }

  @Test(arguments: [
    ("a", "á"), ("N", "Ñ"), ("ñ", "ń"), ("n\u{303}", "ń"), ("ņ", "n"), ("ý", "ÿ"), ("q", "q"),
    ("ê", "ế"), ("ơ", "ớ"), ("Ư", "Ứ"), ("e\u{302}", "ế"), ("ọ", "o"), ("ß", "s"), ("Ș", "S"),
    ("ı", "i"), ("Ị", "İ"), ("İ", "I"), ("Lopez", "Lopež"), ("", ""), ("中", "中"),
  ])
  func `an accent follows the last`(text: String, next: String) {
    var editor = FieldEditor(text)
    editor.cycleAccent()
    #expect(editor.text == next)
    #expect(editor.caret == next.count)
  }

  /// Letters that people at a table in Minnesota may have in their names.
  @Test(arguments: [
    ("Spanish", "áéíñóúü"), ("Vietnamese", "ăâđêôơư" + "àằầèềìòồờùừỳ" + "ảẳẩẻểỉỏổởủửỷ"),
    ("Vietnamese", "ãẵẫẽễĩõỗỡũữỹ" + "áắấéếíóốớúứý" + "ạặậẹệịọộợụựỵ"), ("Ojibwe", "âêîôāēīō"),
    ("Norse", "åäöæøðþ"), ("French", "àâæçèéêëîïôœùûüÿ"), ("Polish", "ąćęłńóśźż"),
    ("Czech", "áčďéěíňóřšťúůýž"), ("Turkish", "çğıöşü"), ("Hungarian", "őű"),
    ("Latvian", "āčēģīķļņšūž"),
    ("Romanian", "ăâîșțşţ"), ("Welsh", "ŵŷ"), ("Maltese", "ċġħż"), ("German", "äöüß"),
  ])
  func `every letter of a language is reached from a plain one`(language: String, letters: String) {
    let reached = Set("abcdefghijklmnopqrstuvwxyz".flatMap { ring(of: String($0)) })
    #expect(Set(letters.map { String($0) }).subtracting(reached) == [])
    let capitals = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ".flatMap { ring(of: String($0)) })
    let wanted = letters.filter { $0 != "ß" }.map { $0 == "ı" ? "İ" : $0.uppercased() }
    #expect(Set(wanted).subtracting(capitals) == [])
  }

  /// What the accent key makes of a letter until it comes back to it.
  private func ring(of letter: String) -> [String] {
    var editor = FieldEditor(letter)
    var ring: [String] = []
    repeat {
      ring.append(editor.text)
      editor.cycleAccent()
    } while editor.text != letter && ring.count < 100
    return ring
  }

  @Test func `no letter stands in two rings`() {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let all = plain.flatMap { ring(of: String($0)) }
    #expect(all.count == Set(all).count)
    #expect(all.count > 200)
    for letter in all {
      #expect(letter.count == 1 && letter.unicodeScalars.count == 1)
      #expect(letter.lowercased() == letter || letter.uppercased() == letter)
    }
  }

  @Test(arguments: "aceinosuyzACEINOSUYZ".map { $0 })
  func `accents come back to the plain letter`(letter: Character) {
    var editor = FieldEditor("x\(letter)y")
    editor.left()
    var seen: Set<String> = []
    repeat {
      seen.insert(editor.text)
      editor.cycleAccent()
      #expect(editor.caret == 2)
    } while !seen.contains(editor.text)
    #expect(editor.text == "x\(letter)y")
    #expect(seen.count >= 3)
  }
}
