import PetitionCore

extension ConfigurationKey<PetitionText> {
  /// The passages of a petition: in `[petition]`, and again in each translation.
  static let passages = [
    ConfigurationKey(
      "title",
      .line(\.title),
      presence: .required,
      "What the petition is called."
    ),
    ConfigurationKey("to", .line(\.to), presence: .required, "To whom it is addressed."),
    ConfigurationKey(
      "ask",
      .passage(\.ask),
      presence: .required,
      "The request in one sentence: what a signer must know before anything else."
    ),
    ConfigurationKey(
      "statement",
      .passage(\.statement),
      presence: .required,
      "The demand that is signed."
    ),
    ConfigurationKey("why", .passage(\.why), "The reasons given."),
    ConfigurationKey(
      "consent",
      .passage(\.consent),
      "Who will see a signer's name, and how to take it back; shown beside the form."
    ),
    ConfigurationKey(
      "organiser",
      .line(\.organiser),
      "Who keeps the signatures, as signers read it."
    ),
    ConfigurationKey(
      "contact",
      .line(\.contact),
      "How to reach the organiser: telephone or email."
    ),
  ]
}

extension ConfigurationKey<Petition> {
  /// The stable key of the petition, which stands before its passages.
  static let identity = [
    ConfigurationKey(
      "id",
      .line(\.id),
      presence: .required,
      "The key of the petition. Texts may change later, this must not."
    )
  ]

  /// What the petition needs beside its passages.
  static let particulars = [
    ConfigurationKey(
      "starts",
      .instant(\.starts),
      "Before this time nobody can sign; without it, at once."
    ),
    ConfigurationKey(
      "ends",
      .instant(\.ends),
      "After this time nobody can sign; without it, never."
    ),
    ConfigurationKey(
      "retain_until",
      .day(\.retainUntil),
      "The day on which the names must be destroyed (it begins at 00:00 UTC)."
    ),
  ]
}

extension ConfigurationKey<PetitionUpdate> {
  /// The keys of one dated addition.
  static let updateKeys = [
    ConfigurationKey(
      "posted_at",
      .stamp(\.postedAt),
      presence: .required,
      "When the addition was published."
    ),
    ConfigurationKey("body", .passage(\.body), presence: .required, "The text of the addition."),
  ]
}
