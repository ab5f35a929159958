/// What tells one imported row from another, however its file is called, ordered or written.
///
/// Two rows are the same one when they have the same name and code and nothing that both say is
/// different: not the minute of signing, not the day, not an address. So a file that lost its
/// seconds, or gained a column, says the same as before.
public struct ImportTraits: Hashable, Sendable {
  /// The name in form C; capitals do not matter.
  public var name: String
  /// The postal code as stored; nil when there is none.
  public var code: String?
  /// The local day of signing, "2026-06-13"; nil when the file does not say.
  public var day: String?
  /// The minute of signing, counted from the start of 1970 in UTC; nil when the file has a day at
  /// most.
  public var minute: Int?
  /// The email address, whether or not it is kept.
  public var email: String?
  /// The telephone number, whether or not it is kept.
  public var phone: String?

  /// Creates traits.
  public init(
    name: String,
    code: String?,
    day: String? = nil,
    minute: Int? = nil,
    email: String? = nil,
    phone: String? = nil
  ) {
    self.name = name
    self.code = code
    self.day = day
    self.minute = minute
    self.email = email
    self.phone = phone
  }
}
