import Foundation
import PetitionCore

extension Configuration {
  /// A petition in English and Spanish, as long as real ones are.
  static var example: Configuration {
    var petition = Petition(
      id: "lakeside-ferry",
      text: .english,
      translations: ["es": .spanish],
      organiser: "Friends of the Lakeside Ferry",
      contact: "Ask the person at this table"
    )
    petition.retainUntil = Date(timeIntervalSince1970: 1_830_000_000)
    var configuration = Configuration(petition: petition)
    configuration.kiosk.languages = ["en", "es"]
    configuration.area.label = "Duluth ZIP codes"
    configuration.area.postalCodes = ["55802", "55803", "55804"]
    configuration.session.events = ["Lincoln Park market", "Lakewalk"]
    configuration.session.canvassers = ["Rosa", "Ben", "Ida"]
    return configuration
  }

  /// The example with some of it changed.
  static func example(_ change: (inout Configuration) -> Void) -> Configuration {
    var configuration = example
    change(&configuration)
    return configuration
  }

  /// The example with Spanish first.
  static var spanish: Configuration { example { $0.kiosk.languages = ["es", "en"] } }

  /// The example with 428 signatures from elsewhere.
  static var counted: Configuration { example { $0.milestones.baseline = 428 } }

  /// The counted example with a folder for copies.
  static var copied: Configuration {
    var configuration = counted
    configuration.storage.backupDirectory = "/media/stick"
    return configuration
  }

  /// A configuration with a staff PIN, which a kiosk in memory takes any digits for.
  static func locked(_ configuration: Configuration) -> Configuration {
    var configuration = configuration
    configuration.kiosk.pin = "scrypt"
    return configuration
  }

  /// The example with every question that is off by default.
  static var curious: Configuration {
    example {
      $0.signing.withholdName = true
      $0.signing.contactOptIn = true
      $0.signing.reason = true
      $0.signing.withdrawalCode = true
    }
  }
}

extension PetitionText {
  fileprivate static var english: PetitionText {
    PetitionText(
      title: "Keep the Lakeside ferry running all year",
      to: "Mayor and City Council of Duluth",
      ask: "We ask the mayor and the city council to keep the Lakeside ferry running all year.",
      statement: """
        We ask the mayor and the city council to keep the Lakeside ferry running all year.

        The winter break cuts off the island for five months. Children miss school, and the sick \
        wait for a boat that does not come. We ask for two crossings a day from November to March.
        """,
      why: """
        Three hundred people live on the island. The bridge was closed in 2019 and no date is set \
        for a new one.

        A ferry in winter costs less than the buses that were hired in its place.
        """,
      consent: """
        We give the names and ZIP codes to the mayor and the city council. Anyone may then ask to \
        see them. You can take your name back later. We destroy the list before the end of 2027.
        """,
      updates: [
        PetitionUpdate(
          postedAt: "2026-05-02T09:00:00-05:00",
          body: "The council will hear us on the first Monday of July."
        )
      ]
    )
  }

  fileprivate static var spanish: PetitionText {
    PetitionText(
      title: "Que el transbordador de Lakeside navegue todo el año",
      to: "Alcaldía y Concejo Municipal de Duluth",
      ask: "Pedimos a la alcaldía y al concejo que el transbordador navegue todo el año.",
      statement: """
        La pausa de invierno deja aislada la isla durante cinco meses. Los niños faltan a la \
        escuela. Pedimos dos viajes al día de noviembre a marzo.
        """,
      why: "En la isla viven trescientas personas, y el puente está cerrado desde 2019.",
      consent: """
        Entregamos los nombres y códigos postales a la alcaldía y al concejo. Después cualquiera \
        puede pedir verlos. Usted puede retirar su nombre. Destruimos la lista antes de 2028.
        """
    )
  }
}
