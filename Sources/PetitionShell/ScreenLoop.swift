import Foundation
import Glibc
public import TerminalUI

/// A program that a person works with on a screen: a state, what it looks like, what it answers.
public protocol ScreenProgram {
  /// How long to wait for a key before the program is asked whether anything has changed; nil waits
  /// for ever.
  var heartbeat: Duration? { get }

  /// What a person meets now.
  ///
  /// - Parameters:
  ///   - size: The window.
  ///   - isLinear: Whether the terminal reads lines instead of keys.
  /// - Returns: The frame.
  func frame(size: Size, isLinear: Bool) -> Frame

  /// Answers what arrived together, in order; nothing at all when a heartbeat passed without a key.
  ///
  /// - Returns: Whether the program goes on.
  mutating func handle(_ inputs: [InputEvent]) -> Bool
}

/// Runs a program on the terminal of this process until it ends; the terminal is then as it was.
public enum ScreenLoop {
  /// Runs a program.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - isLinear: Whether to ask and answer line by line; a terminal that can do no more gets that
  ///     without asking, and only with it may input and output be pipes.
  ///   - instead: What somebody without a terminal is told to do, a sentence.
  /// - Throws: ``CommandFailure`` if there is no terminal that will do.
  public static func run(
    _ program: inout some ScreenProgram,
    isLinear: Bool,
    instead: String
  ) throws(CommandFailure) {
    try check(isLinear: isLinear, instead: instead)
    let environment = ProcessInfo.processInfo.environment
    guard !self.isLinear(isLinear) else {
      var terminal = LinearTerminal(environment: environment)
      loop(&program, on: &terminal, isLinear: true)
      if let reason = terminal.outputFailure { Output.giveUp(reason) }
      return
    }
    do {
      var terminal = try CursesTerminal(environment: environment)
      loop(&program, on: &terminal, isLinear: false)
    } catch {
      throw CommandFailure(message: "\(error)", code: .usage)
    }
  }

  /// Whether a program is asked and answered line by line: if wanted, or if the terminal can do no
  /// more.
  public static func isLinear(_ isWanted: Bool) -> Bool {
    let term = ProcessInfo.processInfo.environment["TERM", default: ""]
    return isWanted || LinearTerminal.isNeeded(term: term)
  }

  /// Refuses where nobody can answer, before anything else is done; and starts what gives the
  /// terminal back if the program is killed, before a ledger is read.
  ///
  /// - Throws: ``CommandFailure`` if input and output are not both a terminal.
  public static func check(isLinear: Bool, instead: String) throws(CommandFailure) {
    guard !isLinear, isatty(0) != 1 || isatty(1) != 1 else {
      TerminalGuard.start()
      return
    }
    throw CommandFailure(
      message: """
        Input and output are not both a terminal. Nothing was started and nothing was changed. \
        Start this command from a terminal, or use line by line mode: --linear. \(instead)
        """,
      code: .usage
    )
  }

  /// Paints and waits, again and again; a frame that has not changed sends nothing.
  public static func loop(
    _ program: inout some ScreenProgram,
    on terminal: inout some Terminal & ~Copyable,
    isLinear: Bool
  ) {
    while true {
      terminal.paint(program.frame(size: terminal.size, isLinear: isLinear))
      let inputs = terminal.next(within: program.heartbeat)
      guard !inputs.contains(.terminate), !inputs.contains(.hangUp) else { return }
      guard program.handle(inputs) else { return }
    }
  }
}
