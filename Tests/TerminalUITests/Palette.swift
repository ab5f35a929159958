/// Sixteen colours as a terminal shows them, and how far apart two of them are.
struct Palette: CustomStringConvertible, Sendable {
  /// The name of the terminal.
  var description: String
  /// Red, green and blue from 0 to 255, in the order of the SGR numbers: black, red, green, yellow,
  /// blue, magenta, cyan, white, then the same brighter.
  var colours: [[Int]]
  /// What it draws where nothing is asked for: foreground and background, as numbers of colours.
  var usual: (Int, Int)
  /// Whether bold letters are brightened whatever their colour is, and after they are reversed.
  var brightensLast = false

  /// The Linux console: the kernel's `default_red`, `default_grn` and `default_blu`.
  static let console = Palette(
    description: "Linux console",
    colours: [
      [0, 0, 0], [170, 0, 0], [0, 170, 0], [170, 85, 0], [0, 0, 170], [170, 0, 170], [0, 170, 170],
      [170, 170, 170], [85, 85, 85], [255, 85, 85], [85, 255, 85], [255, 255, 85], [85, 85, 255],
      [255, 85, 255], [85, 255, 255], [255, 255, 255],
    ],
    usual: (7, 0),
    brightensLast: true
  )

  /// xterm's defaults for color0 to color15, black on white as it starts.
  static let xterm = Palette(
    description: "xterm",
    colours: [
      [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205],
      [0, 205, 205],
      [229, 229, 229], [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0], [92, 92, 255],
      [255, 0, 255], [0, 255, 255], [255, 255, 255],
    ],
    usual: (0, 15)
  )

  /// The same with white on black as its own, as many people set it.
  static var xtermReversed: Palette {
    var palette = xterm
    palette.description = "xterm, white on black"
    palette.usual = (7, 0)
    return palette
  }

  /// The contrast of two of the colours, from 1 to 21.
  ///
  /// Source: WCAG 2.2, "contrast ratio" and "relative luminance".
  func contrast(_ first: Int, _ second: Int) -> Double {
    let (lighter, darker) = {
      $0 > $1 ? ($0, $1) : ($1, $0)
    }(luminance(colours[first]), luminance(colours[second]))
    return (lighter + 0.05) / (darker + 0.05)
  }

  private func luminance(_ colour: [Int]) -> Double {
    zip(colour, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = Double(part.0) / 255
      let linear = value <= 0.04045 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
      return sum + part.1 * linear
    }
  }

  /// The power of 2.4: the square, and the square's fifth root.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 0.5
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}

/// What the bytes that a program sends make of the letters after them.
struct Pen: Hashable {
  /// The number of the colour of letters; nil for the terminal's own.
  var foreground: Int?
  /// The number of the colour behind them; nil for the terminal's own.
  var background: Int?
  var isBold = false
  var isReverse = false
  /// Numbers asked for that are neither of these: dim, blink, hidden.
  var others: Set<Int> = []

  /// Takes up the parameters of one `SGR` sequence.
  mutating func take(_ parameters: [Int]) {
    for number in parameters.isEmpty ? [0] : parameters {
      switch number {
      case 0: self = Pen(others: others)
      case 1: isBold = true
      case 4, 10, 24: break
      case 7: isReverse = true
      case 22: isBold = false
      case 27: isReverse = false
      case 30...37: foreground = number - 30
      case 39: foreground = nil
      case 40...47: background = number - 40
      case 49: background = nil
      case 90...97: foreground = number - 82
      case 100...107: background = number - 92
      default: others.insert(number)
      }
    }
  }

  /// The two colours on a palette.
  ///
  /// Where bold brightens, a terminal does that with the eight darker colours that a program asks
  /// for; the Linux console with its own too, and after it has reversed them.
  func colours(on palette: Palette, boldBrightens: Bool) -> (Int, Int) {
    var front = foreground ?? palette.usual.0
    let back = background ?? palette.usual.1
    if palette.brightensLast {
      let shown = isReverse ? (back, front) : (front, back)
      return (isBold && shown.0 < 8 ? shown.0 + 8 : shown.0, shown.1)
    }
    if isBold, boldBrightens, let foreground, foreground < 8 { front += 8 }
    return isReverse ? (back, front) : (front, back)
  }

  /// The letters of a stream of bytes, each with the pen it was drawn with.
  static func letters(of written: String) -> [(letter: Character, pen: Pen)] {
    var pen = Pen()
    var letters: [(Character, Pen)] = []
    var rest = Substring(written)
    while let next = rest.first {
      rest = rest.dropFirst()
      guard next == "\u{1B}" else {
        letters.append((next, pen))
        continue
      }
      guard rest.first == "[" else {
        // A designation of a character set has one more byte than the others.
        rest = rest.dropFirst("()".contains(rest.first ?? " ") ? 2 : 1)
        continue
      }
      let body = rest.dropFirst().prefix { !("@"..."~").contains($0) }
      let final = rest.dropFirst(1 + body.count).first
      rest = rest.dropFirst(2 + body.count)
      if final == "m" { pen.take(body.split(separator: ";").compactMap { Int($0) }) }
    }
    return letters
  }
}
