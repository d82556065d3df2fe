import Basics
import Cooperation
import Figures
import Formats
import Markup
import Pages
import Spaces
import Units
import Wording
import WorkPages

/// One that takes part, with what it pays as it stands and as it would.
private struct CostRow {
  let participant: RegisteredArrangement.Participant
  let inhabitants: Double?
  let part: Int?
}

extension WorkContext {
  /// What each would pay next year, or by another key. Nothing of it is kept.
  func costPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try cardView(id)
    guard let item = view.item else { throw Diagnostic("version-erased", .noAnswer) }
    let request = try CostRequest(visit.query, item.content, today: content.today())
    let people = item.participants.map { $0.unit.flatMap { inhabitants(of: $0, in: request.year) } }
    let parties = zip(item.participants, people).map { participant, people in
      CostParty(
        inhabitants: people?.count, use: participant.unit.flatMap(request.use), share: participant.share)
    }
    let parts = request.amount.flatMap { request.division.parts(of: $0, among: parties) }
    let rows = item.participants.indices.map {
      CostRow(participant: item.participants[$0], inhabitants: people[$0]?.count, part: parts?[$0])
    }
    let title = phrase("cooperation.cost")
    let place = CooperationPlaces.cost(id)
    return workPage("\(title) – \(item.title)", at: place, in: view.rooms, nil) { html in
      html.h1(title)
      html.p(.class("way-back")) { $0.a(item.title, .href(CooperationPlaces.card(id).address())) }
      html.p(told(request, parts != nil, people.compactMap(\.?.year).max()), .class("lead", "column"))
      let words = RegisterWords(context: self, units: view.units)
      table(&html, costListing(rows, item.content.budget?.currency, words), isCards: true)
      costForm(&html, request, item, words, at: place)
    }
  }

  private func told(_ request: CostRequest, _ isKnown: Bool, _ year: Int?) -> String {
    guard request.amount != nil else { return phrase("cooperation.cost-amountless") }
    guard isKnown else { return phrase("cooperation.cost-unknown") }
    let key = phrase("cooperation.cost-key.\(request.key.rawValue)")
    let told = phrase("cooperation.cost-answer", ["key": key, "year": String(request.year)])
    guard let year, year != request.year else { return told }
    return told + " " + phrase("cooperation.cost-people", ["year": String(year)])
  }

  /// Of the beginning of the year, or of the last year that was published before it.
  private func inhabitants(of unit: UnitCode, in year: Int) -> (count: Double, year: Int)? {
    guard let country = try? atlas.country(unit.country) else { return nil }
    let figure = country.figures.figure(
      "population", of: [unit.code], on: country.register.covered(content.today()), year: year)
    return figure.observation.value.map { ($0, figure.year ?? year) }
  }

  private func costListing(
    _ rows: [CostRow], _ currency: Amount.Currency?, _ words: RegisterWords
  ) -> Listing<CostRow> {
    typealias Column = ListingColumn<CostRow>
    func number(_ name: String, _ value: @escaping (CostRow) -> Double?) -> Column {
      Column(name, phrase("cooperation.column.\(name)"), isNumber: true, isOrderable: false) {
        value($0).map { .number($0, decimals: 0) } ?? .text("–")
      }
    }
    return Listing(
      name: phrase("cooperation.cost"),
      columns: [
        Column("unit", words.label("participants"), isOrderable: false) {
          .text(words.name(of: $0.participant))
        },
        number("inhabitants") { $0.inhabitants },
        number("paid-now") { $0.participant.contribution?.amount },
        number("would-pay") { $0.part.map(Double.init) },
        number("per-head") { row in
          row.part.flatMap { part in
            row.inhabitants.flatMap { $0 > 0 ? Double(part) / $0 : nil }
          }
        },
        number("more") { row in
          row.part.flatMap { part in
            row.participant.contribution.map { Double(part) - $0.amount }
          }
        },
      ], rows: rows)
  }

  private func costForm(
    _ html: inout HTML, _ request: CostRequest, _ item: RegisterItem, _ words: RegisterWords, at place: Place
  ) {
    html.form(.method("get"), .action(place.address()), .class("filter-form", "no-print")) { html in
      choiceField(
        &html, "key", words.label("cost-key"),
        CostRequest.Key.allCases.map {
          (value: $0.rawValue, text: phrase("cooperation.cost-key.\($0.rawValue)"))
        }, chosen: request.key.rawValue)
      typed(&html, "amount", phrase("cooperation.cost-amount"), request.amount.map(String.init) ?? "")
      typed(&html, "year", phrase("cooperation.cost-year"), String(request.year))
      typed(&html, "fixed", phrase("cooperation.cost-fixed"), visit.query["fixed"] ?? "30")
      typed(
        &html, "tiers", phrase("cooperation.cost-tiers"), visit.query["tiers"] ?? "0: 1; 5000: 0.5")
      for participant in item.participants {
        guard let unit = participant.unit else { continue }
        let name = "use-\(unit.text)"
        typed(
          &html, name, phrase("cooperation.cost-use", ["name": words.name(of: participant)]),
          visit.query[name] ?? "")
      }
      html.button(phrase("cooperation.cost-show"), .type("submit"))
    }
  }

  private func typed(_ html: inout HTML, _ name: String, _ label: String, _ value: String) {
    let id = "cost-\(name.replacing(":", with: "-"))"
    html.div(.class("field")) { html in
      html.label(label, .for(id))
      html.input(.type("text"), .id(id), .name(name), .value(value), .inputmode("decimal"))
    }
  }
}
