/// Words that fingers type when nobody thinks of a name.
enum KeyboardRun {
  /// Whether one of the words is a run along the keyboard or the alphabet, one letter over and over,
  /// or has no vowel in six letters.
  ///
  /// Short runs count only if all words are such: Wert and Trew are surnames, and Asd is none.
  static func isTyped(_ words: [String]) -> Bool {
    guard !words.isEmpty else { return false }
    return words.contains(where: isLongRun) || words.allSatisfy(isShortRun)
  }

  /// The rows of the keyboards that are found in the United States, Germany and France.
  private static let rows = [
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm",
    "wxcvbn", "abcdefghijklmnopqrstuvwxyz", "1234567890",
  ].flatMap { [$0, String($0.reversed())] }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  private static func isLongRun(_ typed: String) -> Bool {
    let word = unrepeated(typed)
    // "kjhkjh": nobody is called that twice.
    if word != typed, word.utf8.allSatisfy({ $0 < 0x80 }), !word.contains(where: vowels.contains),
      !word.isDigits
    {
      return true
    }
    guard word.count >= 4, word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    if word.count >= 6, !word.contains(where: vowels.contains), !word.isDigits { return true }
    if Set(word).count == 1 { return !word.isDigits }
    return rows.contains { row in
      guard row.contains(word) else { return false }
      return word.count >= 5 || row.hasPrefix(word) || !word.contains(where: vowels.contains)
    }
  }

  private static func isShortRun(_ word: String) -> Bool {
    let word = unrepeated(word)
    guard word.count >= 3, word.utf8.allSatisfy({ $0 < 0x80 }), word != "iii" else { return false }
    return Set(word).count == 1 || rows.contains { $0.hasPrefix(word) || $0.hasSuffix(word) }
  }

  /// "asdf" of "asdfasdf".
  private static func unrepeated(_ word: String) -> String {
    guard word.count >= 6, word.count.isMultiple(of: 2) else { return word }
    let half = String(word.prefix(word.count / 2))
    return word == half + half ? half : word
  }
}
