import PetitionConfiguration
import PetitionCore
import Testing

@Suite struct InitQuestionTests {
  @Test func `answers become a configuration that reads back`() throws {
    let answers: [InitQuestion: String] = [
      .title: "  Keep the  park! ", .to: "The mayor", .ask: "We ask.", .statement: "A.\n\n\nB.",
      .why: "", .organiser: "Friends", .contact: "218-555-0100", .consent: "The mayor sees it.",
      .label: "Duluth", .postalCodes: "55801-55803, 55810,",
    ]

    let configuration = InitQuestion.configuration(from: answers)

    #expect(configuration.petition.id == "keep-the-park")
    #expect(configuration.petition.text.title == "Keep the park!")
    #expect(configuration.petition.text.statement == "A.\n\nB.")
    #expect(configuration.area.postalCodes == ["55801", "55802", "55803", "55810"])
    let file = ConfigurationWriter.file(for: configuration)
    expectSame(try ConfigurationReader.read(file), configuration)
  }

  @Test func `every question changes its own key only`() {
    let base = InitQuestion.configuration(from: [:])
    var seen: Set<Configuration> = [base]
    for question in InitQuestion.allCases {
      var changed = InitQuestion.configuration(from: [question: "55802"], base: base)
      changed.petition.id = base.petition.id
      #expect(seen.insert(changed).inserted, "\(question)")
      #expect(!question.prompt.isEmpty)
    }
  }

  @Test func `a question without an answer keeps what is known`() {
    let base = InitQuestion.configuration(from: [.title: "Known", .to: "The mayor"])

    let configuration = InitQuestion.configuration(from: [.title: "Other", .to: " "], base: base)

    #expect(configuration.petition.text.title == "Other")
    #expect(configuration.petition.text.to == "The mayor")
    #expect(configuration.petition.id == "known")
  }

  @Test(arguments: [
    (InitQuestion.title, " ", false), (.title, "x", true), (.statement, "", false),
    (.why, "", true), (.contact, "", true), (.contact, "a\u{1B}b", false),
    (.postalCodes, "", true), (.postalCodes, "55802", true), (.postalCodes, "5580", false),
    (.postalCodes, "55803-55802", false),
  ])
  func `an answer that cannot be taken is explained`(
    question: InitQuestion,
    answer: String,
    isFine: Bool
  ) {
    #expect((question.problem(with: answer) == nil) == isFine)
  }
}
