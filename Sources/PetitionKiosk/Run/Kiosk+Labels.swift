import PetitionCore
import PetitionStore

extension Kiosk {
  /// An event as this ledger has it already, else as the organiser spells it, else as it was typed.
  mutating func spelling(ofEvent event: String) throws(StoreError) -> String {
    let listed = configuration.session.events.map(NameAdmission.tidy)
    return try store.spelling(ofEvent: event) ?? Label.spelling(of: event, among: listed) ?? event
  }

  /// A canvasser as this ledger has the name, else as the organiser spells it, else as it was typed.
  mutating func spelling(ofCanvasser canvasser: String) throws(StoreError) -> String {
    let listed = configuration.session.canvassers.map(NameAdmission.tidy)
    return try store.spelling(ofCanvasser: canvasser)
      ?? Label.spelling(of: canvasser, among: listed) ?? canvasser
  }
}
