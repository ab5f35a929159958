import Foundation
public import Glibc

/// What a program and everything it started use at one moment, as the kernel counts it.
public struct ResourceUsage: Hashable, Sendable {
  /// Resident memory in bytes, pages shared between processes counted in each of them.
  public internal(set) var residentBytes = 0
  /// Resident memory in bytes, shared pages divided among all their users.
  public internal(set) var proportionalBytes = 0
  /// How often its threads have gone to sleep of their own accord: its wake-ups so far.
  public internal(set) var voluntarySwitches = 0
  /// How many write(2) and like calls it has made so far.
  public internal(set) var writeCalls = 0

  /// Sums over the process tree under `process`; a process that ends meanwhile adds nothing.
  public init(of process: pid_t) {
    for member in Self.processTree(of: process) {
      let memory = Self.fields(of: "/proc/\(member)/smaps_rollup")
      residentBytes += memory["Rss", default: 0] * 1024
      proportionalBytes += memory["Pss", default: 0] * 1024
      writeCalls += Self.fields(of: "/proc/\(member)/io")["syscw", default: 0]
      for thread in Self.entries(of: "/proc/\(member)/task") {
        let thread = Self.fields(of: "/proc/\(member)/task/\(thread)/status")
        voluntarySwitches += thread["voluntary_ctxt_switches", default: 0]
      }
    }
  }

  /// How often the program under `process` wakes up during `duration`, which is waited for.
  public static func wakeUps(of process: pid_t, during duration: Duration) -> Int {
    let before = ResourceUsage(of: process).voluntarySwitches
    Thread.sleep(forTimeInterval: duration / .seconds(1))
    return ResourceUsage(of: process).voluntarySwitches - before
  }

  /// `process` and all its descendants.
  public static func processTree(of process: pid_t) -> [pid_t] {
    [process] + children(of: process).flatMap(processTree)
  }

  /// The processes that `process` has started and that have not been reaped.
  public static func children(of process: pid_t) -> [pid_t] {
    entries(of: "/proc/\(process)/task").flatMap { thread in
      text(of: "/proc/\(process)/task/\(thread)/children")
        .split(separator: " ").compactMap { pid_t($0) }
    }
  }

  /// The program that a shell runs, waiting for it to be started.
  static func firstChild(of shell: pid_t) throws(JourneyError) -> pid_t {
    let deadline = Deadline(in: .seconds(5))
    while !deadline.hasPassed {
      if let child = children(of: shell).first { return child }
      usleep(1000)
    }
    throw .timedOut(waitingFor: "the shell to start the program", screen: "")
  }

  /// The numbers of a file of `name: number` lines, whatever their unit.
  private static func fields(of path: String) -> [Substring: Int] {
    let pairs = text(of: path).split(separator: "\n").compactMap { line -> (Substring, Int)? in
      let words = line.split { $0 == ":" || $0.isWhitespace }
      guard words.count > 1, let number = Int(words[1]) else { return nil }
      return (words[0], number)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func entries(of directory: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
  }

  private static func text(of path: String) -> String {
    // Files below /proc claim to be empty, so they are read to their end, not to their size.
    guard let file = FileHandle(forReadingAtPath: path) else { return "" }
    defer { try? file.close() }
    return String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
  }
}
