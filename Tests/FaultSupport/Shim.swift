import Foundation
import JourneySupport

/// The library that makes SQLite sync less than the program under test asks for.
enum Shim: String, CaseIterable {
  case normal = "NORMAL"
  case off = "OFF"

  /// The variables with which the program is to be started.
  var environment: [String: String] {
    get throws(JourneyError) {
      try ["LD_PRELOAD": Binary.neighbour("libFaultShim.so").path, "FAULT_SYNCHRONOUS": rawValue]
    }
  }

  /// The variables with which the program does not look for the entry that it knows to be the last.
  static var forgetful: [String: String] {
    get throws(JourneyError) {
      try ["LD_PRELOAD": Binary.neighbour("libFaultShim.so").path, "FAULT_MEMORY": "NONE"]
    }
  }
}
