/// The room of a phrase in the smallest window, 40 columns by 12 rows: so many rows of so many
/// columns.
///
/// A longer one is not lost (texts are wrapped, lists scroll, the line of keys leaves out what does
/// not fit), but something beside it goes, or it is cut at the edge.
package struct PhraseRoom: Hashable, Sendable {
  /// How many rows it may take.
  package let rows: Int
  /// How wide a row is.
  package let columns: Int

  /// A row by itself.
  static let row = PhraseRoom(rows: 1, columns: 40)
  /// What Enter does, left of what another key does: together they fill a row.
  static let enterKey = PhraseRoom(rows: 1, columns: 16)
  /// What another key does: the rest of that row, after three spaces.
  static let otherKey = PhraseRoom(rows: 1, columns: 21)
  /// The name of a line that is filled in: half a row with its mark and its colon.
  static let label = PhraseRoom(rows: 1, columns: 16)
  /// The right end of the first row, beside the title.
  static let corner = PhraseRoom(rows: 1, columns: 16)
  /// The name of a number, left of it.
  static let count = PhraseRoom(rows: 1, columns: 19)
  /// The first rows of a screen.
  static let title = PhraseRoom(rows: 2, columns: 40)
  /// The first row of a screen that says something at its right end too.
  static let shortTitle = PhraseRoom(rows: 1, columns: 22)
  /// One answer in a list, after its mark and its number.
  static let choice = PhraseRoom(rows: 2, columns: 34)
  /// An answer on a screen that has much else to say.
  static let shortChoice = PhraseRoom(rows: 1, columns: 34)
  /// The choice that stands by itself on the invitation, after its mark.
  static let invitation = PhraseRoom(rows: 2, columns: 37)
  /// What stands in its place while nobody can sign.
  static let refusal = PhraseRoom(rows: 3, columns: 37)
  /// What is celebrated, between its stars.
  static let celebration = PhraseRoom(rows: 1, columns: 32)
  /// The words before a message.
  static let lead = PhraseRoom(rows: 1, columns: 20)
  /// A sentence or two between title and choices.
  static let sentence = PhraseRoom(rows: 3, columns: 40)
  /// A sentence that shares the screen with others.
  static let shortSentence = PhraseRoom(rows: 2, columns: 40)
  /// A few sentences that have the screen nearly to themselves.
  static let longSentence = PhraseRoom(rows: 5, columns: 40)
}

