public import Foundation

/// Where the programs to drive are.
public enum Binary {
  /// The kiosk: what PETITION_KIOSK names, else the one built beside the running tests.
  ///
  /// - Throws: ``JourneyError/notBuilt(path:)`` when nothing can be run there.
  public static var kiosk: URL {
    get throws(JourneyError) {
      let named = ProcessInfo.processInfo.environment["PETITION_KIOSK"]
      return try program("petition-kiosk", override: named)
    }
  }

  /// The coordinator's program: what PETITION_COORDINATOR names, else the one built beside.
  ///
  /// - Throws: ``JourneyError/notBuilt(path:)`` when nothing can be run there.
  public static var coordinator: URL {
    get throws(JourneyError) {
      let named = ProcessInfo.processInfo.environment["PETITION_COORDINATOR"]
      return try program("petition-coordinator", override: named)
    }
  }

  /// Another file that the build put beside the running program, such as a library.
  ///
  /// - Throws: ``JourneyError/notBuilt(path:)`` when it is not there.
  public static func neighbour(_ name: String) throws(JourneyError) -> URL {
    try program(name, override: nil)
  }

  static func program(_ name: String, override path: String?) throws(JourneyError) -> URL {
    let url = path.map { URL(filePath: $0) } ?? buildDirectory.appending(path: name)
    guard FileManager.default.isExecutableFile(atPath: url.path) else {
      throw .notBuilt(path: url.path)
    }
    return url.absoluteURL
  }

  /// The directory of the running program: the build puts the kiosk and the tests into the same.
  private static var buildDirectory: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }
}
