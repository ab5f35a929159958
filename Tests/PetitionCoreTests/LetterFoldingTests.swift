import PetitionCore
import Testing

/// Letters that do not come apart, as searches and the keys of duplicates have them.
@Suite struct LetterFoldingTests {
  @Test(arguments: [
    ("Søren Ås", "soren as"), ("Łukasz", "lukasz"), ("Đặng Vỹ", "dang vy"), ("Guðrún", "gudrun"),
    ("Þórður", "thordur"), ("Æther", "aether"), ("Œuvre", "oeuvre"), ("Weiß", "weiss"),
    ("Işık", "isik"), ("Ħaż-Żebbuġ", "haz zebbug"), ("Ŋgũgĩ", "ngugi"), ("Kŧ", "kt"),
    ("Ƒolly", "folly"), ("Əliyev", "eliyev"), ("Kɔfi", "kofi"), ("Ɓello Ɗan", "bello dan"),
    ("Ɨtzel Ʉ", "itzel u"), ("Ⱥ Ƶ", "a z"), ("ﬁnn", "finn"), ("Ǆ", "dz"),
  ])
  func `Latin letters with strokes, bars and hooks are plain ones`(name: String, folded: String) {
    #expect(FoldedText(name).words.joined(separator: " ") == folded)
  }

  @Test(arguments: [
    ("أحمد", "احمد"), ("إيمان", "ايمان"), ("آمنة", "امنه"), ("ٱلله", "الله"), ("موسى", "موسي"),
    ("علی", "علي"), ("کریم", "كريم"), ("مـحـمـد", "محمد"), ("فاطمة", "فاطمه"), ("مؤمن", "مومن"),
    ("رئيس", "رييس"), ("۵۵۸۰۲", "55802"), ("٥٥٨٠٢", "55802"), ("५५८०२", "55802"),
    ("פיליפ", "פיליפ"), ("אברהם", "אברהמ"), ("ױ", "וי"), ("Σίσυφος", "σισυφοσ"),
    ("Ёлкин Йорк", "елкин иорк"), ("Ґалаґан", "галаган"), ("Өтеген Қызы", "отеген кызы"),
    ("さくら", "サクラ"), ("ｻｸﾗ", "サクラ"), ("Ｋａ", "ka"),
  ])
  func `forms of one letter are one in other scripts`(left: String, right: String) {
    #expect(FoldedText(left).words == FoldedText(right).words)
  }

  @Test(arguments: [
    ("علاء", "علا"), ("عبد", "عيد"), ("かき", "がき"), ("राम", "रम"), ("澤", "沢"), ("ሀ", "ሐ"),
    ("Müller", "Mueller"), ("Søren", "Soeren"), ("Илья", "Ілья"), ("Bo", "Do"), ("ے", "ی"),
  ])
  func `what makes another name is not folded`(left: String, right: String) throws {
    #expect(FoldedText(left).words != FoldedText(right).words)
    let keys = try [left, right].map {
      DuplicateKey(name: try PersonName($0), postalCode: .zip("55806"))
    }
    #expect(keys[0] != keys[1])
  }

  @Test(arguments: [
    ("Søren", "soeren"), ("Åse", "aase"), ("Müller", "mueller"), ("Björk", "bjoerk"),
    ("Ärla", "aerla"), ("A\u{30A}se", "aase"),
  ])
  func `two letters for one are another spelling that a search takes`(
    name: String,
    spelled: String
  ) {
    #expect(FoldedText(spellingOut: name)?.words == [spelled])
    #expect(FoldedText(name).words != [spelled])
  }

  @Test(arguments: ["Soren", "Ann", "Łukasz", "Núñez", "李明"])
  func `a name without such a letter has one spelling`(name: String) {
    #expect(FoldedText(spellingOut: name) == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func `megabytes of marks are folded and refused at once`() {
    let name = String(repeating: "e\u{301}", count: 1_300_000)
    let marks = "e" + String(repeating: "\u{301}\u{316}", count: 1_000_000)
    let start = ContinuousClock.now
    for text in [name, marks] {
      #expect(FoldedText(text).words.joined().utf8.count <= 4_096)
      #expect(FoldedText(spellingOut: text) == nil)
      #expect(throws: NameProblem.tooLarge(bytes: text.utf8.count)) { try PersonName(text) }
    }
    #expect(ContinuousClock.now - start < .seconds(2))
  }
}
