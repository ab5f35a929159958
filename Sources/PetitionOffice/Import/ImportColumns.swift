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

  /// The place of each column that is there, 0-based.
  public private(set) var places: [Meaning: Int] = [:]
  /// The header.
  public let header: [String]

  /// Names that two systems, and people, give their columns; the first that is there is taken.
  ///
  /// ControlShift: `first_name`, `last_name`, `email`, `phone_number`, `postcode`, `created_at`,
  /// `join_organisation`. Action Network: `first_name`, `last_name`, `email`, `zip_code`,
  /// `can2_phone`, `created_at`, `can2_subscription_date`, `can2_subscription_status`,
  /// `can2_sms_status`.
  private static let known: [Meaning: [String]] = [
    .name: ["name", "full_name", "signer", "signature"],
    .firstName: ["first_name", "given_name", "firstname", "forename"],
    .lastName: ["last_name", "family_name", "lastname", "surname"],
    .postalCode: [
      "zip_code", "postcode", "postal_code", "zip", "zipcode", "zip_postal_code", "can2_zip",
    ],
    .date: [
      "signed_at", "signed_on", "created_at", "action_date", "timestamp", "can2_subscription_date",
      "date",
    ],
    .email: ["email", "email_address", "e_mail"],
    .phone: ["can2_phone", "phone_number", "phone", "mobile_number", "mobile", "telephone"],
    .emailOptIn: [
      "join_organisation", "join_organization", "join_group", "can2_subscription_status",
      "email_opt_in", "email_optin", "opt_in", "optin", "subscribed",
    ],
    .phoneOptIn: ["can2_sms_status", "sms_opt_in", "phone_opt_in", "mobile_opt_in"],
  ]

  /// Finds the columns.
  ///
  /// - Parameters:
  ///   - header: The first row of the file.
  ///   - named: Columns that the coordinator named, each by what it means.
  /// - Throws: ``ImportProblem`` if one that was named is not there, one is there twice, or nothing
  ///   says the name.
  public init(header: [String], named: [Meaning: String]) throws(ImportProblem) {
    self.header = header
    let keys = header.map(Self.key)
    for meaning in Meaning.allCases {
      if let name = named[meaning] {
        guard let place = keys.firstIndex(of: Self.key(name)) else {
          throw .noColumn(name, header: header)
        }
        places[meaning] = place
      } else {
        let found = (Self.known[meaning] ?? []).lazy.compactMap { keys.firstIndex(of: $0) }.first
        places[meaning] = found
      }
    }
    let isNamed = Set(named.keys)
    if isNamed.contains(.firstName) || isNamed.contains(.lastName) { places[.name] = nil }
    if places[.name] != nil {
      places[.firstName] = nil
      places[.lastName] = nil
    }
    guard places[.name] != nil || places[.firstName] != nil || places[.lastName] != nil else {
      throw .noName(header: header)
    }
    for place in places.values where keys.filter({ $0 == keys[place] }).count > 1 {
      throw .twice(header[place])
    }
  }

  /// The mapping in words: "first name = first_name, postal code = zip_code".
  public var words: String {
    Meaning.allCases.compactMap { meaning in
      places[meaning].map { "\(meaning.rawValue) = \(header[$0])" }
    }.joined(separator: ", ")
  }

  /// A column's name without what people write differently.
  private static func key(_ name: String) -> String {
    let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return parts.joined(separator: "_")
  }
}

/// Why a file cannot be imported at all.
public enum ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A column that was named is not in the file.
  case noColumn(String, header: [String])
  /// Two columns have the name of one that is needed.
  case twice(String)
  /// No column holds names.
  case noName(header: [String])

  /// The problem in words.
  public var description: String {
    switch self {
    case .noColumn(let name, let header):
      "There is no column \"\(name)\"; the file has: \(header.joined(separator: ", "))."
    case .twice(let name): "Two columns are called \"\(name)\"."
    case .noName(let header):
      """
      No column holds names; the file has: \(header.joined(separator: ", ")). \
      Name it with --name, or with --first-name and --last-name. \
      If all stands in one column, the file is not separated by commas.
      """
    }
  }
}
