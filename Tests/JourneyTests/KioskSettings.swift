/// A configuration for journeys: a made-up petition and what a test wants to be different.
struct KioskSettings {
  var withholdName = false
  var contactOptIn = false
  var withdrawalCode = false
  var baseline = 87
  var languages = ["en"]
  var idleSeconds = 60
  var warningSeconds = 30
  var thanksSeconds = 15
  var database = "data/petition.db"
  var backupDirectory = ""

  var text: String {
    """
    [petition]
    id = "harbor-walk"
    title = "Open the harbor walk to everyone"
    to = "Mayor of the Harbor"
    ask = "We ask the mayor to keep the harbor walk open."
    statement = "The walk belongs to all who live here. Keep its gates open at night."
    why = "People walk to work along the water."
    consent = "We will give your name and ZIP code to the mayor."
    organiser = "Harbor walk table"
    contact = "218-555-0100"

    [signing]
    withhold_name = \(withholdName)
    contact_optin = \(contactOptIn)
    withdrawal_code = \(withdrawalCode)

    [area]
    label = "Harbor ZIP codes"
    postal_codes = ["55801-55816"]

    [milestones]
    baseline = \(baseline)
    ladder = [100, 250, 500, 1000]
    goals = [1000]

    [session]
    events = ["Harbor Market"]
    canvassers = ["canvasser A", "canvasser B"]

    [kiosk]
    languages = \(languages)
    idle_seconds = \(idleSeconds)
    warning_seconds = \(warningSeconds)
    thanks_seconds = \(thanksSeconds)

    [storage]
    database = "\(database)"
    backup_directory = "\(backupDirectory)"
    """
  }
}
