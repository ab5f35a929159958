import PetitionLanguages
import PetitionCore
import TerminalUI

extension Canvas {
  /// Draws the count as people gather around it: big digits, the same in words beside them, and
  /// below them the bar towards the goal.
  ///
  /// Where that has no room, the words alone.
  ///
  /// - Parameters:
  ///   - state: What is counted.
  ///   - rows: How many rows must be left free below.
  ///   - hasSigned: Whether it is said to somebody who has just signed.
  mutating func counter(_ state: KioskState, leaving rows: Int = 0, hasSigned: Bool = false) {
    let sentences = Self.counterSentences(state, hasSigned: hasSigned)
    guard state.count >= CampaignCount.enoughToShow else {
      words(sentences)
      return
    }
    let number = state.words.number(state.count)
    let beside = margin + BigDigits.width(of: number) + 3
    let width = size.columns - margin - beside
    let lines = sentences.flatMap { wrap($0, columns: max(1, width)) }
    let strong = wrap(sentences[0], columns: max(1, width)).count
    guard room >= BigDigits.rows + rows, width >= 16, lines.count <= BigDigits.rows else {
      isCut = true
      words(sentences)
      return
    }
    let hasBarBelow = room >= BigDigits.rows + 2 + rows
    let isBarBeside = !hasBarBelow && lines.count + 2 <= BigDigits.rows
    let lowered = isBarBeside ? 0 : (BigDigits.rows - lines.count) / 2
    digits(number, with: lines, strong: strong, beside: beside, lowered: lowered)
    if isBarBeside {
      let row = top + BigDigits.rows - 1
      bar(state, at: Position(row: row, column: beside), columns: width)
    }
    top += BigDigits.rows
    if hasBarBelow {
      top += 1
      progress(state, columns: measure)
    }
  }

  /// Draws a number in big digits, and what it means beside it.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - lines: The lines beside it, no more than the digits have rows.
  ///   - strong: How many of them are bold, from the first on.
  ///   - column: Where they begin.
  ///   - rows: How far the first one stands below the digits' first row.
  mutating func digits(
    _ number: String,
    with lines: [String],
    strong: Int,
    beside column: Int,
    lowered rows: Int
  ) {
    BigDigits.draw(number, into: &grid, at: Position(row: top, column: margin))
    for (index, line) in lines.enumerated() {
      let style: Style = index < strong ? .bold : .plain
      put(line, row: top + rows + index, column: column, style: style)
    }
  }

  private mutating func bar(_ state: KioskState, at position: Position, columns: Int) {
    Bar.draw(state.count, of: state.goal, into: &grid, at: position, columns: columns)
  }

  /// Draws how far the petition has come: the bar towards the goal, and the same in words.
  ///
  /// - Parameters:
  ///   - state: What is counted.
  ///   - columns: How wide bar and words are together.
  mutating func progress(_ state: KioskState, columns: Int) {
    let sentence = Self.progressSentence(state)
    let bar = columns - TextWidth.columns(of: sentence) - 2
    guard room > 0, bar >= 10 else { return }
    self.bar(state, at: Position(row: top, column: margin), columns: bar)
    put(sentence, row: top, column: margin + bar + 2)
    top += 1
  }

  /// The sentences one after the other, as a paragraph: those that fit, whole.
  private mutating func words(_ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    var lines: [String] = []
    for count in 1...sentences.count {
      let more = wrap(sentences.prefix(count).joined(separator: " "), columns: measure)
      if more.count > room { break }
      lines = more
    }
    for line in lines {
      put(line, row: top, style: .bold)
      top += 1
    }
  }

  /// How far it has come, in words: "428 of 500, 85 percent".
  static func progressSentence(_ state: KioskState) -> String {
    let percent = GoalLadder(rungs: state.configuration.milestones.goals).percent(of: state.count)
    return state.words[
      .countOfGoal,
      ["n": .count(state.count), "goal": .count(state.goal), "percent": .count(percent)]
    ]
  }

  /// What the counter says in words: how many, the goal, the next milestone.
  ///
  /// - Parameters:
  ///   - state: What is counted.
  ///   - hasSigned: Whether it is said to somebody who has just signed.
  /// - Returns: The sentences.
  static func counterSentences(_ state: KioskState, hasSigned: Bool = false) -> [String] {
    let words = state.words
    guard state.count >= CampaignCount.enoughToShow else {
      // In practice nobody is one of the first.
      if hasSigned { return state.isPractice ? [] : [words[.amongFirst]] }
      return [state.season == .open ? words[.beFirst] : ""]
    }
    var sentences = [
      words[.peopleSigned, ["n": .count(state.count)]],
      words[.goalIs, ["goal": .count(state.goal)]],
    ]
    // A milestone behind the goal is none to aim for yet.
    if let next = state.nextMilestone, next < state.goal {
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
    bottomGap()
  }

  /// Says the volunteer's line, where a volunteer listens.
  mutating func sayStatus(_ state: KioskState) {
    say(statusParts(state).joined(separator: ", ") + ".")
  }

  private func statusParts(_ state: KioskState) -> [String] {
    let words = state.words
    var parts: [String] = []
    if state.isPractice { parts.append(words[.statusPractice]) }
    if state.trouble != nil { parts.append(words[.statusStopped]) }
    if !state.pending.isEmpty {
      parts.append(words[.statusWaiting, ["n": .count(state.pending.count)]])
    } else if !state.isPractice, let saved = state.counts.lastSignedAt {
      let clock = LocalTime(saved, offset: state.time.utcOffset).clock
      parts.append(words[.statusSaved, ["time": .text(clock)]])
    }
    if state.hasUnreadableLetters { parts.append(words[.statusLetters]) }
    parts.append(words[.statusToday, ["n": .count(state.counts.today)]])
    if state.count >= CampaignCount.enoughToShow {
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
    let age = copyAge(since: copiedAt, state)
    return state.copying.isOnOwnDisk ? "\(age) \(words[.statusSameDisk])" : age
  }

  private func copyAge(since copiedAt: Timestamp, _ state: KioskState) -> String {
    let words = state.words
    let seconds = (Timestamp(state.time.wall).milliseconds - copiedAt.milliseconds) / 1000
    switch seconds {
    case ..<60: return words[.statusCopyNow]
    case ..<7200: return words[.statusCopyMinutes, ["n": .count(Int(seconds / 60))]]
    case ..<172_800: return words[.statusCopyHours, ["n": .count(Int(seconds / 3600))]]
    default: return words[.statusCopyDays, ["n": .count(Int(seconds / 86_400))]]
    }
  }
}
