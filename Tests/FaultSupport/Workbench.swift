public import Foundation
import JourneySupport
import PetitionConfiguration
import PetitionCore

/// A folder with the repository's configuration and room for a database; it goes with this value.
public final class Workbench: Sendable {
  /// The folder.
  public let url: URL
  /// The judge of the ledgers made here.
  public let judge: LedgerJudge

  /// Where folders are made: in memory where the system has a place for that.
  public static let memory: URL = {
    let shared = URL(filePath: "/dev/shm")
    let isThere = FileManager.default.isWritableFile(atPath: shared.path)
    return isThere ? shared : FileManager.default.temporaryDirectory
  }()

  /// Makes a folder in `parent`.
  ///
  /// - Throws: Whatever keeps the folder from being made or the configuration from being read.
  public init(in parent: URL = Workbench.memory) throws {
    let repository = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    let text = try String(contentsOf: repository.appending(path: "kiosk.conf"), encoding: .utf8)
    judge = LedgerJudge(petition: try ConfigurationReader.read(text).petition.id)
    url = parent.appending(path: "petition-faults-\(UUID().uuidString)")
    let disk = url.appending(path: "disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url.appending(path: "kiosk.conf"))
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The folder that stands for a disk: what happens to it is recorded and cut.
  public var disk: URL { url.appending(path: "disk") }

  /// Where the database is on such a disk.
  static let place = "data/petition.db"

  /// The database; its folder is made with it.
  public var database: String { disk.appending(path: Self.place).path }

  /// The command line of one of the kiosk's commands, pointed at this folder.
  public func kiosk(_ arguments: String...) throws -> [String] {
    try [Binary.kiosk.path] + arguments
      + ["--config", url.appending(path: "kiosk.conf").path, "--database", database]
  }

  /// The command line of one of the coordinator's commands, pointed at this folder.
  public func coordinator(_ arguments: String...) throws -> [String] {
    try coordinator(arguments)
  }

  /// The command line of one of the coordinator's commands, pointed at this folder.
  public func coordinator(_ arguments: [String]) throws -> [String] {
    try [Binary.coordinator.path] + arguments + ["--database", database]
  }

  /// The folder for copies; it is on the recorded disk.
  public var stick: URL { disk.appending(path: Self.stickPlace) }

  /// Where copies are on such a disk.
  static let stickPlace = "stick"

  /// Signs with everybody, without a fault.
  ///
  /// - Returns: What was acknowledged.
  /// - Parameters:
  ///   - names: Who signs.
  ///   - time: What faketime(1) makes of the clock; nil leaves it.
  /// - Throws: ``JourneySupport/JourneyError`` unless all went well.
  @discardableResult
  public func enter(_ names: [String], at time: String? = nil) throws -> [Acknowledgement] {
    let command = try (time.map { ["faketime", "-f", $0] } ?? []) + kiosk("enter")
    let answer = try BackgroundCommand(command, input: Signers.lines(names)).wait()
    guard answer.status == .code(0) else {
      throw JourneyError.failed(command: command, status: answer.status, output: answer.errors)
    }
    return Acknowledgement.all(in: answer.output, of: names)
  }

  /// Signs at a kiosk of its own, without a fault, and brings its database along.
  ///
  /// - Parameters:
  ///   - name: What the database is called.
  ///   - names: Who signs.
  /// - Returns: The database, which is off the recorded disk, and what was acknowledged.
  /// - Throws: ``JourneySupport/JourneyError`` unless all went well.
  public func kiosk(
    _ name: String,
    signing names: [String]
  ) throws -> (path: String, acknowledged: [Acknowledgement]) {
    let path = url.appending(path: "kiosks/\(name)/petition.db").path
    let command = try [
      Binary.kiosk.path, "enter", "--config", url.appending(path: "kiosk.conf").path, "--database",
      path,
    ]
    let answer = try BackgroundCommand(command, input: Signers.lines(names)).wait()
    guard answer.status == .code(0) else {
      throw JourneyError.failed(command: command, status: answer.status, output: answer.errors)
    }
    return (path, Acknowledgement.all(in: answer.output, of: names))
  }

  /// What is wrong with the database here.
  public func verdict(_ acknowledged: [Acknowledgement]) -> Verdict {
    judge.verdict(on: database, acknowledged: acknowledged)
  }
}

/// Invented people, each of whom signs once.
public enum Signers {
  /// Names that differ from those of every other group.
  public static func names(_ count: Int, group: String) -> [String] {
    (0..<count).map { "Signer \(group) \($0 + 1)" }
  }

  /// The lines that `enter` reads.
  public static func lines(_ names: [String]) -> String {
    names.map { "\($0)\t55802\n" }.joined()
  }
}
