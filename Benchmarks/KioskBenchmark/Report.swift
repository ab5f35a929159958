/// The samples of a whole run and the table they make.
struct Report {
  /// For each program, one sample a round; every program has been measured in every round.
  var samples: [String: [Sample]] = [:]

  /// A row for each program and a column for each figure: the median, and its ratio to the baseline.
  ///
  /// Ratios are taken within a round, where both programs met the same machine, and their median is
  /// shown.
  func table(of names: [String]) -> String {
    let heading = ["program"] + Figure.allCases.map(\.title)
    let rows = names.filter { samples[$0] != nil }.map { name in
      [name] + Figure.allCases.map { cell($0, of: name) }
    }
    return aligned([heading] + rows)
  }

  private func cell(_ figure: Figure, of name: String) -> String {
    let own = samples[name, default: []].map { $0[figure] }
    guard let value = median(own.compactMap(\.self)) else { return "-" }
    let baseline = samples[figure.baseline, default: []].map { $0[figure] }
    let ratios = zip(own, baseline).compactMap { own, base -> Double? in
      guard let own, let base, base > 0 else { return nil }
      return own / base
    }
    guard let ratio = median(ratios) else { return figure.text(value) }
    return "\(figure.text(value))  \(fixed(ratio, decimals: 2))x"
  }

  private func aligned(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + padding : padding + cell.0
      }
      .joined(separator: "   ")
    }
    .joined(separator: "\n")
  }
}
