public import PetitionStore

/// The exit codes that scripts rely on.
public enum ExitStatus: Int32, Sendable {
  /// Done, and problems were found.
  case problems = 1
  /// The command line, or the terminal it was called in, will not do.
  case usage = 64
  /// A file that was read is not what it should be.
  case badInput = 65
  /// A file could not be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// It is not allowed.
  case notAllowed = 77
}

/// Why a command gave up: what happened, what it means for the data, the next command.
public struct CommandFailure: Error, Sendable {
  /// The message for standard error; empty when all was said already.
  public var message: String
  /// The exit code.
  public var code: ExitStatus

  /// Creates a failure from sentences, in which values from outside are made printable.
  public init(message: Message, code: ExitStatus) {
    self.init(lines: message.text, code: code)
  }

  /// Creates a failure from lines that were put together before.
  ///
  /// Disfavored, so that a literal with values in it becomes a ``Message``.
  @_disfavoredOverload
  public init(message: some StringProtocol, code: ExitStatus) {
    self.init(lines: String(message), code: code)
  }

  private init(lines: String, code: ExitStatus) {
    message = lines
    self.code = code
  }

  /// Says what the storage module could not do.
  public init(_ error: StoreError) {
    let code: ExitStatus =
      switch error {
      case .notOurs, .newerSchema, .olderSchema, .otherPetition, .missing, .damaged, .linked,
        .behind, .changedInUse, .otherKiosk, .tablesChanged, .headMissing, .vanished,
        .headUnreadable,
        .keyMissing, .keyUnusable, .purgedUnread, .unfinished, .ownLedger, .sharedIdentity,
        .inadmissible, .emptyFile, .notAFile, .foreignJournal, .wrongTable:
        .badInput
      case .notWritable, .noFolder, .copyFailed: .cannotCreate
      case .unreadable, .diskFull, .locked, .settingRefused, .unsafeDisk, .inputOutput,
        .writeAheadLog, .sizeLimit, .overQuota, .noDescriptors:
        .inputOutput
      case .tooOpen: .notAllowed
      case .noSuchSignature, .noSuchEntry, .unrecordable, .sessionOver: .problems
      }
    self.init(message: "\(error)", code: code)
  }
}
