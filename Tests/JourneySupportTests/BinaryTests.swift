import Foundation
import Testing

@testable import JourneySupport

@Suite struct BinaryTests {
  @Test func `a program named by hand is taken as it is`() throws {
    try #expect(Binary.program("petition-kiosk", override: "/bin/sh").path == "/bin/sh")
  }

  @Test func `a program that is not there is named in the error`() {
    #expect(throws: JourneyError.notBuilt(path: "/no/kiosk")) {
      try Binary.program("petition-kiosk", override: "/no/kiosk")
    }
  }

  @Test func `programs are looked for beside the running tests`() throws {
    let error = #expect(throws: JourneyError.self) {
      try Binary.program("no-such-program", override: nil)
    }

    #expect(error?.description.contains(".build") == true)
    #expect(error?.description.contains("/debug/no-such-program") == true)
  }
}
