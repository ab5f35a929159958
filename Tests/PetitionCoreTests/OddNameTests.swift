import Foundation
import PetitionCore
import Testing

@Suite struct OddNameTests {
  @Test(arguments: [
    "ann@example.org", "Ann a@b.c", "www.example.org", "http://x", "example.com",
    "Ann example.com/me",
    "@annlund", "123 Main St", "123 Main Street Apt 4", "4 Elm Ave.", "Hauptstraße 12",
    "12 rue Cler",
    "PO Box 12", "P.O. Box 12", "Ann Lund 55802", "Ann Lund 55802-1234", "Duluth, MN 55805",
    "55802",
    "218-555-0100", "Ann ５５８０２", "Ann ٥٥٨٠٢", "asdf", "ASDF jkl", "asdfasdf", "qwerty",
    "Qwertz Uiop",
    "zxcvb", "lkjh", "fghj Smith", "asd", "asd qwe", "abc", "xyz", "Abcd Efgh", "1234", "aaaa",
    "Aaaa Bbbb", "xxx", "Sdfkjh", "???", "...", "A", "Mickey Mouse", "MOUSE, Mickey", "mickeymouse",
    "Mickey M. Mouse", "Micky Mouse", "Pato Donald", "Donald Duck", "Bob Esponja", "Spider-Man",
    "John Doe", "Jane Q. Public", "Fulano de Tal", "Seymour Butts", "I.P. Freely", "Santa Claus",
    "Test", "Test Test", "test 1", "Testing Tester", "Prueba", "Foo Bar", "Name", "Full Name",
    "FIRST NAME LAST NAME", "Nombre y apellido", "Your name here", "N/A", "None", "Anonymous",
    "Anónimo", "Signature", "Elvis Presley", "x", "Mickey Mouse Jr", "Mr. Mickey Mouse",
    "M1ckey Mous3", "Ｍickey Ｍouse", "Микки Маус", "米老鼠", "Homero Simpson", "Jesucristo",
    "Mickey and Minnie Mouse", "Perico de los Palotes", "jsmith at gmail dot com",
    "john.smith@gmail", "kjhkjh", "wasd", "Testy McTestface", "hello world",
  ])
  func `an odd name is put up for review`(name: String) throws {
    #expect(OddNames().contains(try PersonName(name)))
  }

  @Test(arguments: [
    "María Núñez-Ortega", "Ka Vang", "Prince", "O'Brien, Sean", "Nguyễn Thị Ánh", "Zoë Lund",
    "Nookomis Bear", "عبد الرحمن", "שרה כהן", "李明", "김민수", "娜娜娜", "Anna 3rd", "Anna III",
    "X Æ A-12", "J. R. Smith Jr.", "Anna Test", "Picabo Street", "Della Street", "Ann St. Clair",
    "Christopher Way", "Wert", "Anna Trew", "Ng", "Ali Ali", "Jose Jose", "Dr. Ann Lane",
    "Bart Sample",
    "Anna Name", "Daisy Lund", "Donald Lund", "Harry Lund", "Krč", "Smrž Vlk", "Lee Ann Court",
    "Cash", "Art Dash", "Deere", "Ward Place", "Maria.de la Cruz", "Jean‑Luc d’Arc", "+1 Lund",
    "Minnie Driver", "Grant Avenue", "Ona Ono", "Lyyti", "Ilse Weg", "Doe, Anna", "Vo No", "Om",
    "Jr. Dot Comer", "Mr Li", "R2 Lund", "Sr. Juan Pérez", "Henry VIII", "Anna Lund 2nd",
    "Chapo Li",
  ])
  func `a name that people have is not`(name: String) throws {
    #expect(!OddNames().contains(try PersonName(name)))
  }

  @Test func `the organiser's own list comes beside it, however a name is written`() throws {
    let odd = OddNames(["Emily Larson", "Señor Burns", "!!"])
    for name in ["emily LARSON", "Larson, Emily", "Emily B. Larson", "Senor Burns", "Test"] {
      #expect(odd.contains(try PersonName(name)), "\(name)")
    }
    for name in ["Emily Lund", "Anna Larson", "Emily Larson-Berg"] {
      #expect(!odd.contains(try PersonName(name)), "\(name)")
    }
  }

  @Test func `a draft carries the flag, and nobody is asked anything more`() throws {
    let name = try PersonName("Mickey Mouse")
    #expect(name.questions == [])
    let draft = SignatureDraft(
      id: EntryID(time: .init(timeIntervalSince1970: 0), random: .init()),
      EntryLine(name: name, postalCode: .zip("55802")),
      in: Configuration.Area(),
      odd: Configuration.Signing().odd,
      source: .kiosk,
      language: "en",
      textVersion: TextVersion(hex: "")
    )
    #expect(draft.flags == [.nameOdd])
  }
}
