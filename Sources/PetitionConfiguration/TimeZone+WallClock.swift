public import Foundation

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
