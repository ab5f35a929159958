/// A line that a program printed after a commit: from then on the signature must be there.
public struct Acknowledgement: Hashable, Sendable {
  /// The signature's identity.
  public var id: String
  /// Its place in the ledger.
  public var seq: Int
  /// The name that was given in; the harness gives no name twice.
  public var name: String

  /// Creates an acknowledgement.
  public init(id: String, seq: Int, name: String) {
    self.id = id
    self.seq = seq
    self.name = name
  }

  /// Pairs the answers of `enter` with the lines it was given.
  ///
  /// Every line of the harness is a good one, so the answers come in the order of the lines. A last
  /// answer without an end of line is none: nobody could have read it.
  ///
  /// - Parameters:
  ///   - output: What the program printed.
  ///   - names: The names of the lines, in their order.
  /// - Returns: The signatures that were promised to be there.
  public static func all(in output: String, of names: [String]) -> [Acknowledgement] {
    guard let end = output.lastIndex(of: "\n") else { return [] }
    return zip(output[..<end].split(separator: "\n"), names).compactMap { line, name in
      let words = line.split(separator: " ")
      guard words.count == 3, words[0] == "saved", let seq = Int(words[2]) else { return nil }
      return Acknowledgement(id: String(words[1]), seq: seq, name: name)
    }
  }
}
