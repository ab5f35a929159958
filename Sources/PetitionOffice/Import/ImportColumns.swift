/// What the columns of a foreign file of signatures mean.
public struct ImportColumns: Hashable, Sendable {
  /// What an import can make use of.
  public enum Meaning: String, Hashable, Sendable, CaseIterable {
    /// The whole name.
    case name
    /// The given name.
    case firstName = "first name"
    /// The family name.
    case lastName = "last name"
    /// The postal code.
    case postalCode = "postal code"
    /// The country, by which a code of digits is known to be no ZIP.
    case country
    /// When it was signed.
    case date
    /// An email address.
    case email
    /// A telephone number.
    case phone
    /// Whether news by email is wanted.
    case emailOptIn = "email opt-in"
    /// Whether news by telephone is wanted.
    case phoneOptIn = "phone opt-in"
  }

  /// Where an export of this program has what became of a signature, and its identity.
  public struct Exported: Hashable, Sendable {
    /// The place of the state, 0-based.
    public var state: Int
    /// The place of the identity, 0-based; nil when that column was taken out.
    public var id: Int?
    /// Whether the other columns say so too: a state may also be Minnesota.
    public var isCertain: Bool
  }

  /// The place of each column that is there, 0-based.
  public private(set) var places: [Meaning: Int] = [:]
  /// The header.
  public let header: [String]
  /// The columns by which a row of an export of this program is known; nil if there are none.
  public private(set) var exported: Exported?
  /// The zone that the header of the date says; nil if it says none.
  public private(set) var zone: ImportZone?

  /// Finds the columns.
  ///
  /// - Parameters:
  ///   - header: The first row of the file.
  ///   - named: Columns that the coordinator named, each by what it means.
  /// - Throws: ``ImportProblem`` if one that was named is not there, one is there twice, one has two
  ///   meanings, or nothing says the name.
  public init(header: [String], named: [Meaning: String]) throws(ImportProblem) {
    self.header = header
    let keys = header.map { Self.key($0) }
    try findNamed(named, keys)
    for meaning in Meaning.allCases where named[meaning] == nil {
      let names = (Self.names[meaning] ?? []).lazy
      let taken = Set(places.values)
      places[meaning] = names.compactMap { keys.firstIndex(of: $0) }.first { !taken.contains($0) }
    }
    findFamilyName(named, keys)
    chooseName(named, keys)
    guard places[.name] != nil || places[.firstName] != nil || places[.lastName] != nil else {
      throw Self.looksLikeData(header) ? .noHeader(header) : .noName(header: header)
    }
    try findCode(keys)
    let whole = header.map { Self.key(whole: $0) }
    for place in places.values.sorted() where whole.count(where: { $0 == whole[place] }) > 1 {
      throw .twice(header[place])
    }
    zone = places[.date].flatMap { ImportZone.parted(from: header[$0]).zone }
    findExport(keys)
  }

  /// The mapping in words: "first name = first_name, postal code = zip_code".
  public var words: String {
    Meaning.allCases.compactMap { meaning in
      places[meaning].map { "\(meaning.rawValue) = \(header[$0])" }
    }.joined(separator: ", ")
  }

  /// How many cells a row must have: what comes after them is made nothing of.
  var neededCells: Int {
    let read = Array(places.values) + [exported?.id, exported?.state].compactMap(\.self)
    return (read.max() ?? 0) + 1
  }

  /// The columns that nothing is made of, in the order of the file.
  public var unused: [String] {
    var used = Set(places.values)
    if let exported, exported.isCertain {
      used.formUnion([exported.id, exported.state].compactMap(\.self))
    }
    return header.indices.filter { !used.contains($0) && !Self.isBlank(header[$0]) }.map {
      header[$0]
    }
  }

  private mutating func findNamed(
    _ named: [Meaning: String],
    _ keys: [String]
  ) throws(ImportProblem) {
    for (meaning, name) in named.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let whole = Self.key(whole: name)
      let place =
        header.firstIndex(of: name) ?? header.firstIndex { Self.key(whole: $0) == whole }
        ?? keys.firstIndex(of: Self.key(name))
      guard let place, !keys[place].isEmpty else { throw .noColumn(name, header: header) }
      if let other = places.first(where: { $0.value == place })?.key {
        throw .twoMeanings(name, [other, meaning].map(\.rawValue).sorted())
      }
      places[meaning] = place
    }
  }

  /// In German "Name" beside "Vorname" is the family name alone.
  private mutating func findFamilyName(_ named: [Meaning: String], _ keys: [String]) {
    guard named[.name] == nil, places[.lastName] == nil, let name = places[.name],
      let first = places[.firstName], keys[name] == "name", keys[first] == "vorname"
    else { return }
    places[.name] = nil
    places[.lastName] = name
  }

  /// Of a whole name and a name in two parts one is taken: what was named, else the two parts, since
  /// the column beside them may hold anything.
  private mutating func chooseName(_ named: [Meaning: String], _ keys: [String]) {
    let hasParts = places[.firstName] != nil && places[.lastName] != nil
    let hasPart = places[.firstName] != nil || places[.lastName] != nil
    let isNamed = named[.name] != nil
    let isDoubtful = places[.name].map { Self.doubtfulNames.contains(keys[$0]) } ?? false
    if named[.firstName] != nil || named[.lastName] != nil || (!isNamed && hasParts)
      || (!isNamed && hasPart && isDoubtful)
    {
      places[.name] = nil
    }
    if places[.name] != nil {
      places[.firstName] = nil
      places[.lastName] = nil
    }
  }

  /// Where no column has a name that is known, one that speaks of ZIP codes is taken if it is alone.
  private mutating func findCode(_ keys: [String]) throws(ImportProblem) {
    guard places[.postalCode] == nil else { return }
    let used = Set(places.values)
    let found = keys.indices.filter { !used.contains($0) && Self.speaksOfCodes(keys[$0]) }
    guard found.count < 2 else { throw .severalCodes(found.map { header[$0] }) }
    places[.postalCode] = found.first
  }

  private mutating func findExport(_ keys: [String]) {
    let others: Set = ["number", "seq", "kiosk", "text_version"]
    guard let state = keys.firstIndex(of: "state") else { return }
    let id = keys.firstIndex(of: "id")
    exported = Exported(
      state: state,
      id: id,
      isCertain: id != nil && !others.isDisjoint(with: keys)
    )
  }

  /// Whether a first row holds a signature and no headings: something in it is a code, an address or
  /// a date.
  private static func looksLikeData(_ row: [String]) -> Bool {
    row.contains { cell in
      let digits = cell.filter(\.isNumber).count
      return cell.contains("@") || (digits >= 5 && digits * 2 >= cell.count)
    }
  }

  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
