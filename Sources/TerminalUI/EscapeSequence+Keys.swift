// The keys of the terminals we meet; sources: the terminfo entries of ncurses 6.4 and
// "XTerm Control Sequences". A modifier such as Shift is not told apart.
extension EscapeSequence {
  /// CSI and a letter.
  static let letteredKeys: [UInt8: Key] = cursorKeys.merging(
    [
      UInt8(ascii: "Z"): .backTab,
      UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
      UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ],
    uniquingKeysWith: { first, _ in first }
  )

  /// CSI, a number and a tilde; rxvt ends them with other signs for Shift and Ctrl.
  static let numberedKeys: [Int: Key] = [
    1: .home, 7: .home, 4: .end, 8: .end, 3: .delete, 5: .pageUp, 6: .pageDown,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]

  /// ESC O and a letter, which terminals send in application mode and for F1 to F4.
  static let singleShiftKeys: [UInt8: Key] = {
    var keys = letteredKeys
    keys[UInt8(ascii: "M")] = .enter
    keys[UInt8(ascii: "I")] = .tab
    keys[UInt8(ascii: " ")] = .text(" ")
    keys[UInt8(ascii: "X")] = .text("=")
    // The number pad sends the signs from * to 9 as the letters from j to y.
    for letter in UInt8(ascii: "j")...UInt8(ascii: "y") {
      keys[letter] = .text(String(Unicode.Scalar(letter - UInt8(ascii: "j") + UInt8(ascii: "*"))))
    }
    return keys
  }()

  private static let cursorKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down,
    UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down,
    UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left,
  ]
}
