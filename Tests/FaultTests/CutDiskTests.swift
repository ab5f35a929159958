import Testing

@testable import FaultSupport

/// The model of a disk that loses its power.
@Suite struct CutDiskTests {
  private var disk: CutDisk

  init() {
    var before = DiskImage()
    before.apply(.create(path: "ledger", file: 0))
    before.apply(.write(file: 0, offset: 0, bytes: Array(repeating: 1, count: 1024)))
    disk = CutDisk(before)
  }

  private func contents(_ fate: CutDisk.Fate) -> [String: [UInt8]] {
    Dictionary(disk.image(fate).files.map { ($0.path, $0.contents) }) { first, _ in first }
  }

  @Test mutating func `what was not synced may be gone, and what was is not`() {
    disk.apply(.write(file: 0, offset: 0, bytes: [2]))
    #expect(contents(.nothing)["ledger"]?.first == 1)
    #expect(contents(.everything)["ledger"]?.first == 2)

    disk.apply(.sync(file: 0))
    #expect(contents(.nothing)["ledger"]?.first == 2)
    #expect(!disk.hasPending)
  }

  @Test mutating func `a write may be torn between sectors and nowhere else`() {
    disk.apply(.write(file: 0, offset: 0, bytes: Array(repeating: 2, count: 1024)))

    let found = Set((0..<200).map { contents(.chance(seed: $0))["ledger"] ?? [] })

    let sectors = found.map { [Set($0[..<512]), Set($0[512...])] }
    #expect(sectors.allSatisfy { $0.allSatisfy { $0.count == 1 } })
    #expect(Set(sectors) == [[[1], [1]], [[1], [2]], [[2], [1]], [[2], [2]]])
  }

  @Test func `sectors are counted from the beginning of the file`() {
    #expect(CutDisk.sectors(at: 500, count: 20) == [500..<512, 512..<520])
    #expect(CutDisk.sectors(at: 512, count: 512) == [512..<1024])
  }

  @Test mutating func `a new name needs its folder to be synced, and the folder above`() {
    disk.apply(.makeFolder(path: "data"))
    disk.apply(.create(path: "data/new", file: 1))
    disk.apply(.sync(file: 1))
    #expect(contents(.nothing).keys.sorted() == ["ledger"])

    disk.apply(.syncFolder(path: "data"))
    #expect(contents(.nothing).keys.sorted() == ["ledger"])

    disk.apply(.syncFolder(path: ""))
    #expect(contents(.nothing).keys.sorted() == ["data/new", "ledger"])
  }

  @Test mutating func `a file that was renamed or cut short may be as before`() {
    disk.apply(.resize(file: 0, size: 0))
    disk.apply(.rename(from: "ledger", to: "old"))
    #expect(contents(.nothing)["ledger"]?.count == 1024)
    #expect(contents(.everything) == ["old": []])
  }

  @Test mutating func `a second name leads to the same contents`() {
    disk.apply(.link(from: "ledger", to: "copy"))
    disk.apply(.unlink(path: "ledger"))
    disk.apply(.write(file: 0, offset: 0, bytes: [2]))

    #expect(contents(.nothing).keys.sorted() == ["ledger"])
    #expect(contents(.everything).keys.sorted() == ["copy"])
    #expect(contents(.everything)["copy"]?.first == 2)
  }

  @Test mutating func `the same seed cuts the same way`() {
    for offset in 0..<20 { disk.apply(.write(file: 0, offset: offset * 50, bytes: [3])) }

    #expect(disk.image(.chance(seed: 7)) == disk.image(.chance(seed: 7)))
    #expect(Set((0..<20).map { disk.image(.chance(seed: $0)) }).count > 10)
  }
}
