import Foundation
import JourneySupport

/// Compares the kiosk with its peers, from outside, through a terminal, in one run.
///
/// Run it in the root of the repository: `KioskBenchmark [rounds]`. Programs take turns within each
/// round, so that a busy moment of the machine strikes them all. Times belong to the machine they
/// were taken on; quote the ratios.
@main struct KioskBenchmark {
  static func main() throws {
    let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) }.map { max(1, $0) } ?? 9
    let isComplete = try run(rounds: rounds)
    exit(isComplete ? 0 : 1)
  }

  /// Measures and reports; answers whether every program could be measured.
  private static func run(rounds: Int) throws -> Bool {
    let place = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: place,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    defer { try? FileManager.default.removeItem(at: place) }

    let (present, absences) = warmUp(in: place)
    var report = Report()
    for _ in 0..<rounds {
      for contender in present {
        let sample = try visit(contender, in: place)
        report.samples[contender.name, default: []].append(sample)
      }
    }
    print("\(rounds) rounds; medians, and ratios to \(Contender.dialog.name)", terminator: "")
    print(" (saving: to \(Contender.dialogKiosk.name)) within the same round.\n")
    print(report.table(of: present.map(\.name)))
    for absence in absences { print("\nNot measured: \(absence)") }
    return absences.isEmpty
  }

  /// A first visit to everyone, which creates the databases and is not counted.
  private static func warmUp(in place: URL) -> (present: [Contender], absences: [String]) {
    var present: [Contender] = []
    var absences: [String] = []
    for contender in Contender.all {
      do {
        _ = try visit(contender, in: place)
        present.append(contender)
      } catch {
        absences.append("\(contender.name). \(error)")
      }
    }
    return (present, absences)
  }

  private static func visit(_ contender: Contender, in place: URL) throws(JourneyError) -> Sample {
    let database = place.appending(path: "\(contender.name).db").path
    return try Visit(to: contender, database: database).measure()
  }
}
