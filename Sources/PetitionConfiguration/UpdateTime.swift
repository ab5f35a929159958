public import Foundation
import PetitionCore

/// The time in the heading of a dated addition: `Update (01/31/2017 @ 3:10 PM):`.
///
/// Month before day, a clock of twelve hours, no zone: the only form seen on petition pages.
struct UpdateTime {
  /// The time as RFC 3339 without a zone.
  let wallClock: String

  /// Reads a heading; nil if it holds no such time.
  init?(_ heading: String) {
    let words = heading.split { " (),@:/".contains($0) || $0.isWhitespace }
    let numbers = words.compactMap { Int($0) }
    guard words.first?.lowercased() == "update", numbers.count == 5,
      let half = words.last(where: { ["AM", "PM"].contains($0.uppercased()) }),
      (1...12).contains(numbers[3])
    else { return nil }
    let hour = numbers[3] % 12 + (half.uppercased() == "PM" ? 12 : 0)
    wallClock = String(
      format: "%04d-%02d-%02dT%02d:%02d:00",
      numbers[2],
      numbers[0],
      numbers[1],
      hour,
      numbers[4]
    )
    guard Timestamp(rfc3339: wallClock + "Z") != nil else { return nil }
  }

  /// The time in RFC 3339, with the offset that a zone had then.
  func rfc3339(in zone: TimeZone) -> String {
    guard let time = Timestamp(rfc3339: wallClock + "Z") else { return "" }
    let minutes = zone.minutesFromUTC(atWallClock: time.date)
    return wallClock + UTCOffset.text(minutes: minutes)
  }
}

/// The offset from UTC at the end of a time in RFC 3339.
enum UTCOffset {
  /// Returns an offset as `Z`, `-06:00` or `+05:45`.
  static func text(minutes: Int) -> String {
    let sign = minutes < 0 ? "-" : "+"
    let size = abs(minutes)
    return minutes == 0 ? "Z" : sign + String(format: "%02d:%02d", size / 60, size % 60)
  }
}

extension TimeZone {
  /// The zone of Minnesota, assumed for a page's times unless the organiser names another.
  public static let centralUS = TimeZone(identifier: "America/Chicago") ?? .gmt

  /// Minutes from UTC when clocks in the zone show a time.
  ///
  /// The time on the clock is given as if it were in UTC.
  func minutesFromUTC(atWallClock time: Date) -> Int {
    // The offset is asked for an instant, which is only known with the offset: the first answer
    // is right but for the hours around a change of the clocks, the second nearly always.
    let guess = secondsFromGMT(for: time)
    return secondsFromGMT(for: time.addingTimeInterval(-Double(guess))) / 60
  }
}
