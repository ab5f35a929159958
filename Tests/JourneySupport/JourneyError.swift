/// Why a journey could not go on.
public enum JourneyError: Error, Equatable {
  /// A call to the operating system failed; `reason` is its own wording.
  case system(call: String, reason: String)
  /// A command that had to succeed did not.
  case failed(command: [String], status: ExitStatus, output: String)
  /// The awaited thing never came; `screen` is what stood there instead.
  case timedOut(waitingFor: String, screen: String)
  /// The program to drive has not been built.
  case notBuilt(path: String)
}

extension JourneyError: CustomStringConvertible {
  /// One sentence, followed by the screen where there is one.
  public var description: String {
    switch self {
    case .system(let call, let reason): "\(call) failed: \(reason)."
    case .failed(let command, let status, let output):
      "`\(command.joined(separator: " "))` ended with \(status):\n\(output)"
    case .timedOut(let awaited, let screen):
      "Waited in vain for \(awaited). The screen was:\n\(screen)"
    case .notBuilt(let path):
      "There is no program at \(path); build it first, or name another in PETITION_KIOSK."
    }
  }
}
