import PetitionLanguages
import PetitionCore
import TerminalUI

/// The staff menu.
struct StaffScreen: ScreenContent {
  /// What staff can do.
  enum Choice: Int, CaseIterable {
    case back
    case conversation
    case assist
    case void
    case canvasser
    case tallies
    case lock
    case blank
    case practice
    case copy
    case takeBack
    case close
    case quit
  }

  /// The marked choice.
  var selected = 0
  /// What the last action came to; nil before the first.
  var message: String?

  var audience: Audience { .staff }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    if key == .escape { return state.leaveStaff() }
    let choices = choices(state)
    switch state.answer(key, count: choices.count, selected: selected) {
    case .moved(let index): state.screen = .staff(StaffScreen(selected: index))
    case .chosen(let index):
      state.screen = .staff(StaffScreen(selected: index))
      return take(choices[index], &state)
    case .none: break
    }
    return []
  }

  /// What can be chosen now: a void is taken back only where there is one.
  private func choices(_ state: KioskState) -> [Choice] {
    Choice.allCases.filter { $0 != .takeBack || state.voided != nil }
  }

  private func take(_ choice: Choice, _ state: inout KioskState) -> [KioskEffect] {
    switch choice {
    case .back: return state.leaveStaff()
    case .conversation: return [.countConversation]
    case .assist: return assist(&state)
    case .void: return [.findLast]
    case .canvasser: state.show(.canvasser(CanvasserScreen(state)))
    case .tallies: return [.readTallies]
    case .lock, .blank:
      let effects = state.startOver()
      state.show(.blank(BlankScreen(isLocked: choice == .lock)))
      return effects
    case .copy: return copy(&state)
    case .takeBack: return [.findVoid]
    case .close where state.isPractice: tell(.practiceFirst, &state)
    case .close: state.show(.close(CloseScreen()))
    case .practice where state.isPractice: return [.practice(false)]
    case .practice, .quit:
      guard state.pending.isEmpty else {
        tell(.waitFirst, &state)
        return []
      }
      return choice == .practice ? [.practice(true)] : [.quit]
    }
    return []
  }

  private func copy(_ state: inout KioskState) -> [KioskEffect] {
    guard state.copying.isOn, !state.isPractice else {
      tell(state.isPractice ? .practiceFirst : .copyNowhere, &state)
      return []
    }
    tell(.copyBegun, &state)
    return state.copying.isRunning ? [] : [state.beginCopy()]
  }

  /// Answers on the menu itself, with the mark where it was.
  private func tell(_ phrase: Phrase, _ state: inout KioskState) {
    guard case .staff(let staff) = state.screen else { return }
    state.screen = .staff(StaffScreen(selected: staff.selected, message: state.words[phrase]))
  }

  private func assist(_ state: inout KioskState) -> [KioskEffect] {
    guard state.takesNames, state.session != nil else { return [] }
    let effects = state.startOver()
    state.isAssisted = true
    state.show(.form(FormScreen()))
    return effects
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    canvas.title(words[.staffTitle], right: state.session?.event ?? "")
    canvas.keys([.keyEnterChoose, .keyUpDownMove, .keyEscBack], in: state.words)
    canvas.status(state)
    canvas.sayStatus(state)
    if let message {
      canvas.message(message)
      canvas.gap()
    }
    if state.hasUnreadableLetters, canvas.layout != .compact {
      canvas.text(words[.lettersLost, ["setting": .text(state.locale.setting)]])
      canvas.gap()
    }
    if !state.hasPIN, canvas.air > 0, canvas.layout != .compact {
      canvas.text(words[.noPIN])
      canvas.gap()
    }
    canvas.choices(
      choices(state).map { words[wording($0, state)] },
      selected: selected
    )
  }

  private func wording(_ choice: Choice, _ state: KioskState) -> Phrase {
    switch choice {
    case .back: .staffBack
    case .conversation: .staffConversation
    case .assist: .staffAssist
    case .void: .staffVoid
    case .canvasser: .staffCanvasser
    case .tallies: .staffTallies
    case .lock: .staffLock
    case .blank: .staffBlank
    case .practice: state.isPractice ? .staffPracticeEnd : .staffPractice
    case .copy: .staffCopy
    case .takeBack: .staffTakeBack
    case .close: .staffClose
    case .quit: .staffQuit
    }
  }
}
