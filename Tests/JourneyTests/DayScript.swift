/// A day at one table, as an organiser planned it: who comes, and what the count says afterwards.
enum DayScript {
  /// What a visitor does.
  enum Visit {
    /// Signs; where a question comes up, its answer; where the name is to be withheld, that.
    case signs(String, String, answer: Question? = nil, withheld: Bool = false)
    /// Signs, and the canvasser voids it with the choice of this number.
    case signsAndIsVoided(String, String, choice: String)
    /// Types a name and walks away.
    case walksAway(String)
    /// Signs, and the power goes off the moment it is saved.
    case signsAndPowerFails(String, String)
    /// Leans on a key, then on Esc.
    case leansOnKey
    /// Wants to sign for somebody else, and is told that this does not work.
    case signsForAnother
  }

  /// A question that the kiosk asks, and the number of the answer.
  struct Question {
    var text: String
    var answer: String
  }

  /// One visit.
  struct Step {
    var number: Int
    var time: String
    var visit: Visit
    var total: Int

    init(_ number: Int, _ time: String, _ visit: Visit, _ total: Int) {
      (self.number, self.time, self.visit, self.total) = (number, time, visit, total)
    }
  }

  /// The day.
  static let date = "2026-06-13"

  static let cambridge = Question(text: "Did you mean 02139 Cambridge, MA?", answer: "1")
  static let minnesota = Question(text: "55999, Minnesota. Is it right?", answer: "1")
  static let canadian = Question(text: "You typed: H2X 1Y4", answer: "2")

  static let steps = [
    Step(1, "09:12", .signs("María Núñez-Ortega", "55806"), 88),
    Step(2, "09:15", .signs("Ka Vang", "55807"), 89),
    Step(3, "09:21", .signs("Prince", "55805"), 90),
    Step(4, "09:30", .signs("O'Brien, Sean", "55812-1234"), 91),
    Step(5, "09:41", .signs("Li Wei", "O2139", answer: cambridge), 92),
    Step(6, "09:50", .walksAway("Tom B"), 92),
    Step(7, "10:02", .signs("Aster Kidane", "55999", answer: minnesota), 93),
    Step(8, "10:10", .signsAndIsVoided("Mickey Mouse", "55802", choice: "2"), 93),
    Step(9, "10:15", .signs("maria nunez-ortega", "55806"), 94),
    Step(10, "10:31", .signs("Jean Tremblay", "H2X 1Y4", answer: canadian), 95),
    Step(11, "11:05", .signsAndIsVoided(#"=HYPERLINK("http://x","y")"#, "55802", choice: "3"), 95),
    Step(12, "11:20", .signsAndPowerFails("Abdi Hassan", "55811"), 96),
    Step(13, "11:40", .signs("Zoë Lund", "54880"), 97),
    Step(14, "12:10", .leansOnKey, 97),
    Step(15, "12:30", .signsForAnother, 97),
    Step(16, "13:00", .signs("Nookomis Bear", "55803", withheld: true), 98),
    Step(17, "13:20", .signs("Ann Smith", "55804"), 99),
    Step(18, "13:21", .signs("Ann Smith", "55804"), 100),
  ]

  /// What the database says at the end: name, postal code, state, void reason, flags, canvasser.
  static let rows = [
    "María Núñez-Ortega|55806|accepted|||canvasser A",
    "Ka Vang|55807|accepted|||canvasser A",
    "Prince|55805|accepted|||canvasser A",
    "O'Brien, Sean|55812|accepted|||canvasser A",
    "Li Wei|02139|accepted||out_of_area|canvasser A",
    "Aster Kidane|55999|accepted||zip_unknown|canvasser A",
    "Mickey Mouse|55802|voided|joke|name_odd|canvasser A",
    "maria nunez-ortega|55806|accepted|||canvasser A",
    "Jean Tremblay|H2X 1Y4|accepted||out_of_area|canvasser A",
    #"=HYPERLINK("http://x","y")|55802|voided|abuse|name_odd|canvasser A"#,
    "Abdi Hassan|55811|accepted|||canvasser A",
    "Zoë Lund|54880|accepted||out_of_area|canvasser A",
    "Nookomis Bear|55803|accepted||name_withheld|canvasser B",
    "Ann Smith|55804|accepted|||canvasser B",
    "Ann Smith|55804|accepted|||canvasser B",
  ]
}
