import Basics
import Cooperation
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// A draft of a cooperation that accounts tell of; whoever takes it in completes it.
  func accountsProposal(_ id: Identifier<Space>) throws -> Reply {
    let sent = visit.form
    guard let sort = sent["sort"].flatMap(RevealedCooperation.Sort.init), let name = sent["name"]?.trimmed,
      !name.isEmpty, let unit = sent["unit"].flatMap({ UnitCode($0) })
    else { throw Interruption.absent }
    let entry = entry(sort, of: unit, sent)
    return try formReply("propose") { _ in
      let made = try writing { tx, actor, occasion in
        let space = try Space.get(id, for: actor, tx)
        let draft = ThingDraft(
          entry, title: String(name.prefix(200)), state: .draft, from: content.today())
        return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
      }
      return ThingPlaces.edit(made.id)
    } page: { _ in
      try accountsPage(id)
    }
  }

  private func entry(
    _ sort: RevealedCooperation.Sort, of unit: UnitCode, _ sent: Form
  ) -> RegisteredArrangement {
    var entry = RegisteredArrangement()
    switch sort {
    case .company: (entry.form, entry.nature) = (.company, .service)
    case .bought: (entry.form, entry.nature) = (.agreement, .purchase)
    // Whether it is with a joint committee or without, accounts do not tell.
    case .hosted: (entry.host, entry.nature) = (unit, .service)
    }
    let year = sent["year"].flatMap { Int($0) }.flatMap { (1900...2200).contains($0) ? $0 : nil }
    let known = municipalities(beside: unit, in: year)
    entry.participants = ([unit] + sent.all("partner").compactMap { known[$0] }).map { unit in
      var participant = RegisteredArrangement.Participant()
      participant.unit = unit
      return participant
    }
    // What one pays is its part; what others refund is not what all of it costs.
    if sort != .hosted, let amount = sent["amount"]?.decimal {
      entry.participants[0].contribution = Amount(amount, .nok)
    }
    entry.budgetYear = year
    entry.source = phrase(
      "cooperation.accounts-source",
      ["functions": sent.all("function").joined(separator: ", "), "year": sent["year"] ?? ""])
    return entry
  }
}
