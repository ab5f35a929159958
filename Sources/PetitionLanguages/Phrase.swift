/// Every sentence a person can read on the kiosk, by name.
///
/// The language files hold the wording; a name here says where it is read.
package enum Phrase: String, Hashable, Sendable, CaseIterable {
  // The invitation.
  case to
  case pressEnterToSign
  case practiceEnter
  case paused
  case notYet
  case over
  case beFirst
  case amongFirst
  case peopleSigned
  case goalIs
  case nextMilestone
  case countOfGoal
  case wholePetition
  case organiserLine
  case organiserShort
  case whyTitle
  case updateTitle
  case pageOf
  case draftLanguage

  // The form.
  case stepOneOfTwo
  case stepTwoOfTwo
  case fullName
  case zipCode
  case reason
  case formHint
  case formForAnother
  case restInHelp
  case zipHint
  case reasonOptional
  case pleaseCheck
  case nameMissing
  case fieldFull
  case picturesLeftOut
  case letterUnreadable
  case lettersNotDrawn
  case lettersInTypingOrder

  // Questions about what was typed.
  case nameLooksLikeEmail
  case nameLooksLikeZip
  case nameOneLetter
  case nameHeldKey
  case answerNameRight
  case answerChangeName
  case zipMissing
  case zipWrongLength
  case zipNotDigits
  case zipLookalike
  case zipStateOnly
  case zipUnassigned
  case answerZipRight
  case answerForeign
  case answerNoZip
  case answerChangeZip

  // The last look.
  case checkAndSign
  case youAreSigning
  case noZip
  case choiceSign
  case practiceSign
  case choiceSignWithheld
  case choiceChange
  case choiceErase
  case notSavedYetTitle
  case notSavedYet
  case notSavedStopped
  case tryAgain
  case endedTitle
  case ended

  // The thank-you.
  case savedNumber
  case practiceSaved
  case thankYou
  case practiceThanks
  case practiceWords
  case numberAboveCount
  case milestoneReached
  case milestoneYou
  case withdrawalCode
  case done
  case clearsItself
  case wantNews
  case newsTitle
  case newsHint
  case practiceNews
  case newsNotSaved
  case email
  case phone
  case emailOdd
  case phoneOdd

  // Idle, erase, help.
  case stillThere
  case pressAnyKey
  case willBeErased
  case willStartOver
  case eraseTitle
  case eraseHint
  case keepWriting
  case lineModeTitle
  case lineModeHint
  case lineModeStay
  case lineModeGo
  case helpTitle
  case helpAttract
  case helpForm
  case helpQuestion
  case helpReview
  case helpKeys
  case helpLinear
  case helpPrivacy
  case helpStaff
  case helpStaffLinear
  case helpKept
  case helpErased

  // Keys, on the last row.
  case keyEnterSign
  case keyEnterNext
  case keyEnterChoose
  case keyEnterBack
  case keyEnterDone
  case keyEnterAgain
  case keyUpDownMove
  case keyEscBack
  case keyEscChange
  case keyEscNoNews
  case keyPages
  case keyRead
  case keyHelp
  case keyLanguage
  case keyAccent
  case keyTheme
  case moreBelow
  case moreAbove
  case keySuggest
  case keyStaff

  // Line by line.
  case linearEnter
  case linearChoose
  case linearText
  case linearPIN
  case linearKept
  case linearClosed
  case linearKeepGoing
  case linearAttract
  case linearNextPage
  case linearLastPage
  case linearSignOrBack
  case linearBack
  case linearHelp
  case linearStaff
  case linearLocked

  // The volunteer's line.
  case statusSaved
  case statusWaiting
  case statusStopped
  case statusPractice
  case statusToday
  case statusCampaign
  case statusNext
  case statusBattery
  case statusCopyNow
  case statusCopyMinutes
  case statusCopyHours
  case statusCopyDays
  case statusSameDisk
  case statusNoCopy
  case statusCopyFailed
  case statusRoom
  case statusLetters
  case practiceBanner
  case tooSmall

  // The second screen.
  case moreToReach
  case milestoneReachedOn
  case countAsOf
  case keyEverything
  case keyEnd
  case linearWatch

  // Staff.
  case openingTitle
  case event
  case canvasser
  case sessionMissing
  case clockSays
  case clockWrong
  case clockBackwards
  case clockDoubtful
  case clockRight
  case closedElsewhere
  case countSoFar
  case noPIN
  case localeNotUTF8
  case lettersLost
  case stoppedTitle
  case staffTitle
  case pin
  case pinWrong
  case pinWait
  case lockedTitle
  case lockedHint
  case staffBack
  case staffConversation
  case staffAssist
  case staffVoid
  case staffCanvasser
  case staffTallies
  case staffLock
  case staffBlank
  case staffPractice
  case staffPracticeEnd
  case staffCopy
  case staffTakeBack
  case staffClose
  case staffQuit
  case waitFirst
  case copyBegun
  case copyMade
  case copyMadeHere
  case copyNowhere
  case practiceFirst
  case closeTitle
  case closeHint
  case closeNot
  case closingTitle
  case closingAlready
  case closingHint
  case closingToday
  case closingHere
  case closingVoided
  case closingConversations
  case closingCampaign
  case closingKiosk
  case closingEntry
  case closingWords
  case closingChecking
  case closingDone
  case closingDoneHere
  case closingNoCopy
  case closingNext
  case closingStart
  case retentionOver
  case conversationCounted
  case voidTitle
  case voidWhich
  case voidNot
  case voidJoke
  case voidAbuse
  case voidTest
  case voidAsked
  case voidMistake
  case voidNothing
  case voided
  case takeBackWhich
  case takeBackNot
  case takeBackYes
  case takeBackNothing
  case takenBack
  case talliesToday
  case talliesHour
  case talliesCampaign
  case talliesVoided
  case talliesConversations
  case talliesByHour
  case talliesByEvent
  case talliesByCanvasser
}

extension Phrase {
  /// The name in language files: `press_enter_to_sign`.
  package var key: String {
    var key = ""
    for letter in rawValue {
      if letter.isUppercase, key.last?.isLowercase == true { key += "_" }
      key.append(letter)
    }
    return key.lowercased()
  }

  /// The names in language files, in the order of the file.
  package static let keys = allCases.map(\.key)

  /// The phrase of each name in language files.
  package static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })
}
