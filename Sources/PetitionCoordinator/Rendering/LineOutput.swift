import PetitionShell

/// Standard output in large pieces: a million lines are not a million writes.
final class LineOutput {
  private var waiting = ""
  /// Whether somebody still takes what is written.
  private(set) var isTaken = true

  /// Adds text, with its line ends.
  func add(_ text: String) {
    waiting += text
    if waiting.utf8.count >= 1 << 16 { flush() }
  }

  /// Writes what waits.
  func flush() {
    guard !waiting.isEmpty, isTaken else { return }
    isTaken = Output.text(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
