import Foundation
import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Copies: when they are made by themselves, and what staff see of them.
@Suite struct CopyTests {
  @Test func `ten signatures bring a copy, once the table is free`() throws {
    var kiosk = try TestKiosk(.copied)
    for _ in 1...10 {
      kiosk.sign()
      kiosk.tick()
      #expect(kiosk.world.jobs == [], "somebody still stands there")
      kiosk.press(.enter)
    }

    kiosk.tick()

    #expect(kiosk.world.jobs == [.copy])
    kiosk.wait(.seconds(10))
    #expect(kiosk.world.jobs == [.copy], "one at a time")
  }

  @Test func `a single signature is copied after five minutes`() throws {
    var kiosk = try TestKiosk(.copied)
    kiosk.sign()
    kiosk.press(.enter)

    kiosk.wait(.seconds(290))
    #expect(kiosk.world.jobs == [])
    kiosk.wait(.seconds(20))

    #expect(kiosk.world.jobs == [.copy])
  }

  @Test func `nothing new brings no copy, and neither does a kiosk without a folder`() throws {
    var idle = try TestKiosk(.copied)
    var counts = LiveCounts()
    counts.copiedAt = Timestamp(idle.world.wall)
    idle.send(.counts(counts))
    idle.wait(.seconds(1000))
    #expect(idle.world.jobs == [])

    var bare = try TestKiosk(.counted)
    for _ in 1...12 {
      bare.sign()
      bare.press(.enter)
    }
    bare.wait(.seconds(1000))
    #expect(bare.world.jobs == [])
  }

  @Test func `a copy that failed is said in capitals and tried again`() throws {
    var kiosk = try TestKiosk(.copied)
    kiosk.sign()
    kiosk.press(.enter)
    kiosk.wait(.seconds(310))
    kiosk.send(.copied(.failed("There is no folder /media/stick.")))
    #expect(kiosk.words.contains("COPY FAILED"))
    #expect(!kiosk.words.contains("/media/stick"), "a signer sees no technical error")

    kiosk.wait(.seconds(40))
    #expect(kiosk.world.jobs.count == 1)
    kiosk.wait(.seconds(30))
    #expect(kiosk.world.jobs.count == 2)

    kiosk.send(.copied(.done))
    #expect(!kiosk.words.contains("COPY FAILED"))
  }

  @Test(arguments: [
    (0, "copy just made"), (59, "copy just made"), (60, "copy 1 min ago"),
    (35 * 60, "copy 35 min ago"), (3 * 3600, "copy 3 hours ago"), (49 * 3600, "copy 2 days ago"),
    (-86_400, "copy just made"),
  ])
  func `the volunteer's line says how old the last copy is`(age: Int, words: String) throws {
    var kiosk = try TestKiosk(.copied)
    kiosk.tick()
    var counts = LiveCounts()
    counts.copiedAt = Timestamp(kiosk.world.wall - TimeInterval(age))

    kiosk.send(.counts(counts))

    #expect(kiosk.words.contains(words))
  }

  @Test func `staff begin a copy and are told when the stick may go`() throws {
    var kiosk = try TestKiosk(.copied)
    kiosk.press(.control("T"), .end, .up, .up, .enter)
    #expect(kiosk.world.jobs == [.copy])
    #expect(kiosk.words.contains("Leave any stick in"))

    kiosk.send(.copied(.done))

    #expect(kiosk.words.contains("You may take the stick out."))
  }

  @Test func `without a folder staff are told where to name one`() throws {
    var kiosk = try TestKiosk(.counted)
    kiosk.press(.control("T"), .end, .up, .up, .enter)
    #expect(kiosk.world.jobs == [])
    #expect(kiosk.words.contains("backup_directory"))
  }

  @Test func `closing shows the sheet at once and the result when it is there`() throws {
    let folder = try Scratch()
    let store = try PetitionStore(
      opening: folder.path("kiosk.db"),
      petition: Configuration.copied.petition.id,
      newKiosk: UUID()
    )
    var kiosk = try TestKiosk(.copied, store: store)
    kiosk.sign()
    kiosk.press(.enter)

    kiosk.closeSession()

    #expect(kiosk.world.jobs == [.close])
    #expect(kiosk.words.contains("Today 1 This kiosk 1"))
    let head = try #require(try kiosk.kiosk.store.signedHead())
    #expect(kiosk.words.contains("Entry \(head.seq) Words \(head.words)"))
    #expect(kiosk.words.contains("Checking every entry"))

    kiosk.send(.copied(.done))
    #expect(kiosk.words.contains("You may take the stick out."))
  }

  @Test func `a disk that runs low is said`() throws {
    var kiosk = try TestKiosk(.copied)
    kiosk.send(.room(ReserveFile.scarcity))
    #expect(!kiosk.words.contains("DISK"))
    kiosk.send(.room(12 << 20))
    #expect(kiosk.words.contains("DISK 12 MB LEFT"))
  }
}
