import Foundation

/// The colours of a report: few, and dark enough to be read on paper and by tired eyes.
enum ReportPalette: String, CaseIterable {
  /// The page.
  case paper = "#ffffff"
  /// Text.
  case ink = "#1b2430"
  /// Text of less weight.
  case muted = "#475261"
  /// Bars and the line.
  case mark = "#1d4f7c"
  /// The area under the line, and the ground of headings in tables.
  case wash = "#e6edf4"
  /// The band of what was collected elsewhere.
  case base = "#d5dde5"
  /// Thin lines that only guide the eye.
  case rule = "#b9c2cc"

  /// Each colour of text with each ground that it stands on.
  static let pairs: [(text: ReportPalette, ground: ReportPalette)] = [
    (.ink, .paper), (.ink, .wash), (.muted, .paper), (.muted, .wash), (.mark, .paper),
    (.muted, .base),
  ]

  /// The contrast of two colours, 1 to 21.
  ///
  /// Source: WCAG 2.2, "contrast ratio".
  static func contrast(_ one: ReportPalette, _ other: ReportPalette) -> Double {
    let (light, dark) = (
      max(one.luminance, other.luminance), min(one.luminance, other.luminance)
    )
    return (light + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    let digits = Int(rawValue.dropFirst(), radix: 16) ?? 0
    let parts = [digits >> 16, digits >> 8, digits].map { Self.linear(Double($0 & 0xFF) / 255) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// Undoes the curve of sRGB.
  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
