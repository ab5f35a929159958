import Foundation
import PetitionCore
import TerminalUI
import Testing

@testable import PetitionConfiguration

/// The `kiosk.conf` at the top of the project.
@Suite struct ShippedConfigurationTests {
  @Test func `it reads, with the petition of Duluth`() throws {
    let configuration = try ConfigurationReader.read(Fixture.shippedConfiguration())

    #expect(configuration.petition.text.to == "Mayor Emily Larson")
    #expect(configuration.milestones.baseline == 87)
    #expect(configuration.milestones.ladder == [100, 250, 500, 1000])
    #expect(configuration.area.postalCodes.count == 14)
    #expect(configuration.area.contains("55812"))
    #expect(!configuration.area.contains("55809"))
    #expect(configuration.kiosk.languages == ["en", "es"])
    #expect(configuration.storage.database == "data/petition.db")
    #expect(configuration.kiosk.pin.isEmpty)
  }

  @Test func `its passages are those of the page, each there once`() throws {
    let shipped = try ConfigurationReader.read(Fixture.shippedConfiguration()).petition.text
    let page = try PageImport(page: Fixture.seedPage()).petition.text

    expectSame(shipped.statement, page.statement)
    expectSame(shipped.why, page.why)
    expectSame(shipped.updates, page.updates)
    for text in [shipped, try spanish()] {
      let passages = [text.statement, text.why] + text.updates.map(\.body)
      let paragraphs = passages.flatMap(Paragraphs.split)
      #expect(paragraphs.count == 8)
      #expect(Set(paragraphs).count == 8)
    }
  }

  @Test func `the Spanish text has every passage`() throws {
    let text = try spanish()

    for passage in [text.title, text.to, text.ask, text.statement, text.why, text.consent] {
      #expect(!passage.isEmpty)
    }
    #expect(text.updates.map(\.postedAt) == ["2017-01-31T15:10:00-06:00"])
    for part in 1...5 { #expect(text.updates.first?.body.contains("(\(part))") == true) }
  }

  @Test func `only the contact, the PIN and a place for copies wait for the organiser`() throws {
    let today = Date(timeIntervalSince1970: 1_795_392_000)

    let found = ConfigurationCheck.findings(
      in: try Fixture.shippedConfiguration(),
      today: today,
      fontHas: ConsoleFont.has
    )

    #expect(found.filter { $0.severity != .note }.count == 3)
    #expect(
      found.prefix(3).map { $0.sentence.split(separator: " ")[1] } == [
        "contact", "pin", "backup_directory",
      ]
    )
    #expect(!found.contains { $0.sentence.contains("stands twice") })
  }

  @Test func `every key stands under a comment, in its section`() throws {
    let text = try Fixture.shippedConfiguration()
    let sections = text.components(separatedBy: "\n[")
    for (name, keys) in ConfigurationFileKeys.bySection {
      let section = try #require(sections.first { $0.hasPrefix("\(name)]") })
      let lines = section.components(separatedBy: "\n")
      for key in keys {
        let index = lines.firstIndex { $0.hasPrefix("\(key) =") || $0.hasPrefix("# \(key) =") }
        #expect(index.map { lines[$0 - 1].hasPrefix("# ") } == true, "\(name) \(key)")
      }
    }
  }

  @Test func `the keys promised and the keys known are the same`() {
    let known = Dictionary(
      uniqueKeysWithValues: ConfigurationSection.behaviour.map { ($0.name, $0.keys.map(\.name)) }
    )
    let petition =
      ConfigurationKey<PetitionText>.passages.map(\.name)
      + (ConfigurationKey<Petition>.identity + ConfigurationKey<Petition>.particulars).map(\.name)

    for (name, keys) in known { #expect(keys == ConfigurationFileKeys.bySection[name]) }
    #expect(known.count + 1 == ConfigurationFileKeys.bySection.count)
    #expect(Set(petition) == Set(ConfigurationFileKeys.bySection["petition"] ?? []))
  }

  @Test func `the consent can be read in sixth grade`() throws {
    let text = try ConfigurationReader.read(Fixture.shippedConfiguration()).petition.text

    #expect(try #require(ReadingGrade(text.consent).grade) <= 6)
    #expect(try #require(ReadingGrade(spanish().consent, by: .crawford).grade) <= 6)
  }

  private func spanish() throws -> PetitionText {
    let petition = try ConfigurationReader.read(Fixture.shippedConfiguration()).petition
    return try #require(petition.translations["es"])
  }
}
