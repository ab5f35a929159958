/// The walk over a decomposed text that keeps what may stand in a name.
///
/// It goes scalar by scalar, since one forbidden scalar must not take its whole character along: a
/// skin tone typed after a letter is a part of that letter's character.
struct NameFilter {
  private(set) var leftOut: Set<NameAdmission.LeftOut> = []
  private var kept = String.UnicodeScalarView()
  /// The scalar before the one at hand, among those that were kept.
  private var previous: Unicode.Scalar?
  /// A joiner that waits for the letter that would justify it.
  private var waiting: Unicode.Scalar?
  private var marksOnBase = 0
  private var isAfterPicture = false

  /// Walks over text that stands in the field already, keeping its context and nothing else.
  mutating func prime(with existing: String) {
    existing.unicodeScalars.forEach { take($0) }
    kept.removeAll()
    waiting = nil
    leftOut = []
  }

  /// Decides on the next scalar.
  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isPicture {
      leftOut.insert(.pictures)
      isAfterPicture = true
    } else if isAfterPicture && (scalar.isHidden || scalar.isStackingMark) {
      // What dresses a picture goes with it, unremarked.
    } else if scalar.properties.isWhitespace {
      keep(" ")
    } else if scalar.isJoiner {
      wait(with: scalar)
    } else if let previous, waiting == nil, scalar.isSelector(of: previous) {
      takeMark(scalar)
    } else if scalar.isHidden {
      leftOut.insert(.hidden)
    } else if scalar.isStackingMark {
      takeMark(scalar)
    } else {
      keep(scalar)
    }
  }

  /// Ends the walk and returns what was kept.
  mutating func finish() -> String.UnicodeScalarView {
    if let joiner = waiting { kept.append(joiner) }
    waiting = nil
    return kept
  }

  private mutating func wait(with joiner: Unicode.Scalar) {
    guard waiting == nil, let previous, joiner.isJoiner(after: previous) else {
      leftOut.insert(.hidden)
      return
    }
    waiting = joiner
  }

  private mutating func takeMark(_ mark: Unicode.Scalar) {
    guard marksOnBase < NameAdmission.maximumMarks else {
      leftOut.insert(.extraMarks)
      return
    }
    marksOnBase += 1
    keep(mark)
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    if let joiner = waiting {
      if scalar.joins { kept.append(joiner) } else { leftOut.insert(.hidden) }
      waiting = nil
    }
    kept.append(scalar)
    previous = scalar
    isAfterPicture = false
    if !scalar.properties.generalCategory.isMark { marksOnBase = 0 }
  }
}
