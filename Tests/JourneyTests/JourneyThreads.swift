import Foundation
import Testing

/// Runs journeys on threads that may sleep.
///
/// A journey waits for a program most of the time. On the threads that tests usually share, one
/// for each processor, two waiting journeys would hold up all the others.
final class JourneyThreads: TaskExecutor {
  /// Journeys at a time: many sleep, but each one that moves needs a processor.
  static let shared = JourneyThreads(count: 6)

  private let queue = OperationQueue()

  private init(count: Int) {
    queue.maxConcurrentOperationCount = count
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { [self] in
      unsafe job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

/// Puts each test of a suite on one of the ``JourneyThreads``.
struct JourneyTrait: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    try await withTaskExecutorPreference(JourneyThreads.shared) { try await function() }
  }
}

extension Trait where Self == JourneyTrait {
  /// The test drives a program and waits for it.
  static var journey: Self { JourneyTrait() }
}
