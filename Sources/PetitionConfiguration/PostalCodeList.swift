import PetitionCore

/// The list of postal codes in `[area]`, which may hold ranges.
enum PostalCodeList {
  /// Returns the codes of all ranges, ascending, each once.
  static func expand(_ ranges: [String]) throws(ValueRefusal) -> [String] {
    var codes: Set<String> = []
    for range in ranges {
      do {
        codes.formUnion(try PostalRange.expand(range))
      } catch {
        throw refusal(error)
      }
    }
    return codes.sorted()
  }

  private static func refusal(_ problem: PostalRangeProblem) -> ValueRefusal {
    switch problem {
    case .notFiveDigits(let range): ValueRefusal("\"\(range)\" is neither")
    case .reversed(let range): ValueRefusal("\"\(range)\" ends before it begins")
    }
  }

  /// Returns ascending codes with neighbours joined to ranges, as they are written in the file.
  static func compress(_ codes: [String]) -> [String] {
    var runs: [(first: String, last: String)] = []
    for code in codes {
      if let run = runs.last, let last = Int(run.last), Int(code) == last + 1 {
        runs[runs.count - 1].last = code
      } else {
        runs.append((code, code))
      }
    }
    return runs.map { $0.first == $0.last ? $0.first : "\($0.first)-\($0.last)" }
  }
}
