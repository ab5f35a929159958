/// What is recorded about a postal code beside the code itself.
///
/// A code reaches this point only after the signer confirmed it, so nothing here asks or refuses.
public struct PostalAssessment: Hashable, Sendable {
  /// The place the signer was shown: "Duluth, MN", "Minnesota", or empty.
  public let place: String
  /// Where the code lies, as the organiser's list says.
  public let area: SignatureArea
  /// What a coordinator should look at, in the order of ``SignatureFlag/allCases``.
  public let flags: [SignatureFlag]

  /// Assesses a code against the organiser's list.
  ///
  /// A code on that list is inside, known to the tables or not. One that only the tables know is
  /// outside and flagged, provided that there is a list; one that neither knows is outside and
  /// flagged as unknown alone.
  ///
  /// - Parameters:
  ///   - code: The code as the signer confirmed it.
  ///   - area: The organiser's list.
  public init(of code: PostalCode, in area: Configuration.Area) {
    switch code {
    case .zip(let zip): self.init(zip: zip, in: area)
    case .foreign:
      self.init(place: "", area: .outside, flags: area.postalCodes.isEmpty ? [] : [.outOfArea])
    case .none: self.init(place: "", area: .none, flags: [.zipNone])
    }
  }

  private init(zip: String, in area: Configuration.Area) {
    let isInside = area.contains(zip)
    let isAway = !isInside && !area.postalCodes.isEmpty
    let side: SignatureArea = isInside ? .inside : .outside
    if let place = PostalDirectory.place(of: zip) {
      self.init(place: place.description, area: side, flags: isAway ? [.outOfArea] : [])
    } else if let state = PostalDirectory.state(of: zip) {
      let name = StateNames.name(of: state) ?? state
      self.init(place: name, area: side, flags: [.zipUnknown])
    } else {
      self.init(place: "", area: side, flags: [.zipUnassigned])
    }
  }

  private init(place: String, area: SignatureArea, flags: [SignatureFlag]) {
    self.place = place
    self.area = area
    self.flags = flags
  }
}
