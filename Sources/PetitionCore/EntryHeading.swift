/// The headings that people put above a list of names and postal codes.
enum EntryHeading {
  /// Whether the fields of a line are headings and nothing else: "name" and "zip", in either order.
  ///
  /// Commas, semicolons and bars between them show a heading as well; it is then known before any
  /// line below it is taken for a name.
  static func isHeading(_ fields: [String]) -> Bool {
    let parts = fields.flatMap { $0.split { ",;|".contains($0) } }.map { part in
      part.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return parts.first.map(isWhole) ?? false }
    let isKnown = { (part: String) in
      names.contains(part) || codes.contains(part) || others.contains(part)
    }
    // "Code, Nom" may be somebody: a name's heading and a code's must both be there.
    return parts.allSatisfy(isKnown) && parts.contains { names.contains($0) }
      && parts.contains { codes.contains($0) }
  }

  /// Whether one field is a heading by itself, or two with a space between: "Name ZIP".
  private static func isWhole(_ part: String) -> Bool {
    if alone.contains(part) { return true }
    let words = part.split(separator: " ")
    return words.indices.dropFirst().contains { place in
      let first = words[..<place].joined(separator: " ")
      let last = words[place...].joined(separator: " ")
      return (names.contains(first) && codes.contains(last))
        || (codes.contains(first) && names.contains(last))
    }
  }

  /// Headings that are nobody's name even without another beside them.
  private static let alone: Set = [
    "name", "names", "full name", "fullname", "your name", "signer", "signature", "signer name",
    "print name", "printed name", "first name", "last name", "nombre", "nombre completo", "vorname",
    "nachname", "vollständiger name", "nom complet", "姓名",
  ]

  private static let names: Set = alone.union([
    "nom", "prénom", "prenom", "nom et prénom", "apellido", "apellidos", "nombre y apellidos",
    "vorname nachname", "name vorname", "first", "last", "nome", "имя", "名字", "氏名", "이름",
  ])

  private static let codes: Set = [
    "zip", "zip code", "zipcode", "zip postal code", "postal code", "postcode", "postalcode",
    "postal", "zip or postal code", "your zip code", "code", "código postal", "codigo postal",
    "plz", "postleitzahl", "code postal", "cp", "cap", "cep", "индекс", "邮编", "郵便番号", "우편번호",
  ]

  /// What may stand beside them.
  private static let others: Set = [
    "no", "nr", "line", "date", "email", "e mail", "phone", "address", "city", "state", "fecha",
    "datum", "signature",
  ]
}
