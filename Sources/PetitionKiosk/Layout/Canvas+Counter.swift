import PetitionLanguages
import PetitionCore
import TerminalUI

extension Canvas {
  /// Draws how far the petition has come: the bar towards the goal, and the same in words.
  mutating func progress(_ state: KioskState) {
    let words = state.words
    let ladder = GoalLadder(rungs: state.configuration.milestones.goals)
    let percent = ladder.percent(of: state.count)
    let sentence = words[
      .countOfGoal,
      [
        "n": .count(state.count), "goal": .count(state.goal), "percent": .count(percent),
      ]
    ]
    let bar = min(42, size.columns - 2 * margin)
    guard room > 0, bar >= 12 else { return }
    if layout == .compact {
      text(sentence)
    } else {
      Bar.draw(
        state.count,
        of: state.goal,
        into: &grid,
        at: Position(row: top, column: margin),
        columns: bar
      )
      put(sentence, row: top, column: margin + bar + 2)
      say(sentence)
      top += 1
    }
  }

  /// Draws the count as people gather around it: big digits, and the same in words.
  ///
  /// - Parameters:
  ///   - state: What is counted.
  ///   - column: Where to begin; nil for the left margin.
  mutating func counter(_ state: KioskState, column: Int? = nil) {
    let column = column ?? margin + 2
    let sentences = Self.counterSentences(state)
    guard state.count >= KioskState.enoughToShow, room >= 6 else {
      put(sentences[0], row: top, column: column, style: .bold)
      top += 1
      return
    }
    let number = state.words.number(state.count)
    let width = BigDigits.draw(number, into: &grid, at: Position(row: top, column: column))
    let beside = column + width + 4
    let fits = sentences.allSatisfy { beside + TextWidth.columns(of: $0) <= size.columns - margin }
    let textColumn = fits ? beside : column
    var row = fits ? top : top + 6
    for sentence in sentences {
      put(sentence, row: row, column: textColumn)
      row += 1
    }
    if fits {
      let bar = min(36, size.columns - margin - beside)
      Bar.draw(
        state.count,
        of: state.goal,
        into: &grid,
        at: Position(row: top + 4, column: beside),
        columns: bar
      )
    }
    top = max(row, top + 5)
  }

  /// What the counter says in words: how many, the goal, the next milestone.
  static func counterSentences(_ state: KioskState) -> [String] {
    let words = state.words
    guard state.count >= KioskState.enoughToShow else {
      return [state.season == .open ? words[.beFirst] : ""]
    }
    var sentences = [
      words[.peopleSigned, ["n": .count(state.count)]],
      words[.goalIs, ["goal": .count(state.goal)]],
    ]
    if let next = state.nextMilestone, next != state.goal {
      sentences.append(words[.nextMilestone, ["n": .count(next)]])
    }
    return sentences
  }

  /// Draws the volunteer's line: words, not symbols, on as many rows as it takes, but on one row
  /// where rows are few.
  mutating func status(_ state: KioskState) {
    var lines = [""]
    for part in statusParts(state) {
      let longer = lines[lines.count - 1].isEmpty ? part : lines[lines.count - 1] + "  " + part
      if TextWidth.columns(of: longer) <= size.columns - 2 * margin {
        lines[lines.count - 1] = longer
      } else {
        lines.append(part)
      }
    }
    for line in lines.prefix(size.rows < AttractScreen.airyRows ? 1 : 3).reversed() {
      bottom -= 1
      put(line, row: bottom)
    }
  }

  private func statusParts(_ state: KioskState) -> [String] {
    let words = state.words
    var parts: [String] = []
    if state.isPractice { parts.append(words[.statusPractice]) }
    if !state.pending.isEmpty {
      parts.append(words[.statusWaiting, ["n": .count(state.pending.count)]])
    } else if let saved = state.counts.lastSavedAt {
      let clock = LocalTime(saved, offset: state.time.utcOffset).clock
      parts.append(words[.statusSaved, ["time": .text(clock)]])
    }
    parts.append(words[.statusToday, ["n": .count(state.counts.today)]])
    if state.count >= KioskState.enoughToShow {
      parts.append(
        words[
          .statusCampaign,
          ["n": .count(state.count), "goal": .count(state.goal)]
        ]
      )
    }
    if let next = state.nextMilestone {
      parts.append(words[.statusNext, ["n": .count(next)]])
    }
    if let session = state.session { parts.append(session.canvasser) }
    if !state.isPractice { parts.append(copyPart(state)) }
    if let room = state.scarceRoom { parts.append(words[.statusRoom, ["n": .count(room >> 20)]]) }
    if let battery = state.time.battery {
      parts.append(words[.statusBattery, ["n": .count(battery)]])
    }
    return parts
  }
}

extension Canvas {
  /// How old the last copy is, or that there is none.
  private func copyPart(_ state: KioskState) -> String {
    let words = state.words
    guard state.copying.failure == nil else { return words[.statusCopyFailed] }
    guard let copiedAt = state.counts.copiedAt else { return words[.statusNoCopy] }
    let seconds = (Timestamp(state.time.wall).milliseconds - copiedAt.milliseconds) / 1000
    switch seconds {
    case ..<60: return words[.statusCopyNow]
    case ..<7200: return words[.statusCopyMinutes, ["n": .count(Int(seconds / 60))]]
    case ..<172_800: return words[.statusCopyHours, ["n": .count(Int(seconds / 3600))]]
    default: return words[.statusCopyDays, ["n": .count(Int(seconds / 86_400))]]
    }
  }
}

extension KioskState {
  /// Below this count the screen says "Be one of the first" instead of a number.
  static let enoughToShow = 5
}
