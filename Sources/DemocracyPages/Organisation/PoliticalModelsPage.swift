import Basics
import Democracy
import Formats
import Markup
import Pages
import Rulebook
import Spaces
import Wording
import WorkPages

/// One model of the page.
struct ShownModel {
  let id: Identifier<Thing>
  let title: String
  let content: PoliticalModel
  let load: PoliticalLoad
}

extension WorkContext {
  /// Ways of organising the elected side by side: what they ask of those who sit there, what they cost, and who they come from.
  func politicalModelsPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, models, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let things = try Thing.recall(.politicalModel, in: space, on: content.today(), for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        things.map { thing in
          let content = PoliticalModel(reading: thing.fields.content)
          return ShownModel(id: thing.id, title: thing.fields.title, content: content, load: content.load)
        }, may(actor, .addThing, space.subject)
      )
    }
    let title = phrase("democracy.organisation")
    return workPage("\(title) – \(space.name)", at: DemocracyPlaces.organisation(id), in: rooms, nil) {
      html in
      html.h1(title)
      if space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      if models.isEmpty {
        html.p(phrase("democracy.no-models"), .class("lead", "column"))
      } else {
        html.p(modelSentence(models), .class("lead", "column"))
        modelTable(&html, models)
        html.p(phrase("democracy.models-note"), .class("column", "quiet"))
        for model in models { modelBodies(&html, model, mayAdd) }
      }
      html.ul(.class("ways-on", "no-print")) { html in
        if mayAdd {
          html.li {
            $0.a(
              words(of: .politicalModel).new, .class("button"),
              .href(
                SpacePlaces.newThing(id).address(
                  Query([.init("kind", ThingKind.politicalModel.rawValue)]))))
          }
        }
        html.li { $0.a(phrase("democracy.title"), .href(DemocracyPlaces.overview(id).address())) }
      }
    }
  }

  /// What the first asks more or less than the second; of one alone what it asks.
  private func modelSentence(_ models: [ShownModel]) -> String {
    guard models.count > 1, let one = models[0].load.seatMeetings, let other = models[1].load.seatMeetings
    else {
      return phrase(
        "democracy.model-alone",
        ["model": models[0].title, "meetings": number(models[0].load.seatMeetings)])
    }
    let meetings = phrase(
      one <= other ? "democracy.model-fewer" : "democracy.model-more",
      ["one": models[0].title, "other": models[1].title, "count": whole(abs(one - other))])
    guard let cost = models[0].load.cost, let otherCost = models[1].load.cost,
      models[0].content.allowance?.currency == models[1].content.allowance?.currency
    else { return meetings }
    let key = cost <= otherCost ? "democracy.model-cheaper" : "democracy.model-dearer"
    let difference = phrase.number(abs(cost - otherCost))
    let currency = models[0].content.allowance?.currency.rawValue ?? ""
    return "\(meetings) \(phrase(key, ["amount": "\(difference) \(currency)"]))"
  }

  private func modelTable(_ html: inout HTML, _ models: [ShownModel]) {
    var rows: [(name: String, cells: [String])] = [
      (phrase("democracy.model.council"), models.map { number($0.content.council) }),
      (phrase("democracy.model.least"), models.map { number(leastSeats($0.content.units)) }),
      (phrase("democracy.model.seats"), models.map { number($0.load.seats) }),
      (phrase("democracy.model.meetings"), models.map { number($0.load.seatMeetings) }),
      (
        phrase("democracy.model.cost"),
        models.map { model in
          model.load.cost.map {
            "\(phrase.number($0)) \(model.content.allowance?.currency.rawValue ?? "")"
          } ?? "–"
        }
      ),
      (
        phrase("democracy.model.missing"),
        models.map { model in
          let words = words(of: .politicalModel)
          let missing = model.content.missing.map { words.word("bodies.role", $0.rawValue) }
          return missing.isEmpty ? phrase("democracy.model.none-missing") : missing.joined(separator: ", ")
        }
      ),
    ]
    for unit in places(of: models) {
      rows.append(
        (
          phrase("democracy.model.from", ["unit": placeName(unit.text)]),
          models.map { seats(of: unit, in: $0.content).map { phrase.number($0, decimals: 1) } ?? "–" }
        ))
    }
    html.scrolling(phrase("democracy.organisation")) { html in
      html.table(.class("listing")) { html in
        html.thead { html in
          html.tr { html in
            html.th(phrase("democracy.model.measure"), .scope("col"))
            for model in models {
              html.th(.scope("col"), .class("number")) {
                $0.a(model.title, .href(ThingPlaces.thing(model.id).address()))
              }
            }
          }
        }
        html.tbody { html in
          for row in rows {
            html.tr { html in
              html.th(row.name, .scope("row"))
              for cell in row.cells { html.td(cell, .class("number")) }
            }
          }
        }
      }
    }
  }

  private func number(_ number: Int?) -> String { number.map { whole($0) } ?? "–" }

  private func places(of models: [ShownModel]) -> [UnitCode] {
    models.flatMap(\.content.units).reduce(into: []) { found, unit in
      if !found.contains(unit) { found.append(unit) }
    }
  }

  /// The fewest that the law allows for all of them as one; nil outside Norway and where residents are not known.
  private func leastSeats(_ units: [UnitCode]) -> Int? {
    let counts = units.map { residents(of: $0)?.count }
    guard !units.isEmpty, units.allSatisfy({ $0.country == "no" }), !counts.contains(nil) else { return nil }
    let all = counts.compactMap(\.self).reduce(0, +)
    let least = try? content.rulebook.value("no.council.minimum-size", at: content.today(), by: Double(all))
    return least?.amount.number.map { Int($0) }
  }

  /// Of the council's seats, if they followed residents.
  private func seats(of unit: UnitCode, in model: PoliticalModel) -> Double? {
    guard let council = model.council, let index = model.units.firstIndex(of: unit),
      let shares = PoliticalLoad.shares(
        of: council, residents: model.units.map { residents(of: $0)?.count })
    else { return nil }
    return shares[index]
  }

  private func modelBodies(_ html: inout HTML, _ model: ShownModel, _ mayAdd: Bool) {
    guard !model.content.bodies.isEmpty else { return }
    let words = words(of: .politicalModel)
    typealias Column = ListingColumn<PoliticalModel.Seating>
    html.h2(model.title)
    table(
      &html,
      Listing(
        name: "\(model.title): \(words.label("bodies"))",
        columns: [
          Column("name", words.label("bodies.name"), isOrderable: false) { .text($0.name) },
          Column("role", words.label("bodies.role"), isOrderable: false) { row in
            row.role.map { .text(words.word("bodies.role", $0.rawValue)) } ?? .empty
          },
          Column("seats", words.label("bodies.seats"), isNumber: true, isOrderable: false) { row in
            row.seats.map { .number(Double($0), decimals: 0) } ?? .empty
          },
          Column("meetings", words.label("bodies.meetings"), isNumber: true, isOrderable: false) { row in
            row.meetings.map { .number(Double($0), decimals: 0) } ?? .empty
          },
          Column("mandate", words.label("bodies.mandate"), isOrderable: false) { .text($0.mandate) },
        ], rows: model.content.bodies), isCards: true)
    if mayAdd {
      html.p(.class("no-print")) {
        $0.a(phrase("democracy.make-bodies"), .href(DemocracyPlaces.bodies(model.id).address()))
      }
    }
  }
}
