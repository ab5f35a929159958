import Foundation
import Glibc
import JourneySupport
import Testing

/// A keyboard that anybody may press, and a kiosk that only staff may end.
@Suite(.journey) struct TableKeyboardJourneyTests {
  /// Presses keys as fast as they can come.
  private func hammer(_ key: String, on kiosk: RawJourney) {
    for _ in 0..<12 {
      _ = kiosk.terminal.writeBlindly(key)
      usleep(1200)
    }
  }

  @Test(arguments: ["\u{3}", "\u{1C}", "\u{1A}"])
  func `no key ends a kiosk that changes between screen and lines`(key: String) throws {
    let folder = try KioskFolder()
    try folder.setPIN("739164", again: "739164").waitForExit()
    let kiosk = try RawJourney(folder, leader: .shell)
    try kiosk.openSession()
    for _ in 0..<4 {
      _ = kiosk.terminal.writeBlindly("\u{1B}OS")
      hammer(key, on: kiosk)
      try kiosk.rest()
      // Those that came to a line are no part of what is typed there.
      try kiosk.type("screen\n")
      hammer(key, on: kiosk)
      try kiosk.see("Press ENTER to sign")
      #expect(kiosk.terminal.exitStatus == nil)
    }
    kiosk.terminal.kill(SIGTERM)
    try #expect(kiosk.terminal.waitForExit() == .code(0))
    try #expect(kiosk.terminal.settings.isSane)
  }

  @Test func `stopped from elsewhere and continued it takes the keyboard again`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    kiosk.terminal.kill(SIGSTOP)
    usleep(50_000)
    kiosk.terminal.kill(SIGCONT)
    hammer("\u{3}", on: kiosk)
    try kiosk.openForm()
    try kiosk.type("Ana")
    try kiosk.see("> Full name: Ana")
  }

  @Test func `another process may still end it as Ctrl-C would`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    kiosk.terminal.kill(SIGINT)
    try #expect(kiosk.terminal.waitForExit() == .code(0))
  }

  @Test func `the guard is older than the first name, and stays the same`() throws {
    let folder = try KioskFolder()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    let first = guards(of: kiosk)
    #expect(first.count == 1)
    try kiosk.sign("Zebulon Quartz", "55802", number: 88)
    try kiosk.dismiss()
    try kiosk.press(.function(4))
    try kiosk.see("Type the letter r")
    try kiosk.type("screen\r")
    try kiosk.see("> Press ENTER to sign")
    #expect(guards(of: kiosk) == first)
    for process in first {
      #expect(!memory(of: process).contains(Data("Zebulon Quartz".utf8)))
    }
  }

  private func guards(of kiosk: RawJourney) -> [pid_t] {
    ResourceUsage.children(of: kiosk.terminal.processID).filter {
      (try? String(contentsOfFile: "/proc/\($0)/comm", encoding: .utf8)) == "terminal-guard\n"
    }
  }

  /// What a process may write to in its memory; nothing where the tests may not look.
  private func memory(of process: pid_t) -> Data {
    guard let maps = try? String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8),
      let file = FileHandle(forReadingAtPath: "/proc/\(process)/mem")
    else { return Data() }
    var all = Data()
    for line in maps.split(separator: "\n") where line.contains(" rw-p ") {
      let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap {
        UInt64($0, radix: 16)
      }
      guard ends.count == 2, (try? file.seek(toOffset: ends[0])) != nil else { continue }
      all += (try? file.read(upToCount: Int(ends[1] - ends[0]))) ?? Data()
    }
    return all
  }

  @Test func `what makes the copies has no terminal, and nothing else of the kiosk's`() throws {
    var settings = KioskSettings()
    settings.backupDirectory = "stick"
    let folder = try KioskFolder(settings.text)
    try folder.plugInStick()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openStaffMenu()
    kiosk.settle()
    // Looked at while it runs, again and again.
    var seen: [[String]] = []
    var sessions: Set<String> = []
    let start = ContinuousClock.now
    try kiosk.press(.end)
    try kiosk.press(.up)
    try kiosk.press(.up)
    try kiosk.take()
    while start.duration(to: .now) < .seconds(10), try folder.stick().isEmpty {
      for process in ResourceUsage.children(of: kiosk.terminal.processID)
      where commandLine(of: process).contains("backup") {
        seen.append(descriptors(of: process))
        sessions.insert(session(of: process) == "\(process)" ? "its own" : "the kiosk's")
      }
    }
    #expect(!seen.isEmpty)
    #expect(sessions == ["its own"])
    let strange = Set(seen.joined()).filter { $0.hasPrefix("/dev/pts") || $0.hasPrefix("/memfd") }
    #expect(strange.isEmpty, "\(strange)")
  }

  private func commandLine(of process: pid_t) -> [String] {
    let text = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
    return text.split(separator: "\0").map(String.init)
  }

  /// The session of a process, the fourth number behind its name.
  private func session(of process: pid_t) -> String {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return text.split(separator: ")").last?.split(separator: " ").dropFirst(3).first
      .map(String.init) ?? ""
  }

  private func descriptors(of process: pid_t) -> [String] {
    let folder = "/proc/\(process)/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
    }
  }
}
