import Glibc

/// How a process ended.
public enum ExitStatus: Hashable, Sendable {
  /// It ended by itself with this code.
  case code(Int32)
  /// This signal ended it.
  case signal(Int32)

  /// Reads the word that waitpid(2) fills in.
  ///
  /// The macros that take it apart are not visible from Swift: the low seven bits hold the signal,
  /// the next byte the exit code.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .code((waitStatus >> 8) & 0xFF) : .signal(signal)
  }

  /// Reads what a shell says of a program: 128 and the signal's number where a signal ended it.
  ///
  /// An exit code above 128 looks the same and is taken for a signal.
  init(shellCode: Int32) {
    self = shellCode > 128 ? .signal(shellCode - 128) : .code(shellCode)
  }
}

extension ExitStatus: CustomStringConvertible {
  /// "exit code 1" or "signal 9".
  public var description: String {
    switch self {
    case .code(let code): "exit code \(code)"
    case .signal(let signal): "signal \(signal)"
    }
  }
}
