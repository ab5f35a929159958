/// What one fault did to the ledgers it was tried on, and whether that could have been seen.
public struct FaultReport: Sendable {
  /// A run on a ledger that is known to break a promise: the harness must find that.
  public struct Control: Hashable, Sendable {
    /// What was broken on purpose.
    public var name: String
    /// What was found, in words.
    public var finding: String
    /// Whether what had to be found was found.
    public var isShown: Bool
  }

  /// The fault.
  public var fault: String
  /// States, cycles or runs that were tried, each with a ledger to judge.
  public var tried = 0
  /// Acknowledged signatures that were looked for, each as often as it was looked for.
  public var acknowledged = 0
  /// All that was wrong.
  public var verdict = Verdict()
  /// The runs on which something is wrong on purpose.
  public var controls: [Control] = []
  /// What a person needs to see a failure again.
  public var repeats: [String] = []
  /// What is worth knowing and no failure.
  public var remarks: [String] = []

  /// Begins a report.
  public init(_ fault: String) {
    self.fault = fault
  }

  /// Whether nothing was lost, doubled or damaged.
  public var isSound: Bool { verdict.isSound }

  /// Whether the harness was seen to find what it looks for; otherwise the report means nothing.
  public var isValid: Bool { controls.allSatisfy(\.isShown) && tried > 0 }

  /// Takes down the judgement on one ledger.
  ///
  /// - Parameters:
  ///   - verdict: What is wrong with it.
  ///   - acknowledged: How many signatures were looked for.
  ///   - place: Where in the run this was, in words; asked for only when something is wrong.
  mutating func add(_ verdict: Verdict, acknowledged: Int, place: @autoclosure () -> String) {
    tried += 1
    self.acknowledged += acknowledged
    guard !verdict.isSound else { return }
    self.verdict.add(verdict)
    repeats.append("\(place()): \(verdict)")
  }

  /// Adds what another report on the same fault says.
  mutating func add(_ other: FaultReport) {
    tried += other.tried
    acknowledged += other.acknowledged
    verdict.add(other.verdict)
    controls += other.controls
    repeats += other.repeats
    remarks += other.remarks
  }
}
