import FaultSupport
import Foundation
import Testing

/// A part of every fault on the real program; `make faults` tries all of it.
@Suite(.serialized) struct SampleTests {
  @Test(arguments: Fault.all)
  func `no fault loses, doubles or damages what was acknowledged`(fault: Fault) async throws {
    let report = try await sample(of: fault, seed: 1)

    #expect(report.tried > 0, "\(report.remarks)")
    #expect(report.isSound, "\(report.repeats.joined(separator: "\n"))")
    for control in report.controls { #expect(control.isShown, "\(control)") }
    #expect(!report.controls.isEmpty)
  }

  /// Tries a fault on a thread of its own: it mostly waits, and other tests share the rest.
  private func sample(of fault: Fault, seed: UInt64) async throws -> FaultReport {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try fault.report(.sample, seed: seed) })
      }
    }
  }
}
