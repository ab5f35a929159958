import PetitionConfiguration
import Testing

@Suite struct StaffPINRuleTests {
  @Test(
    arguments: [
      ("", .form), ("123", .form), ("47 1", .form), ("1234567890123", .form), ("47a1", .form),
      ("٤٧١١", .form), ("+4711", .form),
      ("0000", .fewDigits), ("1112", .fewDigits), ("1212", .fewDigits), ("2000", .fewDigits),
      ("696969", .fewDigits), ("4455", .fewDigits),
      ("1234", .counts), ("4321", .counts), ("7890", .counts), ("0987", .counts), ("2468", .counts),
      ("9753", .counts), ("012345678901", .counts), ("112233", .counts), ("102030", .counts),
      ("010203", .counts), ("998877", .counts),
      ("123123", .repeats), ("481481", .repeats), ("12321", .repeats), ("147741", .repeats),
      ("48154815", .repeats), ("4814814", .repeats),
      ("2580", .keypad), ("0852", .keypad), ("147258", .keypad), ("159753", .keypad),
      ("789456", .keypad), ("1236", .keypad), ("1397", .keypad), ("8426", .keypad),
      ("14789632", .keypad),
      ("1990", .date), ("2024", .date), ("0704", .date), ("3112", .date), ("2902", .date),
      ("010190", .date), ("311299", .date), ("900131", .date), ("07041976", .date),
      ("19760704", .date),
      ("5683", .wellKnown), ("5201314", .wellKnown),
    ] as [(String, StaffPIN.Problem)]
  )
  func `a PIN that anybody tries first is refused with its reason`(
    pin: String,
    problem: StaffPIN.Problem
  ) {
    #expect(StaffPIN.problem(with: pin) == problem)
  }

  @Test(arguments: [
    "4711", "4712", "1235", "739164", "471147", "9406", "3002", "5816", "84629173", "000857",
    "194837265012", "1899", "6813", "4780",
  ])
  func `a PIN without any order is taken`(pin: String) {
    #expect(StaffPIN.problem(with: pin) == nil)
  }

  @Test func `most PINs of four digits can be chosen`() {
    let refused = (0..<10_000).count { number in
      let digits = String(number)
      let pin = String(repeating: "0", count: 4 - digits.count) + digits
      return StaffPIN.problem(with: pin) != nil
    }
    #expect((1_000...2_000).contains(refused), "\(refused) of 10,000 are refused")
  }

  @Test(arguments: StaffPIN.Problem.allCases)
  func `each reason is a kind sentence`(problem: StaffPIN.Problem) {
    #expect(problem.sentence.hasSuffix("."))
    #expect(!problem.sentence.contains("invalid"))
    #expect(problem == .form || problem.sentence.contains("Choose digits without any order"))
  }
}
