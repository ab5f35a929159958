import Foundation
import PetitionCore

extension Encodable {
  /// A command's answer as JSON: sorted keys in snake case, on one line.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return JSONText.harmless(String(decoding: try encoder.encode(self), as: UTF8.self))
  }
}
