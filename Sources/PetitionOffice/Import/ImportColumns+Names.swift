extension ImportColumns {
  /// Names that two systems, and people, give their columns; the first that is there is taken.
  ///
  /// ControlShift: `first_name`, `last_name`, `email`, `phone_number`, `postcode`, `created_at`,
  /// `join_organisation`. Action Network: `first_name`, `last_name`, `email`, `zip_code`,
  /// `can2_phone`, `created_at`, `can2_subscription_date`, `can2_subscription_status`,
  /// `can2_sms_status`, `Timestamp (EST)`. Kobo and ODK: `start`, `_submission_time`.
  static let names: [Meaning: [String]] = [
    .name: [
      "name", "full_name", "fullname", "your_name", "your_full_name", "signer", "signer_name",
      "nombre_completo", "nombre_y_apellidos", "nom_complet", "vollständiger_name", "signature",
    ],
    .firstName: [
      "first_name", "given_name", "firstname", "forename", "first", "fname", "given_names",
      "your_first_name", "nombre", "vorname", "prénom", "prenom",
    ],
    .lastName: [
      "last_name", "family_name", "lastname", "surname", "last", "lname", "your_last_name",
      "apellido", "apellidos", "nachname", "familienname", "nom", "nom_de_famille",
    ],
    .postalCode: [
      "zip_code", "postcode", "postal_code", "zip", "zipcode", "zip_postal_code", "can2_zip",
      "postalcode", "zip5", "post_code", "postal", "zip_or_postal_code", "plz", "codigo_postal",
      "código_postal", "postleitzahl", "code_postal",
    ],
    .country: ["country", "country_code", "country_name", "país", "pais", "land", "pays"],
    .date: [
      "signed_at", "signed_on", "created_at", "action_date", "timestamp", "can2_subscription_date",
      "date", "date_signed", "signature_date", "signed_date", "signed", "submitted_at",
      "submission_date", "submission_time", "date_created", "created", "created_on",
      "created_date", "date_time", "datetime", "entry_date", "time", "start", "fecha",
      "marca_temporal", "fecha_y_hora", "fecha_de_firma", "datum", "zeitstempel", "horodateur",
      "date_de_signature", "completion_time", "date_submitted", "signing_date",
      "date_of_signature", "start_time",
    ],
    .email: ["email", "email_address", "e_mail", "your_email", "e_mail_address"],
    .phone: [
      "can2_phone", "phone_number", "phone", "mobile_number", "mobile", "telephone",
      "mobile_phone", "telephone_number",
    ],
    .emailOptIn: [
      "join_organisation", "join_organization", "join_group", "can2_subscription_status",
      "email_opt_in", "email_optin", "opt_in", "optin", "subscribed",
    ],
    .phoneOptIn: ["can2_sms_status", "sms_opt_in", "phone_opt_in", "mobile_opt_in"],
  ]

  /// Columns that hold a name only where no other column does: elsewhere they hold a drawing.
  static let doubtfulNames: Set = ["signature", "signer"]

  /// A column's name without what people write differently, and without a zone in parentheses.
  static func key(_ name: String) -> String {
    key(whole: ImportZone.parted(from: name).name)
  }

  static func key(whole name: String) -> String {
    let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return parts.joined(separator: "_")
  }

  /// Whether a column's name speaks of postal codes: "Your ZIP code", "Mailing zip".
  static func speaksOfCodes(_ key: String) -> Bool {
    key.split(separator: "_").contains { ["zip", "zipcode", "postcode", "postal"].contains($0) }
  }

  /// How many of the columns have a meaning.
  static func known(in header: [String], named: [Meaning: String]) -> Int {
    var all = Set(names.values.joined())
    for name in named.values { all.insert(key(name)) }
    return header.count { name in
      let key = key(name)
      return all.contains(key) || speaksOfCodes(key)
    }
  }
}
