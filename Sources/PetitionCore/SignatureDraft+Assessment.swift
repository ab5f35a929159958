extension SignatureDraft {
  /// Creates a draft of a name and a code, with all that follows from them: the place, the area and
  /// the flags.
  ///
  /// - Parameters:
  ///   - id: The identity, made before the first attempt to record.
  ///   - line: The name and the postal code.
  ///   - area: The organiser's list of codes.
  ///   - odd: Which names a coordinator should look at.
  ///   - isWithheld: Whether the name is to be kept off the printed list.
  ///   - source: How the signature came in.
  ///   - language: The language the signer read.
  ///   - textVersion: The text the signer was shown.
  public init(
    id: EntryID,
    _ line: EntryLine,
    in area: Configuration.Area,
    odd: OddNames,
    isWithheld: Bool = false,
    source: SignatureSource,
    language: String,
    textVersion: TextVersion
  ) {
    let assessment = PostalAssessment(of: line.postalCode, in: area)
    var flags = Set(assessment.flags)
    if isWithheld { flags.insert(.nameWithheld) }
    if odd.contains(line.name) { flags.insert(.nameOdd) }
    self.init(
      id: id,
      name: line.name,
      postalCode: line.postalCode,
      place: assessment.place,
      area: assessment.area,
      flags: SignatureFlag.allCases.filter(flags.contains),
      source: source,
      language: language,
      textVersion: textVersion
    )
  }
}
