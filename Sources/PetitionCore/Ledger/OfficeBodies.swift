/// A paper sheet while it is typed in.
public struct SheetBody: Hashable, Sendable, Codable {
  /// The number printed on the sheet.
  public var sheet: String
  /// How many of its lines are filled in, readable or not.
  public var lines: Int
  /// The tabling event at which it lay.
  public var event: String
  /// Who collected on it.
  public var canvasser: String
  /// Who types it in.
  public var coordinator: String

  /// Creates a sheet's content.
  public init(sheet: String, lines: Int, event: String, canvasser: String, coordinator: String) {
    self.sheet = sheet
    self.lines = lines
    self.event = event
    self.canvasser = canvasser
    self.coordinator = coordinator
  }
}

/// That entries of other ledgers were taken over, and how far each ledger goes since then.
public struct MergeBody: Hashable, Sendable, Codable {
  /// How far one ledger goes.
  public struct Head: Hashable, Sendable, Codable {
    /// The kiosk, a UUID in text.
    public var kiosk: String
    /// The sequence number of its last entry.
    public var seq: Int
    /// That entry's link, hexadecimal.
    public var chain: String

    /// Creates a head.
    public init(kiosk: String, seq: Int, chain: String) {
      self.kiosk = kiosk
      self.seq = seq
      self.chain = chain
    }
  }

  /// The ledgers that changed, by kiosk, as they are now.
  public var heads: [Head]
  /// How many entries were new.
  public var new: Int
  /// How many entries were set aside because two histories contradict each other.
  public var aside: Int

  /// Creates a merge's content.
  public init(heads: [Head], new: Int, aside: Int) {
    self.heads = heads
    self.new = new
    self.aside = aside
  }
}

/// Which of a kiosk's contradicting histories stands: the one that this entry is part of.
public struct ForkDecisionBody: Hashable, Sendable, Codable {
  /// The kiosk, a UUID in text.
  public var kiosk: String
  /// The sequence number of an entry that only this history has.
  public var seq: Int
  /// That entry's link, hexadecimal.
  public var chain: String
  /// Who decided.
  public var coordinator: String

  /// Creates a decision's content.
  public init(kiosk: String, seq: Int, chain: String, coordinator: String) {
    self.kiosk = kiosk
    self.seq = seq
    self.chain = chain
    self.coordinator = coordinator
  }
}

/// That signatures from another system were recorded, in the same transaction.
public struct ImportBody: Hashable, Sendable, Codable {
  /// The system they came from, as the coordinator named it.
  public var origin: String
  /// SHA-256 of the file, hexadecimal.
  public var digest: String
  /// How many signatures were recorded.
  public var recorded: Int
  /// Whether they are among those that the configuration's baseline counts already.
  public var isInBaseline: Bool
  /// Who imported them.
  public var coordinator: String

  /// Creates an import's content.
  public init(
    origin: String,
    digest: String,
    recorded: Int,
    isInBaseline: Bool,
    coordinator: String
  ) {
    self.origin = origin
    self.digest = digest
    self.recorded = recorded
    self.isInBaseline = isInBaseline
    self.coordinator = coordinator
  }
}

/// Some of the lines of a delivery set; the set's own entry follows the last of them.
public struct SetLinesBody: Hashable, Sendable, Codable {
  /// The set's number, 1-based.
  public var set: Int
  /// The number of the first line here, 1-based.
  public var first: Int
  /// The identities of the signatures, 16 bytes each, one after the other, in Base64.
  public var signatures: String

  /// Creates a part of a set.
  public init(set: Int, first: Int, signatures: String) {
    self.set = set
    self.first = first
    self.signatures = signatures
  }
}

/// That a delivery set was sealed: its lines and all else that is printed from now on.
public struct DeliverySetBody: Hashable, Sendable, Codable {
  /// The set's number, 1-based.
  public var set: Int
  /// How many lines it has.
  public var lines: Int
  /// SHA-256 over the identities of the lines, 16 bytes each, in order; hexadecimal.
  public var digest: String
  /// What the pages say beside the lines, as canonical JSON of the coordinator's program.
  public var facts: String
  /// Who sealed it.
  public var coordinator: String

  /// Creates a set's content.
  public init(set: Int, lines: Int, digest: String, facts: String, coordinator: String) {
    self.set = set
    self.lines = lines
    self.digest = digest
    self.facts = facts
    self.coordinator = coordinator
  }
}

/// That a delivery set was handed over.
public struct DeliveryBody: Hashable, Sendable, Codable {
  /// The set's number.
  public var set: Int
  /// The day, as "2026-06-14".
  public var day: String
  /// Who took it.
  public var receiver: String
  /// How many signature pages were handed over.
  public var pages: Int
  /// Who handed it over.
  public var coordinator: String

  /// Creates a delivery's content.
  public init(set: Int, day: String, receiver: String, pages: Int, coordinator: String) {
    self.set = set
    self.day = day
    self.receiver = receiver
    self.pages = pages
    self.coordinator = coordinator
  }
}
