extension Catalogue {
  /// English, which every other language falls back to.
  static let english: [Phrase: String] = [
    // The invitation.
    .to: "To: {name}",
    .pressEnterToSign: "Press ENTER to sign",
    .paused: "Signing is paused for a moment. Please ask the person at this table.",
    .notYet: "Signing begins on {day}. Thank you for stopping.",
    .over: "This petition closed on {day}. No more names are taken. Thank you for stopping.",
    .beFirst: "Be one of the first to sign.",
    .peopleSigned: "{n} people have signed.",
    .goalIs: "The goal is {goal}.",
    .nextMilestone: "Next milestone: {n}.",
    .countOfGoal: "{n} of {goal}, {percent} percent",
    .wholePetition: "Page Down: read the whole petition",
    .organiserLine: "Your name and ZIP code go to: {organiser}. Questions? {contact}.",
    .organiserShort: "By {organiser}",
    .whyTitle: "Why is this important?",
    .updateTitle: "Update of {day}",
    .pageOf: "page {page} of {count}",
    // The form.
    .stepOneOfTwo: "Step 1 of 2",
    .stepTwoOfTwo: "Step 2 of 2",
    .fullName: "Full name",
    .zipCode: "ZIP code",
    .reason: "Why I sign",
    .formHint: "Write your name the way you write it. Sign only for yourself.",
    .formForAnother: "Staff types for the signer. Read each answer back before signing.",
    .restInHelp: "F1 shows the rest of this.",
    .pleaseCheck: "Please check:",
    .nameMissing: "type your name first.",
    .fieldFull: "this line is full. Nothing more fits.",
    .picturesLeftOut: "pictures were left out.",
    // Questions about what was typed.
    .nameLooksLikeEmail: "That looks like an email address. We only need your name.",
    .nameLooksLikeZip: "That looks like a ZIP code. This line is for your name.",
    .nameOneLetter: "The name has only one letter. Is it right?",
    .nameHeldKey: "One letter stands many times in a row. Is the name right?",
    .answerNameRight: "The name is right",
    .answerChangeName: "Change the name",
    .zipMissing: "A ZIP code has 5 numbers. You did not type one.",
    .zipWrongLength: "A ZIP code has 5 numbers. You typed {text}.",
    .zipNotDigits: "A US ZIP code has 5 numbers. You typed: {text}",
    .zipLookalike: "Did you mean {text}?",
    .zipStateOnly: "We do not know this ZIP code well: {text}. Is it right?",
    .zipUnassigned: "We do not know any place with the ZIP code {text}. Is it right?",
    .answerZipRight: "Yes, {zip} is right",
    .answerForeign: "It is not a US address: keep {code}",
    .answerNoZip: "I have no ZIP code",
    .answerChangeZip: "Change the ZIP code",
    // The last look.
    .checkAndSign: "Check and sign",
    .youAreSigning: "You are signing: {title}",
    .noZip: "none",
    .choiceSign: "Yes, sign my name",
    .choiceSignWithheld: "Yes, sign, but keep my name off the printed list",
    .choiceChange: "Change my name or ZIP code",
    .choiceErase: "Do not sign, erase what I typed",
    .notSavedYetTitle: "Not saved yet",
    .notSavedYet:
      """
    Your name is kept here and will be saved. You do not need to type it again. Please tell \
    the person at this table.
    """,
    .tryAgain: "Try again now",
    // The thank-you.
    .savedNumber: "Saved. You are signature number {n}.",
    .thankYou: "Thank you, {name}.",
    .milestoneReached: "{n} signatures reached",
    .milestoneYou: "You are the person who got us here.",
    .withdrawalCode: "To take your name back later, keep these three words: {code}",
    .done: "Done, press ENTER.  This screen clears itself in {seconds} seconds.",
    .wantNews: "I want news about this petition",
    .newsTitle: "News about this petition",
    .newsHint: "Your signature is saved. This is extra. Fill in one line or both, or press Esc.",
    .newsNotSaved: "That is not saved yet. Press Enter to try again, or Esc to leave it.",
    .email: "Email",
    .phone: "Phone",
    // Idle, erase, help.
    .stillThere: "Are you still there?",
    .pressAnyKey: "Press any key to keep going.",
    .willBeErased: "What you typed will be erased in less than {seconds} seconds.",
    .willStartOver: "This screen goes back to the start in less than {seconds} seconds.",
    .eraseTitle: "Go back to the start?",
    .eraseHint: "What you typed is not saved yet.",
    .keepWriting: "Keep writing",
    .helpTitle: "Help",
    .helpKeys:
      """
    ENTER goes on. Esc goes back one step. The arrow keys move. Backspace erases a letter.
    F2 changes the language. F3 changes the colors. F4 reads line by line. F5 adds an accent \
    to the letter before the cursor. F8 starts over and erases what you typed.
    """,
    .helpLinear:
      """
    Press Enter to go on. Type 0 or < to go back one step, ? for this help, l for another \
    language, r to read on. Type start to begin again, screen to leave line-by-line mode.
    """,
    .helpPrivacy:
      """
    Nothing is saved until you choose "Yes, sign my name". We do not ask for your address, \
    your birthday or your papers. The person at this table can help you type.
    """,
    // Keys, on the last row.
    .keyEnterSign: "Enter sign",
    .keyEnterNext: "Enter next",
    .keyEnterChoose: "Enter choose",
    .keyEnterBack: "Enter back",
    .keyEnterDone: "Enter done",
    .keyEnterAgain: "Enter try again",
    .keyUpDownMove: "Up/Down move",
    .keyEscBack: "Esc back",
    .keyEscChange: "Esc change",
    .keyEscErase: "Esc erase",
    .keyEscNoNews: "Esc no news",
    .keyPages: "Page Up/Down turn",
    .keyRead: "Page Down read",
    .keyHelp: "F1 help",
    .keyLanguage: "F2 language",
    .keyTheme: "F3 colors",
    .moreBelow: "Down: more choices",
    .moreAbove: "Up: more choices",
    .keySuggest: "Page Down other names",
    // Line by line.
    .linearEnter: "Press Enter.",
    .linearChoose: "Type a number and press Enter. Type 0 to go back, ? for help.",
    .linearText: "Type your answer and press Enter. Type < to go back, ? for help.",
    .linearPIN: "Type the PIN and press Enter. Nothing you type is shown. Type < to go back.",
    .linearAttract:
      """
    Press Enter to sign. Type r to read the petition, l for another language, ? for help.
    """,
    .linearReading: "Type r for the next page, 0 to go back, or press Enter to go on.",
    // The volunteer's line.
    .statusSaved: "SAVED {time}",
    .statusWaiting: "WAITING TO SAVE {n}",
    .statusPractice: "PRACTICE",
    .statusToday: "today {n}",
    .statusCampaign: "campaign {n} of {goal}",
    .statusNext: "next {n}",
    .statusBattery: "battery about {n}%",
    .statusCopyNow: "copy just made",
    .statusCopyMinutes: "copy {n} min ago",
    .statusCopyHours: "copy {n} hours ago",
    .statusCopyDays: "copy {n} days ago",
    .statusNoCopy: "no copy yet",
    .statusCopyFailed: "COPY FAILED",
    .statusRoom: "DISK {n} MB LEFT",
    .practiceBanner: "PRACTICE: nothing typed here counts",
    .tooSmall:
      """
    Please make this window bigger: {columns} columns and {rows} rows at least. What you typed \
    is kept.
    """,
    // Staff.
    .openingTitle: "Start a session",
    .event: "Event",
    .canvasser: "Canvasser",
    .sessionMissing: "the event and your name are both needed.",
    .clockSays: "The clock says {time}.",
    .clockWrong: "If that is wrong, set it before you start.",
    .clockBackwards:
      """
    The clock says {time}, which is earlier than the last entry saved. Is the clock right?
    """,
    .clockDoubtful: "I am not sure: mark the times as doubtful",
    .clockRight: "The clock is right",
    .countSoFar: "Signatures so far: {n}.",
    .noPIN:
      """
    No staff PIN is set: anyone can open the staff menu. To set one, quit and run: \
    petition-kiosk pin
    """,
    .staffTitle: "Staff",
    .pin: "PIN",
    .pinWrong: "That PIN is wrong.",
    .pinWait:
      """
    That PIN is wrong, or it is too soon after a wrong one. Wait a moment, then try again.
    """,
    .lockedTitle: "This kiosk is locked",
    .lockedHint: "Please ask the person at this table.",
    .staffBack: "Back to signing",
    .staffConversation: "Count a conversation",
    .staffAssist: "Help someone sign (you type)",
    .staffVoid: "Void the last signature",
    .staffCanvasser: "Change canvasser",
    .staffTallies: "Tallies",
    .staffLock: "Lock the kiosk",
    .staffBlank: "Blank the screen (F9 at any time)",
    .staffPractice: "Practice: nothing counts",
    .staffPracticeEnd: "End practice",
    .staffCopy: "Make a copy now",
    .staffClose: "Close the session",
    .staffQuit: "Quit the kiosk",
    .waitFirst: "A signature is not saved yet. Wait until the disk takes it, then try again.",
    .copyBegun: "Copying. Leave the stick in until this line says otherwise.",
    .copyMade: "The copy is made and was read back. You may take the stick out.",
    .copyNowhere:
      """
    No folder for copies is named. Set backup_directory in the configuration and start again.
    """,
    .closingTitle: "The session is closed",
    .closingHint: "Write this on the paper log:",
    .closingToday: "Today {n}.",
    .closingHere: "On this kiosk {n}.",
    .closingCampaign: "Campaign {n}.",
    .closingKiosk: "Kiosk {kiosk}, entry {n}:",
    .closingChecking: "Checking every entry. Leave the stick in and wait a moment.",
    .closingDone:
      """
    Every entry was checked, and the copy was read back. You may take the stick out.
    """,
    .closingNoCopy: "Every entry was checked. No copy was made: no folder for copies is named.",
    .retentionOver: "The names kept here were to be destroyed by {day}. Tell the coordinator.",
    .conversationCounted: "One conversation counted.",
    .voidTitle: "Void the last signature",
    .voidWhich: "Signature number {n}, saved at {time}. Why should it not count?",
    .voidNot: "Do not void it",
    .voidJoke: "A joke name",
    .voidAbuse: "Abuse",
    .voidTest: "A trial entry",
    .voidAsked: "The signer asked for it",
    .voidMistake: "A slip",
    .voidNothing: "There is no signature to void.",
    .voided: "The signature is voided. The count is one lower.",
    .talliesToday: "Today",
    .talliesHour: "This hour",
    .talliesCampaign: "Campaign",
    .talliesVoided: "Voided",
    .talliesConversations: "Conversations today",
    .talliesByHour: "Today by hour",
    .talliesByEvent: "All days by event",
    .talliesByCanvasser: "All days by canvasser",
  ]
}
