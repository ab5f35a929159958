import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

/// Every write, sync and truncation of a signature fails once, and once for ever.
@Suite(.serialized)
struct FaultTests {
  let folder: TemporaryFolder

  init() throws {
    FaultyDisk.install()
    FaultyDisk.begin(nil)
    folder = try TemporaryFolder(FaultyDisk.mark)
  }

  @Test(arguments: FaultyDisk.Operation.allCases, [false, true])
  func `a signature survives every fault of the disk exactly once`(
    operation: FaultyDisk.Operation,
    forEver: Bool
  ) throws {
    let operations = try countOperations(operation)
    #expect(operations > 0)
    for nth in 1...max(1, operations) {
      try recordOnFaultyDisk(.init(operation: operation, nth: nth, forEver: forEver))
    }
  }

  private func recordOnFaultyDisk(_ fault: FaultyDisk.Fault) throws {
    var (store, desk) = try openedDesk("\(fault.operation)-\(fault.nth)")
    let signing = try desk.signing("Grace Hopper")
    FaultyDisk.begin(fault)
    let outcome = store.record(signing)
    let unsynced = FaultyDisk.unsynced(of: store.path)
    FaultyDisk.begin(nil)
    switch outcome {
    case .saved:
      #expect(try isThere(signing, in: store.path), "\(fault): thanked, but nothing was saved")
      #expect(unsynced == [], "\(fault): thanked, but a power cut would take it away")
    case .notSaved:
      #expect(try !isThere(signing, in: store.path), "\(fault): said not to be saved, but it was")
    case .unknown:
      break
    }
    let receipt = try store.sign(signing)
    #expect(receipt.number == 4, "\(fault)")
    let file = try Inspector(store.path)
    #expect(try file.value("SELECT count(*) FROM signature") == 4, "\(fault)")
    let complaints = try file.complaints()
    #expect(complaints == [], "\(fault)")
  }

  private func isThere(_ signing: Signing, in path: String) throws -> Bool {
    try Inspector(path).value("SELECT 1 FROM signature WHERE id = '\(signing.draft.id)'") == 1
  }

  @Test(arguments: FaultyDisk.Operation.allCases, [false, true])
  func `a database that could not be made is made at the next attempt`(
    operation: FaultyDisk.Operation,
    forEver: Bool
  ) throws {
    FaultyDisk.begin(nil)
    _ = try PetitionStore("\(folder.path)/count.db")
    let operations = FaultyDisk.count(of: operation)
    for nth in 1...max(1, operations) {
      let path = "\(folder.path)/new-\(nth).db"
      FaultyDisk.begin(.init(operation: operation, nth: nth, forEver: forEver))
      #expect(throws: StoreError.self, "\(operation) \(nth)") { try PetitionStore(path) }
      FaultyDisk.begin(nil)
      var desk = Desk()
      var store = try PetitionStore(path)
      #expect(try store.sign(desk.signing()).number == 1)
      let complaints = try Inspector(path).complaints()
      #expect(complaints == [], "\(operation) \(nth)")
    }
  }

  @Test
  func `nothing is left for a power cut to take when a signer is thanked`() throws {
    var (store, desk) = try openedDesk("calm")
    for _ in 1...30 {
      FaultyDisk.begin(nil)
      try store.sign(desk.signing())
      #expect(FaultyDisk.count(of: .sync) >= 3)
      #expect(FaultyDisk.unsynced(of: store.path) == [])
    }
  }

  private func countOperations(_ operation: FaultyDisk.Operation) throws -> Int {
    var (store, desk) = try openedDesk("count")
    let signing = try desk.signing("Grace Hopper")
    FaultyDisk.begin(nil)
    try store.sign(signing)
    return FaultyDisk.count(of: operation)
  }

  /// A database with three signatures.
  private func openedDesk(_ name: String) throws -> (store: PetitionStore, desk: Desk) {
    FaultyDisk.begin(nil)
    var desk = Desk()
    var store = try PetitionStore("\(folder.path)/\(name).db", busyWait: 0.05)
    for _ in 1...3 { try store.sign(desk.signing()) }
    return (store, desk)
  }
}
