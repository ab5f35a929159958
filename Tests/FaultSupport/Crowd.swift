import JourneySupport
import TestSupport

/// Eight programs write to one file for a long time, and nobody may be told that it is locked.
enum Crowd {
  private static let writers = 8

  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    let time: Duration = scale.of(sample: .seconds(5), full: .seconds(300))
    var report = FaultReport("crowd")
    for pace in Pace.allCases { report.add(try attempt(pace, for: time, seed: seed)) }
    report.controls = [try JudgeControl.report()]
    return report
  }

  /// How soon a line follows the answer to the last one.
  enum Pace: String, CaseIterable {
    case hammering
    case people

    func pause(_ dice: inout SeededGenerator) -> Duration {
      self == .hammering ? .zero : .milliseconds(Int.random(in: 200...2000, using: &dice))
    }
  }

  private static func attempt(_ pace: Pace, for time: Duration, seed: UInt64) throws -> FaultReport
  {
    var report = FaultReport("crowd")
    let bench = try Workbench()
    try bench.enter(Signers.names(1, group: "first"))
    var tables: [Table] = []
    for number in 0..<writers {
      let program = try Conversation(bench.kiosk("enter"))
      tables.append(Table(program, group: "\(number)", seed: seed &+ UInt64(number)))
    }
    let deadline = ContinuousClock.now + time
    while .now < deadline {
      for index in tables.indices { tables[index].speakIfDue() }
      for index in Conversation.speaking(among: tables.map(\.program), within: .milliseconds(5)) {
        tables[index].listen(pace)
      }
      if tables.contains(where: \.isSilenced) { break }
    }
    let complaints = tables.indices.compactMap { tables[$0].finish() }
    let known = tables.flatMap(\.known)
    var verdict = bench.verdict(known)
    verdict.damage += complaints
    report.add(verdict, acknowledged: known.count, place: "seed \(seed), \(pace)")
    report.remarks.append(remark(pace, tables.flatMap(\.waits).sorted()))
    return report
  }

  private static func remark(_ pace: Pace, _ waits: [Double]) -> String {
    guard let longest = waits.last else { return "\(pace): nobody was answered" }
    let parts = [0.5, 0.99].map { waits[Int(Double(waits.count - 1) * $0)].rounded() }
    return "\(pace): \(waits.count) answered, \(Int(parts[0])) ms the middle one, "
      + "\(Int(parts[1])) ms 99 of 100, \(Int(longest)) ms the longest"
  }
}

/// One of the programs of a crowd, and what it was told and has answered.
private struct Table {
  let program: Conversation
  private(set) var known: [Acknowledgement] = []
  /// Milliseconds from each line to its answer.
  private(set) var waits: [Double] = []
  /// Whether it has ended although nobody had ended it.
  private(set) var isSilenced = false
  private let group: String
  private var dice: SeededGenerator
  private var asked: ContinuousClock.Instant?
  private var due = ContinuousClock.now
  private var count = 0

  init(_ program: Conversation, group: String, seed: UInt64) {
    self.program = program
    self.group = group
    dice = SeededGenerator(seed: seed)
  }

  private var name: String { "Signer \(group) \(count)" }

  mutating func speakIfDue() {
    guard asked == nil, due <= .now else { return }
    count += 1
    program.say("\(name)\t55802")
    asked = .now
  }

  mutating func listen(_ pace: Crowd.Pace) {
    guard let answer = program.answer(within: .milliseconds(1)) else {
      isSilenced = true
      return
    }
    known += Acknowledgement.all(in: answer + "\n", of: [name])
    if let asked { waits.append(asked.duration(to: .now).milliseconds) }
    asked = nil
    due = .now + pace.pause(&dice)
  }

  /// Takes the last answer and ends the program; answers what it complains of.
  mutating func finish() -> String? {
    if asked != nil, !isSilenced, let answer = program.answer(within: .seconds(30)) {
      known += Acknowledgement.all(in: answer + "\n", of: [name])
    }
    let ending = program.end()
    return ending.status == .code(0) ? nil : "table \(group): \(ending.errors)"
  }
}
