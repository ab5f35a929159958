import TestSupport
import Testing

@testable import TerminalUI

/// Names in every script, in a field.
@Suite struct ScriptEditingTests {
  @Test(arguments: SampleNames.drawn)
  func `typed scalar by scalar it is the text that is pasted`(name: String) {
    var editor = FieldEditor()
    for scalar in name.unicodeScalars { editor.insert(String(scalar)) }
    #expect(editor == FieldEditor(name))
    #expect(scalars(editor.text) == scalars(name))
    #expect(editor.caret == name.count)
  }

  @Test(arguments: SampleNames.drawn)
  func `bytes that come one by one are the same text`(name: String) {
    var decoder = KeyDecoder()
    var editor = FieldEditor()
    for (index, byte) in name.utf8.enumerated() {
      for case .key(.text(let text)) in decoder.feed([byte], at: .milliseconds(200 * index)) {
        editor.insert(text)
      }
    }
    #expect(scalars(editor.text) == scalars(name))
    #expect(editor.caret == name.count)
  }

  @Test(arguments: SampleNames.drawn)
  func `arrows go from letter to letter, and the caret stands where its text ends`(name: String) {
    var editor = FieldEditor(name)
    let columns = TextWidth.columns(of: name) + 1
    for place in (0...name.count).reversed() {
      #expect(editor.caret == place)
      #expect(editor.window(columns: columns) == (drawn(name), width(name.prefix(place))))
      editor.left()
    }
    #expect(editor.caret == 0)
    editor.right()
    #expect(scalars(editor.beforeCaret) == scalars(String(name.prefix(1))))
    editor.home()
    #expect(editor.caret == 0)
    editor.end()
    #expect(editor.caret == name.count)
  }

  @Test(arguments: SampleNames.drawn)
  func `Backspace and Delete take a letter whole and no other`(name: String) {
    for place in 0..<name.count {
      let left = name.prefix(place) + name.dropFirst(place + 1)
      for keys in [Keys.backspace, .delete] {
        var editor = FieldEditor(name)
        editor.home()
        for _ in 0..<place { editor.right() }
        switch keys {
        case .backspace:
          editor.right()
          editor.backspace()
        case .delete: editor.delete()
        }
        #expect(scalars(editor.text) == scalars(String(left)))
        #expect((0...editor.text.count).contains(editor.caret))
      }
    }
  }

  private enum Keys { case backspace, delete }

  @Test(arguments: SampleNames.drawn)
  func `Backspace empties the field letter by letter`(name: String) {
    var editor = FieldEditor(name)
    for left in (0..<name.count).reversed() {
      editor.backspace()
      #expect(scalars(editor.text) == scalars(String(name.prefix(left))))
    }
    #expect(editor == FieldEditor())
  }

  @Test(arguments: SampleNames.drawn)
  func `letters are drawn whole, in the order of typing`(name: String) {
    var grid = Grid(size: Size(rows: 1, columns: 80))
    let end = grid.put(name, row: 0, column: 2)
    #expect(end == 2 + TextWidth.columns(of: name))
    #expect(scalars(grid.text(row: 0)) == scalars("  " + drawn(name)))
    let kept = name.unicodeScalars.filter { !isTakenOut($0) }
    #expect(
      scalars(drawn(name)) == kept.map { TextWidth.columns(of: $0) == nil ? 0xFFFD : $0.value }
    )
    let columns = kept.reduce(0) { $0 + (TextWidth.columns(of: $1) ?? 1) }
    #expect(TextWidth.columns(of: name) == columns)
  }

  /// The joiner, and the sign that parts the last vowel of a Mongolian word, draw nothing
  /// themselves.
  private func isTakenOut(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{180E}" || scalar == "\u{200D}"
  }

  @Test(arguments: ScriptSample.all)
  func `what is written from right to left is known`(sample: ScriptSample) {
    #expect(RightToLeft.isIn(sample.name) == sample.isRightToLeft)
    #expect(RightToLeft.isIn("Ana " + sample.name) == sample.isRightToLeft)
    for end in [sample.letters.lowerBound, sample.letters.upperBound] {
      let letter = Unicode.Scalar(end).map { String($0) } ?? ""
      #expect(RightToLeft.isIn(letter) == sample.isRightToLeft)
    }
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func drawn(_ text: String) -> String { ColumnClusters(text).map(\.text).joined() }

  private func width(_ text: Substring) -> Int { TextWidth.columns(of: String(text)) }
}
