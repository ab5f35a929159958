import Foundation
import JourneySupport
import Testing

/// A language that an organiser added, from the command line to the database.
@Suite(.journey) struct LanguageJourneyTests {
  /// A few sentences that no language of the program has.
  static let file = """
    name = "Testish"
    english_name = "Testish"
    draft = true
    months = []
    [phrases]
    press_enter_to_sign = "Pressu ENTER"
    full_name = "Nomo"
    zip_code = "Kodo"
    check_and_sign = "Rigardu"
    choice_sign = "Jes, subskribu"
    saved_number = "Konservita, numero {n}."
    thank_you = "Dankon al vi."
    draft_language = "Malneto: neniu kontrolis."
    """

  @Test func `a language of a file is chosen, signed in, kept in the row, and gone for the next`()
    throws
  {
    let folder = try KioskFolder(KioskSettings(languages: ["en", "xx"]).text)
    try folder.write(Self.file, to: "language-xx.toml")
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.see("1 English   2 Testish")
    kiosk.settle()
    try kiosk.type("2")
    let invitation = try kiosk.see("> Pressu ENTER")
    #expect(invitation.contains("Malneto: neniu kontrolis."))
    // What the file lacks is said in English.
    #expect(invitation.contains("F1 help"))
    #expect(invitation.firstMatch(of: #/[a-z]_[a-z]/#) == nil)

    kiosk.settle()
    try kiosk.press(.enter)
    try kiosk.see("> Nomo:")
    try kiosk.press(.function(3))
    try kiosk.type("Ka Vang")
    try kiosk.press(.tab)
    try kiosk.see("> Kodo:")
    try kiosk.type("55807")
    try kiosk.see("55807")
    kiosk.pause()
    try kiosk.press(.enter)
    try kiosk.see("Jes, subskribu")
    try kiosk.confirm()
    try kiosk.see("Konservita, numero 88.")
    try kiosk.see("Dankon al vi.")
    try kiosk.confirm()

    let next = try kiosk.see("> Press ENTER to sign")
    #expect(!next.contains("Malneto"))
    try folder.expect("SELECT name, language FROM signature", gives: ["Ka Vang|xx"])
    try kiosk.openForm()
  }

  @Test func `a language is begun, checked and listed without a programmer`() throws {
    let folder = try KioskFolder(KioskSettings(languages: ["en", "om"]).text)
    let missing = try folder.kiosk("check")
    #expect(missing.output.contains("petition-kiosk language om"), "\(missing)")
    let template = try folder.kiosk("language", "om")
    #expect(template.status == .code(0) && template.errors.isEmpty, "\(template.errors)")
    let begun = template.output.replacing("name = \"om\"", with: "name = \"Oromoo\"")
      .replacing("# full_name = \"Full name\"", with: "full_name = \"Maqaa guutuu kee barreessi\"")
    try folder.write(begun, to: "language-om.toml")

    let checked = try folder.kiosk("check")
    #expect(checked.status == .code(1), "\(checked)")
    #expect(checked.output.contains("(om) is a draft"), "\(checked.output)")
    #expect(checked.output.contains("(om) says 1 of "), "\(checked.output)")
    let long = "[phrases] full_name is 26 columns wide; 16 fit at the smallest window."
    let place = checked.output.split(separator: "\n").first { $0.hasSuffix(long) }
    #expect(place?.hasPrefix("warning: language-om.toml: line ") == true, "\(checked.output)")
    let list = try folder.kiosk("language")
    #expect(list.output.contains("language-om.toml"), "\(list.output)")

    try folder.write(begun + "\nfull_nam = \"x\"\n", to: "language-om.toml")
    let broken = try folder.kiosk("check")
    #expect(broken.status == .code(65), "\(broken)")
    #expect(broken.output.contains("problem: language-om.toml: line "), "\(broken.output)")
    #expect(broken.errors.contains("language-om.toml cannot be used."), "\(broken.errors)")
    try folder.kiosk("run").expectRefusal(code: 65, saying: "language-om.toml", "full_nam")
    try folder.kiosk("language", "Oromo").expectRefusal(code: 64, saying: "Nothing was printed.")
  }
}
