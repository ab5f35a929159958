import Foundation
import TestSupport

/// A recorded session, cut at every moment; what is left is judged.
struct SessionCut {
  let recording: Recording
  let bench: Workbench
  /// What had been promised when the program had printed so much.
  let acknowledged: (_ output: String) -> [Acknowledgement]
  /// What is wrong beside the ledger itself, in the folder that stands for the disk.
  var complaints: (_ disk: URL, _ output: String) -> [String] = { _, _ in [] }

  /// Tries every moment with nothing, everything and several selections of what was not synced.
  ///
  /// States with the same files and the same promises are tried once.
  func report(chances: Int, seed: UInt64) throws -> FaultReport {
    var report = FaultReport("power-cut")
    var disk = CutDisk(recording.before)
    var dice = SeededGenerator(seed: seed)
    var seen: Set<Int> = []
    for moment in 0...recording.operations.count {
      let output = recording.output(before: moment)
      let promised = acknowledged(output)
      let fates =
        [.nothing, .everything]
        + (0..<chances).map { _ in
          CutDisk.Fate.chance(seed: dice.next())
        }
      for fate in disk.hasPending ? fates : [.nothing] {
        let files = disk.image(fate).files.sorted { $0.path < $1.path }
        guard seen.insert(Self.fingerprint(files, output)).inserted else { continue }
        report.add(
          try verdict(on: files, promised, output),
          acknowledged: promised.count,
          place: "seed \(seed), operation \(moment), \(fate)"
        )
      }
      if moment < recording.operations.count { disk.apply(recording.operations[moment]) }
    }
    return report
  }

  private func verdict(
    on files: [DiskImage.File],
    _ promised: [Acknowledgement],
    _ output: String
  ) throws -> Verdict {
    let place = bench.url.appending(path: "cut")
    try? FileManager.default.removeItem(at: place)
    try DiskImage.store(files, in: place)
    let database = place.appending(path: Workbench.place).path
    var verdict = bench.judge.verdict(on: database, acknowledged: promised)
    verdict.damage += complaints(place, output)
    return verdict
  }

  private static func fingerprint(_ files: [DiskImage.File], _ output: String) -> Int {
    var hasher = Hasher()
    hasher.combine(output)
    for file in files {
      hasher.combine(file.path)
      unsafe file.contents.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }
}