extension Phrase {
  /// The room it has in the smallest window; nil for what is read page by page, or only said.
  package var room: PhraseRoom? {
    switch self {
    case .helpKeys, .helpLinear, .helpPrivacy, .linearEnter, .linearChoose, .linearText, .linearPIN,
      .linearKept, .linearClosed, .linearKeepGoing, .linearAttract, .linearNextPage,
      .linearLastPage, .linearSignOrBack, .linearBack, .linearHelp, .linearStaff, .linearLocked,
      .helpStaff, .helpStaffLinear, .helpKept, .helpErased, .tooSmall, .organiserLine, .formHint,
      .formForAnother,
      .milestoneYou, .noPIN, .localeNotUTF8, .lettersLost, .helpAttract, .helpForm, .helpQuestion,
      .helpReview:
      nil
    case .keyEnterDone, .keyEnterAgain: .row
    case .keyEnterSign, .keyEnterNext, .keyEnterChoose, .keyEnterBack: .enterKey
    case .keyUpDownMove, .keyEscBack, .keyEscChange, .keyEscNoNews, .keyPages,
      .keyRead, .keyHelp, .keyLanguage, .keyTheme, .keySuggest, .keyStaff:
      .otherKey
    case .fullName, .zipCode, .reason, .email, .phone, .event, .canvasser, .pin, .closingToday,
      .closingHere, .closingVoided, .closingConversations, .closingCampaign, .closingKiosk,
      .closingEntry, .closingWords:
      .label
    case .stepOneOfTwo, .stepTwoOfTwo, .pageOf: .corner
    case .done, .wantNews: .shortChoice
    case .pleaseCheck: .lead
    case .milestoneReached: .celebration
    case .talliesToday, .talliesHour, .talliesCampaign, .talliesVoided, .talliesConversations:
      .count
    case .to, .goalIs, .wholePetition, .organiserShort, .draftLanguage, .restInHelp, .moreBelow,
      .moreAbove, .practiceBanner, .statusSaved, .statusWaiting, .statusStopped, .statusPractice,
      .statusToday,
      .statusCampaign, .statusNext, .statusBattery, .statusCopyNow, .statusCopyMinutes,
      .statusCopyHours, .statusCopyDays, .statusSameDisk, .statusNoCopy, .statusCopyFailed,
      .statusRoom, .statusLetters,
      .talliesByHour, .talliesByEvent, .talliesByCanvasser, .noZip, .openingTitle, .clockSays,
      .countSoFar, .closingHint, .closingAlready, .closedElsewhere, .youAreSigning, .zipHint,
      .reasonOptional:
      .row
    case .pressEnterToSign, .practiceEnter: .invitation
    case .paused, .notYet, .over: .refusal
    case .checkAndSign, .helpTitle, .closingTitle, .closeTitle, .staffTitle:
      .shortTitle
    case .notSavedYetTitle, .endedTitle, .stoppedTitle, .savedNumber, .practiceSaved,
      .lineModeTitle, .closingNext, .newsTitle, .stillThere, .eraseTitle, .lockedTitle,
      .voidTitle:
      .title
    case .beFirst, .amongFirst, .numberAboveCount, .practiceThanks, .practiceWords, .emailOdd,
      .phoneOdd,
      .peopleSigned, .nameMissing, .fieldFull, .picturesLeftOut, .sessionMissing,
      .clockWrong, .thankYou, .clearsItself, .withdrawalCode, .closingChecking, .closingDone,
      .closingNoCopy:
      .shortSentence
    case .notSavedYet, .notSavedStopped, .ended, .closeHint: .longSentence
    default: isChoice ? .choice : .sentence
    }
  }

  private var isChoice: Bool {
    switch self {
    case .answerNameRight, .answerChangeName, .answerZipRight, .answerForeign, .answerNoZip,
      .answerChangeZip, .practiceSign, .lineModeStay, .lineModeGo, .closeNot, .closingStart,
      .takeBackNot, .takeBackYes, .staffTakeBack, .choiceSign, .choiceSignWithheld, .choiceChange,
      .choiceErase, .tryAgain,
      .keepWriting, .clockDoubtful, .clockRight, .staffBack, .staffConversation,
      .staffAssist, .staffVoid, .staffCanvasser, .staffTallies, .staffLock, .staffBlank,
      .staffPractice, .staffPracticeEnd, .staffCopy, .staffClose, .staffQuit, .voidNot, .voidJoke,
      .voidAbuse, .voidTest, .voidAsked, .voidMistake:
      true
    default: false
    }
  }
}

extension Language {
  /// A text with its blanks filled as on a busy day, to see how long it becomes.
  ///
  /// Names and titles are as long as people make them; they are taken for short ones.
  package func sample(of text: String) -> String {
    // The brackets around a key are not drawn.
    text.filter { $0 != "[" && $0 != "]" }.filled { blank in
      switch blank {
      case "n", "goal": number(1_000_000)
      case "percent", "seconds": "100"
      case "page", "count", "columns", "rows": "10"
      case "day": longestDay
      case "time": "12:34"
      case "zip": "55802"
      case "kiosk": "5ea444b8"
      case "code": "acorn admit agent"
      default: "Maria Lopez"
      }
    }
  }

  private var longestDay: String {
    let days = (1...12).map { day("2026-\($0 < 10 ? "0" : "")\($0)-30") }
    return days.max { $0.count < $1.count } ?? ""
  }
}
