import Basics
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// A hearing as anybody sees it.
private struct OpenHearing {
  let space: Space
  let title: String
  let content: StreetHearing
  let streets: [InventoryItem<StreetRow>]
  let names: [UnitCode: String]

  func isOpen(on day: Day) -> Bool {
    guard let opens = content.opens, let closes = content.closes else { return false }
    return (opens...closes).contains(day)
  }
}

extension WorkContext {
  /// Where residents propose names. Nobody needs an account, and nobody is asked who they are.
  func hearingPage(_ id: Identifier<Thing>) throws -> Reply {
    let place = InventoryPlaces.hearing(id)
    let hearing = try openHearing(id)
    return try formReply("hearing") { sent in
      let receipt = try propose(sent, id, hearing)
      return InventoryPlaces.receipt(id, receipt)
    } page: { shown in
      workPage(hearing.title, at: place, status: shown.status) { html in
        html.div(.class("column")) { html in
          html.h1(hearing.title)
          if !hearing.content.text.isEmpty { html.p(hearing.content.text, .class("lead", "kept-lines")) }
          guard hearing.isOpen(on: content.today()) else {
            return html.p(phrase("inventories.hearing-closed"))
          }
          if hearing.streets.isEmpty { return html.p(phrase("inventories.hearing-empty")) }
          workForm(
            &html, to: place,
            [
              Field("street", phrase("inventories.hearing-street"), .choice(options(hearing))),
              Field("proposal", phrase("inventories.hearing-proposal")),
              Field("reason", phrase("inventories.hearing-reason"), .lines(4), isRequired: false),
            ], in: shown, button: phrase("inventories.hearing-send"))
          html.p(phrase("inventories.hearing-explained"), .class("quiet"))
        }
      }
    }
  }

  /// What was proposed with a receipt, and what became of it.
  func receiptPage(_ id: Identifier<Thing>, _ code: String) throws -> Reply {
    let hearing = try openHearing(id)
    let found = try workplace.storage.read { tx in
      try things(StreetProposal.self, of: hearing.space, tx).first {
        $0.content.receipt == code && $0.content.hearing == id
      }
    }
    guard let proposal = found?.content else { throw Interruption.absent }
    let street = hearing.streets.first { $0.id == proposal.street }
    let place = InventoryPlaces.receipt(id, code)
    return workPage(phrase("inventories.receipt-title"), at: place) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("inventories.receipt-title"))
        html.p(phrase("inventories.receipt-code", ["code": code]), .class("lead"))
        html.dl { html in
          html.dt(phrase("inventories.hearing-street"))
          html.dd(street?.title ?? "–")
          html.dt(phrase("inventories.hearing-proposal"))
          html.dd(proposal.proposal)
          html.dt(phrase("inventories.receipt-outcome"))
          html.dd(outcome(proposal, street))
        }
        html.p { $0.a(hearing.title, .href(InventoryPlaces.hearing(id).address())) }
      }
    }
  }

  private func outcome(_ proposal: StreetProposal, _ street: InventoryItem<StreetRow>?) -> String {
    if !proposal.answer.isEmpty { return proposal.answer }
    guard let street, let decision = street.content.decision else {
      return phrase("inventories.receipt-waiting")
    }
    return decision == .keep
      ? phrase("inventories.receipt-kept")
      : phrase("inventories.receipt-named", ["name": street.content.newName])
  }

  private func options(_ hearing: OpenHearing) -> [Field.Option] {
    hearing.streets.filter { $0.content.decision == nil }.map { item in
      let unit = item.content.unit.map { hearing.names[$0] ?? $0.code } ?? ""
      return Field.Option(item.id.text, "\(item.title), \(unit)")
    }
  }

  /// - Throws: `field-missing`, `hearing-closed`, and what is wrong with the proposal.
  private func propose(_ sent: Form, _ id: Identifier<Thing>, _ hearing: OpenHearing) throws -> String {
    guard hearing.isOpen(on: content.today()) else { throw Diagnostic("hearing-closed", .badInput) }
    let street = hearing.streets.first { $0.id.text == sent["street"] && $0.content.decision == nil }
    guard let street else { throw Diagnostic("field-missing", .badInput, at: .init(field: "street")) }
    return try writing { tx, _, occasion in
      var proposal = StreetProposal()
      (proposal.hearing, proposal.street) = (id, street.id)
      proposal.proposal = (sent["proposal"] ?? "").split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
      proposal.reason = (sent["reason"] ?? "").replacing("\r\n", with: "\n")
      proposal.receipt = Self.receipt(occasion.randomBytes(8))
      let draft = ThingDraft(
        proposal, title: "\(street.title): \(proposal.proposal)", from: occasion.today)
      _ = try Thing.make(draft, in: hearing.space, by: .command("hearing"), tx, occasion)
      return proposal.receipt
    }
  }

  /// Letters and digits that nobody mistakes for others.
  private static func receipt(_ bytes: [UInt8]) -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return String(bytes.map { letters[Int($0) % letters.count] })
  }

  /// - Throws: `Interruption.absent` where there is none that everybody may see.
  private func openHearing(_ id: Identifier<Thing>) throws -> OpenHearing {
    let today = content.today()
    let (space, title, hearing, streets) = try workplace.storage.read { tx in
      let (thing, space) = try Thing.get(id, for: .public, tx)
      guard thing.kind == StreetHearing.kind,
        let fields = try Thing.versions(of: id, for: .public, tx).holding(on: today)?.fields
      else { throw Interruption.absent }
      let streets = try Thing.recall(StreetRow.kind, in: space, on: today, for: .public, tx).map {
        InventoryItem(id: $0.id, title: $0.fields.title, content: StreetRow(reading: $0.fields.content))
      }
      return (space, fields.title, StreetHearing(reading: fields.content), streets)
    }
    let isBefore = alphabetical(space)
    return OpenHearing(
      space: space, title: title, content: hearing,
      streets: streets.sorted { $0.title == $1.title ? $0.id < $1.id : isBefore($0.title, $1.title) },
      names: unitNames(streets.compactMap(\.content.unit)))
  }

  private func things<Content: ThingContent>(
    _: Content.Type, of space: Space, _ tx: any Transaction
  ) throws -> [InventoryItem<Content>] {
    // Proposals are for those who work on them; a receipt shows one, to whoever has its code.
    let all = Actor(person: nil, roles: [space.id: .owner])
    return try Thing.recall(Content.kind, in: space, on: content.today(), for: all, tx).map {
      InventoryItem(id: $0.id, title: $0.fields.title, content: Content(reading: $0.fields.content))
    }
  }
}
