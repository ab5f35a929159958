import PetitionLanguages

extension Phrase {
  /// What a signer can read: everything that is not said to be for staff alone.
  static let forSigners = allCases.filter { !forStaff.contains($0) }

  /// What only volunteers and staff read: their line on the invitation, and their screens.
  static let forStaff: Set<Phrase> = [
    .statusSaved, .statusWaiting, .statusStopped, .statusPractice, .statusToday, .statusCampaign,
    .statusNext,
    .statusBattery, .statusCopyNow, .statusCopyMinutes, .statusCopyHours, .statusCopyDays,
    .statusNoCopy, .statusCopyFailed, .statusRoom, .statusLetters,
    .openingTitle, .event, .canvasser, .sessionMissing, .clockSays, .clockWrong, .clockBackwards,
    .clockDoubtful, .clockRight, .countSoFar, .noPIN, .localeNotUTF8, .lettersLost, .keySuggest,
    .keyStaff, .statusSameDisk,
    .staffTitle, .pin, .pinWrong, .pinWait, .linearPIN,
    .staffBack, .staffConversation, .staffAssist, .staffVoid, .staffCanvasser, .staffTallies,
    .staffLock, .staffBlank, .staffPractice, .staffPracticeEnd, .staffCopy, .staffClose,
    .staffQuit, .waitFirst, .copyBegun, .copyMade, .copyMadeHere, .copyNowhere,
    .practiceFirst,
    .staffTakeBack, .takeBackWhich, .takeBackNot, .takeBackYes, .takeBackNothing, .takenBack,
    .closeTitle, .closeHint, .closeNot, .closingNext, .closingStart, .closingDoneHere,
    .closingVoided, .closingConversations, .stoppedTitle, .closedElsewhere, .closingAlready,
    .closingTitle, .closingHint, .closingToday, .closingHere, .closingCampaign, .closingKiosk,
    .closingEntry, .closingWords, .keyEverything,
    .closingChecking, .closingDone, .closingNoCopy, .retentionOver, .conversationCounted,
    .voidTitle, .voidWhich, .voidNot, .voidJoke, .voidAbuse, .voidTest, .voidAsked, .voidMistake,
    .voidNothing, .voided,
    .talliesToday, .talliesHour, .talliesCampaign, .talliesVoided, .talliesConversations,
    .talliesByHour, .talliesByEvent, .talliesByCanvasser,
  ]
}
