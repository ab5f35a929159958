/// A terminal that plays events from a script and records what it is shown, for tests.
public struct MemoryTerminal: Terminal {
  /// The size; a `.resized` event in the script changes it.
  public private(set) var size: Size
  /// What letters it is said to draw.
  public let glyphs: Glyphs
  /// The frames painted, in order.
  public private(set) var frames: [Frame] = []
  /// For each frame, the cells that differ from the frame before; all for the first.
  public private(set) var changedCells: [Int] = []
  /// How long each wait would have been at most; nil for ever.
  public private(set) var timeouts: [Duration?] = []
  /// How often the bell sounded.
  public private(set) var bells = 0
  /// How often earlier frames were to be forgotten.
  public private(set) var forgettings = 0

  private var script: ArraySlice<[InputEvent]>

  /// Creates a terminal.
  ///
  /// - Parameters:
  ///   - size: The size it starts with.
  ///   - glyphs: What letters it is said to draw.
  ///   - script: What each wait answers; empty for a time-out. After the last comes
  ///     `.hangUp`, so that a loop ends.
  public init(size: Size, glyphs: Glyphs = .ofLibrary, script: [[InputEvent]] = []) {
    self.size = size
    self.glyphs = glyphs
    self.script = script[...]
  }

  /// Records a frame.
  public mutating func paint(_ frame: Frame) {
    changedCells.append(frame.grid.cellsChanged(from: frames.last?.grid))
    frames.append(frame)
  }

  /// Answers with the next piece of the script, at once.
  public mutating func next(within timeout: Duration?) -> [InputEvent] {
    timeouts.append(timeout)
    let events = script.popFirst() ?? [.hangUp]
    for case .resized(let size) in events { self.size = size }
    return events
  }

  /// Counts.
  public mutating func bell() {
    bells += 1
  }

  /// Counts.
  public mutating func forget() {
    forgettings += 1
  }
}
