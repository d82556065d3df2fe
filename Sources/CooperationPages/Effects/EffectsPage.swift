import Answers
import Basics
import Cooperation
import Formats
import Law
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What becomes of each cooperation when municipalities merge: with the paragraph, by when, and who must see to it.
  func effectsPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try registerView(id)
    let request = try EffectsRequest(visit.query)
    let place = CooperationPlaces.effects(id)
    let found = effectsView(view, request)
    return registerPage(view, at: place) { html, words in
      if let found { effectsAnswer(&html, found, words) } else { unanswered(&html) }
      mergerForm(&html, view, request, at: place)
    } body: { html, _ in
      guard let found, !found.touched.isEmpty else { return }
      table(&html, effectsListing(found, isFile: false), isCards: true)
      decisions(&html, found)
      html.ul(.class("ways-on", "no-print")) { html in
        fileLinks(&html) {
          CooperationPlaces.effectsFile(id, $0).address(registerQuery.setting("separator", to: $1))
        }
      }
    }
  }

  func effectsFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let view = try registerView(id)
    guard let found = effectsView(view, try EffectsRequest(visit.query)) else { throw Interruption.absent }
    return try file(
      effectsListing(found, isFile: true), format, named: "nabo-effects",
      route: CooperationPlaces.effectsFile(id, format).pattern)
  }

  private func unanswered(_ html: inout HTML) {
    html.p(phrase("cooperation.effects-teach"), .class("lead", "column"))
  }

  /// How many change and how, and what comes first.
  private func effectsAnswer(_ html: inout HTML, _ found: EffectsView, _ words: RegisterWords) {
    let who = words.row(found.request.parts.map(words.units.name))
    let day = found.request.effective.map(phrase.date) ?? ""
    html.p(.class("lead", "column")) { html in
      html.text(
        phrase("cooperation.effects-answer", count: found.touched.count, ["who": who, "day": day]))
      html.text(" " + phrase("cooperation.effects-untouched", count: found.untouched))
      if let first = found.touched.first, let deadline = first.deadline {
        html.text(
          " "
            + phrase(
              "cooperation.effects-first", ["name": first.item.title, "day": phrase.date(deadline)]))
      }
    }
    let counts = Dictionary(grouping: found.touched, by: \.effect.kind).mapValues(\.count)
    html.ul(.class("form-counts")) { html in
      for kind in EffectKind.allCases {
        guard let count = counts[kind] else { continue }
        html.li("\(phrase("cooperation.effect.\(kind.rawValue)")): \(phrase.number(Double(count)))")
      }
    }
  }

  private func mergerForm(
    _ html: inout HTML, _ view: RegisterView, _ request: EffectsRequest, at place: Place
  ) {
    let units = view.municipalities(of: view.items, nameOrder(of: view.space))
    html.form(.method("get"), .action(place.address()), .class("filter-form", "no-print")) { html in
      html.input(.type("hidden"), .name("date"), .value(view.request.day.iso))
      html.fieldset(.class("merger-parts")) { html in
        html.legend(phrase("cooperation.effects-parts"))
        for unit in units {
          html.label { html in
            html.input(
              .type("checkbox"), .name("part"), .value(unit.text),
              request.parts.contains(unit) ? .checked : nil)
            html.text(" " + view.units.name(of: unit))
          }
        }
      }
      dayField(&html, "effective", phrase("cooperation.effects-day"), request.effective?.iso ?? "")
      choiceField(
        &html, "continues", phrase("cooperation.effects-continues"),
        [(value: "", text: phrase("cooperation.effects-new"))]
          + units.map { (value: $0.text, text: view.units.name(of: $0)) }, chosen: request.continues?.text)
      html.button(phrase("cooperation.effects-show"), .type("submit"))
    }
  }

  /// The columns of a page leave what is long to the drafts below; a file has everything.
  private func effectsListing(_ found: EffectsView, isFile: Bool) -> Listing<EffectsView.Touched> {
    typealias Row = EffectsView.Touched
    func text(_ name: String, _ text: @escaping (Row) -> String) -> ListingColumn<Row> {
      ListingColumn(name, phrase("cooperation.column.\(name)"), isOrderable: false) { .text(text($0)) }
    }
    let words = found.words
    let columns = [
      ListingColumn<Row>(
        "name", self.words(of: .arrangement).label("title"), isOrderable: false,
        show: { html, row in html.a(row.item.title, .href(cardAddress(row.item))) },
        cell: { .text($0.item.title) }),
      text("effect") { row in
        ([row.effect.kind] + row.effect.also).map { phrase("cooperation.effect.\($0.rawValue)") }
          .joined(separator: ", ")
      },
      ListingColumn<Row>(
        "deadline", phrase("cooperation.column.deadline"), isOrderable: false,
        show: { html, row in html.text(row.deadline.map(phrase.date) ?? "–") },
        cell: { $0.deadline.map(SheetCell.day) ?? .empty }),
      text("action") { words.action($0.effect) },
      text("responsible") { words.responsible($0.effect.consequences.first) },
      text("statute") { $0.effect.consequences.first?.statement?.citation ?? "–" },
    ]
    return Listing(
      name: phrase("cooperation.view.effects"),
      columns: columns + (isFile ? [text("reason") { words.reasons($0.effect) }] : []), rows: found.touched)
  }

  /// A draft of what each council could adopt, on demand.
  private func decisions(_ html: inout HTML, _ found: EffectsView) {
    html.section { html in
      html.h2(phrase("cooperation.effects-decisions"))
      html.p(phrase("cooperation.effects-draft"), .class("quiet", "column"))
      for row in found.touched {
        let text = found.words.decision(row.effect)
        guard !text.isEmpty else { continue }
        html.details(.class("column")) { html in
          html.summary(row.item.title)
          html.p(found.words.reasons(row.effect), .class("quiet"))
          html.p(.class("kept-lines")) { $0.lines(text) }
        }
      }
    }
  }
}
