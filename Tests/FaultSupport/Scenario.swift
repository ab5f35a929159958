public import JourneySupport

/// A piece of work that a fault interrupts, and what must hold afterwards.
///
/// A new command of the program becomes a scenario, and every fault below the program is then
/// tried on it: killing it at each call, and failing each call.
public struct Scenario: Sendable {
  /// The word for it in reports.
  public var name: String
  /// Who signs during the work; nobody if the command takes no lines.
  public var names: [String]
  /// Brings the folder to where the work begins, and answers what was acknowledged by then.
  public var prepare: @Sendable (Workbench) throws -> [Acknowledgement]
  /// The command line of the work.
  public var command: @Sendable (Workbench) throws -> [String]
  /// What is wrong beside the ledger itself, such as a copy that was promised.
  public var complaints: @Sendable (Workbench, BackgroundCommand.Answer) -> [String]
  /// How the program may end beside the usual ways.
  public var endings: Set<ExitStatus> = []
  /// Whether it writes files beside the database that are to be harmed too.
  public var writesElsewhere = false
  /// Whether plain SQLite can add up what is left.
  public var addsUp = true

  /// Creates a scenario.
  public init(
    _ name: String,
    names: [String] = [],
    prepare: @escaping @Sendable (Workbench) throws -> [Acknowledgement],
    command: @escaping @Sendable (Workbench) throws -> [String],
    complaints: @escaping @Sendable (Workbench, BackgroundCommand.Answer) -> [String] = { _, _ in []
    }
  ) {
    self.name = name
    self.names = names
    self.prepare = prepare
    self.command = command
    self.complaints = complaints
  }

  /// The first signatures, on a machine where there is no database.
  public static let create = Scenario(
    "create",
    names: Signers.names(2, group: "first"),
    prepare: { _ in [] },
    command: { try $0.kiosk("enter") }
  )

  /// Some signatures after others.
  public static let sign = Scenario(
    "sign",
    names: Signers.names(3, group: "next"),
    prepare: { try $0.enter(Signers.names(3, group: "before")) },
    command: { try $0.kiosk("enter") }
  )
}
