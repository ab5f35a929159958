import Foundation
import Synchronization

/// Does work on every item, on all processors, and answers in the items' order.
///
/// - Throws: The error of the first item whose work failed.
func concurrently<Item: Sendable, Value: Sendable>(
  _ items: [Item],
  _ work: @Sendable (Item) throws -> Value
) throws -> [Value] {
  let results = Mutex<[Int: Result<Value, any Error>]>([:])
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    let result = Result { try work(items[index]) }
    results.withLock { $0[index] = result }
  }
  let all = results.withLock { $0 }
  return try items.indices.compactMap { try all[$0]?.get() }
}
