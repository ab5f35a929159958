import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// Records that a delivery set was handed over.
struct PacketDelivery {
  let database: String
  let body: DeliveryBody
  /// Whether what was recorded before may be replaced.
  let force: Bool

  /// Records it.
  ///
  /// - Throws: ``CommandFailure`` if there is no such set, or it was handed over already.
  func record(in store: consuming PetitionStore, stamp: EntryStamp) throws {
    do {
      let set = try find(in: &store)
      guard try store.deliver(body, stamp: stamp) else {
        throw CommandFailure(
          noSet: body.set,
          of: try store.deliverySets(),
          in: database
        )
      }
      Output.line(
        "Recorded: set \(body.set) was handed over on \(body.day) to \(body.receiver), \(body.pages) \(body.pages == 1 ? "page" : "pages")."
      )
      let expected = SetPages(lines: set.lines).count
      if expected != body.pages {
        Output.error(
          """
          The set has \(expected) signature \(expected == 1 ? "page" : "pages"), not \(body.pages). It was recorded as you said. \
          To mend it, give the same command with the right number and --force.
          """
        )
      }
    } catch let error as StoreError {
      throw CommandFailure(error)
    }
  }

  private func find(in store: inout PetitionStore) throws -> DeliverySet {
    let sets = try store.deliverySets()
    guard let set = sets.first(where: { $0.number == body.set }) else {
      throw CommandFailure(noSet: body.set, of: sets, in: database)
    }
    if let delivery = set.delivery, !force {
      throw CommandFailure(
        message: """
          Set \(set.number) was handed over on \(delivery.day) to \(delivery.receiver) already. \
          Nothing was changed. To record something else about it, give --force.
          """,
        code: .usage
      )
    }
    return set
  }
}

extension CommandFailure {
  /// Says that there is no set of a number.
  init(noSet number: Int, of sets: [DeliverySet], in database: String) {
    let known =
      sets.isEmpty
      ? "No set was sealed in this ledger yet." : "The newest sealed set is \(sets.count)."
    self.init(
      message: """
        There is no set \(number). \(known) Nothing was changed. \
        Seal and print one: petition-coordinator packet --database \(database) -o DIR
        """,
      code: .badInput
    )
  }
}
