import PetitionCore
import Synchronization

/// Receipts from several threads.
final class Receipts: Sendable {
  private let list = Mutex<[SignatureReceipt]>([])

  var all: [SignatureReceipt] { list.withLock { $0 } }

  func add(_ receipt: SignatureReceipt) {
    list.withLock { $0.append(receipt) }
  }
}
