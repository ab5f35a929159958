import PetitionCore

/// How the count of a campaign grew, moment by moment.
struct Timeline: Hashable {
  /// A day or an hour on which people signed.
  struct Moment: Hashable {
    /// The day or the hour, as people read it.
    var label: String
    /// Where it lies: days since 1970, hours of the one day, or simply the next number.
    var place: Int
    /// The accepted signatures that it brought.
    var added: Int
    /// The count of the campaign when it was over.
    var total: Int
  }

  /// How places are spaced.
  enum Spacing: Hashable {
    /// By hours of a single day; the day as people read it.
    case hours(of: String)
    /// By days.
    case days
    /// All alike: the days lie so far apart that a clock must have been wrong.
    case uneven
  }

  /// The longest time that is drawn to scale, in days; four years.
  static let longest = 1461

  /// The count before the first moment: what was collected earlier and elsewhere.
  let start: Int
  /// The moments, ascending.
  let moments: [Moment]
  /// How their places are spaced.
  let spacing: Spacing

  /// Lays out a campaign: by hours while there is one day only, then by days.
  ///
  /// - Parameters:
  ///   - start: What was collected earlier and elsewhere.
  ///   - days: The tally by day.
  ///   - hours: The tally by hour of the same signatures.
  init(from start: Int, days: Tally, hours: Tally) {
    self.start = start
    if days.rows.count == 1, let day = days.rows.first?.key, let moments = Self.hours(hours, day) {
      spacing = .hours(of: PrintedText.day(day))
      self.moments = Self.running(from: start, moments)
      return
    }
    let places = days.rows.compactMap { Self.number(ofDay: $0.key) }
    let span = (places.last ?? 0) - (places.first ?? 0)
    let isEven = places.count == days.rows.count && span <= Self.longest
    spacing = isEven ? .days : .uneven
    let found = days.rows.enumerated().map { index, row in
      Moment(
        label: PrintedText.day(PageText.bounded(row.key)),
        place: isEven ? places[index] : index,
        added: row.count,
        total: 0
      )
    }
    moments = Self.running(from: start, found)
  }

  /// The count at the end.
  var total: Int { moments.last?.total ?? start }

  /// Returns the moment in which the count reached a number; nil when it began with it, or has not
  /// come that far.
  func moment(reaching number: Int) -> Moment? {
    start >= number ? nil : moments.first { $0.total >= number }
  }

  /// Returns the days since 1970 of a day such as "2026-06-13"; nil when it is none.
  static func number(ofDay key: String) -> Int? {
    Timestamp(day: key).map { Int($0.milliseconds / 86_400_000) }
  }

  /// Returns the day that lies so many days after the start of 1970, as "2026-06-13".
  static func day(_ number: Int) -> String {
    LocalTime(Timestamp(milliseconds: Int64(number) * 86_400_000), offset: 0).day
  }

  /// Returns the hour of a key such as "2026-06-13 09"; nil when it is none.
  static func hour(ofKey key: String) -> Int? {
    guard let space = key.lastIndex(of: " "), Timestamp(day: String(key[..<space])) != nil else {
      return nil
    }
    return Int(key[key.index(after: space)...]).flatMap { (0...23).contains($0) ? $0 : nil }
  }

  private static func hours(_ hours: Tally, _ day: String) -> [Moment]? {
    guard number(ofDay: day) != nil else { return nil }
    var moments: [Moment] = []
    for row in hours.rows {
      guard row.key.hasPrefix(day), let hour = hour(ofKey: row.key) else { return nil }
      moments.append(Moment(label: PrintedText.hour(hour), place: hour, added: row.count, total: 0))
    }
    return moments
  }

  private static func running(from start: Int, _ moments: [Moment]) -> [Moment] {
    var total = start
    return moments.map { moment in
      total = total.limitedSum(moment.added)
      var moment = moment
      moment.total = total
      return moment
    }
  }
}
