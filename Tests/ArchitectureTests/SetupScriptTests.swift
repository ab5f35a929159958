import Foundation
import JourneySupport
import Testing

/// Scripts/setup.sh among stand-ins for swift, dpkg-query and apt-get: nothing is installed.
@Suite struct SetupScriptTests {
  @Test(arguments: ["build", "test", "bench", "screens"])
  func `nothing is said or done when all is there`(set: String) throws {
    let stage = try Stage(missing: [])

    let command = try stage.setUp(set)

    #expect(command.status == .code(0))
    #expect(command.output == "")
    #expect(stage.aptCalls == [])
  }

  @Test func `only what is missing is installed, after one update`() throws {
    let stage = try Stage(missing: ["tmux", "libsqlite3-dev"])

    let command = try stage.setUp("test")

    #expect(command.status == .code(0))
    #expect(command.output == "Installing libsqlite3-dev tmux\n")
    #expect(
      stage.aptCalls == [
        "noninteractive -qq update",
        "noninteractive -qq -y --no-install-recommends install libsqlite3-dev tmux",
      ]
    )
  }

  @Test func `a build needs nothing that only tests need`() throws {
    let stage = try Stage(
      missing: [
        "tmux", "sqlite3", "strace", "faketime", "libreoffice-calc-nogui", "chromium",
        "poppler-utils", "dialog", "whiptail", "time", "xvfb", "xterm", "fonts-dejavu-core",
        "imagemagick", "brltty", "fonts-dejavu-extra", "fonts-liberation",
      ]
    )

    #expect(try stage.setUp("build").output == "")
  }

  @Test func `a failed installation is said, with what it means`() throws {
    let stage = try Stage(missing: ["tmux"])
    try stage.stub("apt-get", "exit 100")

    let command = try stage.setUp("test")

    #expect(command.status == .code(69))
    #expect(command.output.contains("apt could not install: tmux\nNothing has been built."))
  }

  @Test(arguments: ["5.10", "6.2", "6.2.4"])
  func `a Swift that is too old is named`(version: String) throws {
    let stage = try Stage(missing: ["tmux"])
    try stage.stub("swift", "echo 'Swift version \(version) (swift-\(version)-RELEASE)'")

    let command = try stage.setUp("test")

    let shown = version.split(separator: ".").prefix(2).joined(separator: ".")
    #expect(command.status == .code(69))
    #expect(
      command.output.hasPrefix("Swift \(shown) is too old; version 6.3 or later is needed.\n")
    )
    #expect(stage.aptCalls == [])
  }

  @Test(arguments: ["6.3", "6.3.1", "6.10", "7.0.2"])
  func `a later Swift will do`(version: String) throws {
    let stage = try Stage(missing: [])
    try stage.stub("swift", "echo 'Apple Swift version \(version) (swift-\(version)-RELEASE)'")

    #expect(try stage.setUp("build").status == .code(0))
  }

  @Test func `a missing Swift is said, with where to find it`() throws {
    let stage = try Stage(missing: [])
    try stage.remove("swift")

    let command = try stage.setUp("build")

    #expect(command.status == .code(69))
    #expect(command.output.hasPrefix("Swift is not installed; version 6.3 or later is needed.\n"))
    #expect(command.output.contains("https://www.swift.org/install"))
  }

  @Test func `a system without apt is told what to bring`() throws {
    let stage = try Stage(missing: [])
    try stage.remove("apt-get")

    let command = try stage.setUp("build")

    #expect(command.status == .code(0))
    #expect(command.output.hasSuffix("must be there: libncurses-dev libsqlite3-dev\n"))
  }

  @Test(arguments: ["", "everything"])
  func `an unknown set is a usage error`(set: String) throws {
    let stage = try Stage(missing: [])

    #expect(try stage.setUp(set).status == .code(64))
  }
}

/// A directory that is the whole search path of the script.
private final class Stage {
  private let directory = FileManager.default.temporaryDirectory
    .appending(path: "stage-\(UUID().uuidString)")

  init(missing: [String]) throws {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    for tool in ["grep", "env"] {
      try FileManager.default.createSymbolicLink(
        atPath: directory.appending(path: tool).path,
        withDestinationPath: "/usr/bin/\(tool)"
      )
    }
    try stub("swift", "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'")
    try stub("sudo", #"exec "$@""#)
    let unknown = (missing + ["nothing"]).joined(separator: "|")
    // The package is the last of the three words that the script asks with.
    try stub("dpkg-query", "case $3 in \(unknown)) exit 1 ;; *) printf installed ;; esac")
    try stub("apt-get", #"echo "$DEBIAN_FRONTEND $*" >>"# + "'\(log.path)'")
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  /// What apt-get was called with, each call led by its DEBIAN_FRONTEND.
  var aptCalls: [String] {
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  func stub(_ name: String, _ script: String) throws {
    // A shell writes it: a file that this process had open for writing could be found busy by the
    // children of other tests, which are started at the same time.
    let write = #"printf '#!/bin/sh\n%s\n' "$1" >"$0" && chmod 755 "$0""#
    try Command.output(of: ["sh", "-c", write, directory.appending(path: name).path, script])
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: directory.appending(path: name))
  }

  func setUp(_ set: String) throws -> Command {
    let script = Repository.root.appending(path: "Scripts/setup.sh").path
    return try Command(["/bin/bash", script, set], environment: ["PATH": directory.path])
  }

  private var log: URL { directory.appending(path: "apt.log") }
}
