import Glibc
import PetitionCore

/// A line on standard error that says how far a long piece of work has come.
///
/// It is shown on a terminal only, and only once the work has taken a second.
public struct ProgressLine {
  private static let width = 30

  private let label: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var shownPercent = -1

  /// Creates a line.
  ///
  /// - Parameter label: What is being done, as "Merging k1.db".
  public init(_ label: String) {
    self.label = label.printable
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Says how far the work has come.
  ///
  /// - Parameters:
  ///   - done: The parts that are done.
  ///   - all: All parts; 0 says nothing.
  public mutating func show(_ done: Int, of all: Int) {
    guard isShown, all > 0, start.duration(to: .now) > .seconds(1) else { return }
    let percent = min(100, done * 100 / all)
    guard percent != shownPercent else { return }
    shownPercent = percent
    let filled = Self.width * percent / 100
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    Output.progress("\r\(label)  [\(bar)] \(percent) %")
  }

  /// Removes the line, so that what comes next stands alone.
  public mutating func end() {
    guard shownPercent >= 0 else { return }
    shownPercent = -1
    Output.progress("\r\u{1B}[K")
  }
}
