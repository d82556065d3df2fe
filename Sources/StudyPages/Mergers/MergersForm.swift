import Basics
import Figures
import GroupingAnswers
import Groupings
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// The rules that maps are to hold to.
  func mergersForm(_ html: inout HTML, _ view: MergersView) {
    let request = view.request
    let country = request.country.register.country
    when(&html, at: StudyPlaces.mergers, country: request.country, day: request.day, keeping: [])
    html.form(.method("get"), .action(StudyPlaces.mergers.address()), .class("chooser")) { html in
      hidden(&html, "country", country)
      hidden(&html, "date", request.day.iso)
      choiceField(
        &html, "county", phrase("mergers.field.county"),
        [("", phrase("mergers.field.whole", ["country": phrase("country.\(country)")]))]
          + counties(of: request), chosen: request.county?.code ?? "")
      numberField(&html, "threshold", "\(request.question.threshold)")
      html.details(hasMoreRules(request.question) ? .open : nil) { html in
        html.summary(phrase("mergers.field.more"))
        numberField(&html, "upper", request.question.upper.map { "\($0)" } ?? "")
        choiceField(
          &html, "sea", phrase("mergers.field.sea"),
          [("", phrase("mergers.field.sea-yes")), ("no", phrase("mergers.field.sea-no"))],
          chosen: request.question.withSea ? "" : "no")
        namesField(&html, "together", view.request.question.together, view)
        namesField(&html, "apart", view.request.question.apart, view)
        namesField(&html, "alone", [view.request.question.alone], view)
      }
      html.button(phrase("mergers.field.send"), .type("submit"), .class("button-main"))
    }
  }

  private func hasMoreRules(_ question: MergersQuestion) -> Bool {
    question.upper != nil || !question.withSea || !question.together.isEmpty
      || !question.apart.isEmpty || !question.alone.isEmpty
  }

  private func counties(of request: MergersRequest) -> [(value: String, text: String)] {
    let country = request.country.register.country
    let division = try? request.country.register(of: .county).division(on: request.day)
    let names = alphabet(of: country)
    return (division?.units ?? [])
      .sorted { names?.isBefore($0.name, $1.name) ?? ($0.name < $1.name) }
      .map { ($0.code, phrase.countyName($0.name, country: country)) }
  }

  private func numberField(_ html: inout HTML, _ name: String, _ value: String) {
    html.div(.class("field")) { html in
      html.label(phrase("mergers.field.\(name)"), .for("field-\(name)"))
      html.input(
        .type("text"), .inputmode("numeric"), .id("field-\(name)"), .name(name), .value(value))
    }
  }

  /// Municipalities by name, as they were understood.
  private func namesField(
    _ html: inout HTML, _ name: String, _ groups: [[String]], _ view: MergersView
  ) {
    let text = groups.map { group in
      group.map { code in
        (try? view.request.country.register.unit(code, on: view.request.day).name) ?? code
      }.joined(separator: ", ")
    }.joined(separator: "; ")
    html.div(.class("field")) { html in
      html.label(phrase("mergers.field.\(name)"), .for("field-\(name)"))
      html.input(.type("text"), .id("field-\(name)"), .name(name), .value(text))
    }
  }

  /// A group for each municipality, to be changed: every map is an address, so that going back undoes a change.
  func ownMapForm(_ html: inout HTML, _ view: MergersView, _ map: ProposedMap) {
    html.section(.aria("labelledby", "mergers-own")) { html in
      html.h2(phrase("mergers.own.title"), .id("mergers-own"))
      guard view.found.units.count <= Self.mostDrawn else {
        return html.p(phrase("mergers.own.too-many"), .class("column"))
      }
      html.p(phrase("mergers.own.lead"), .class("column"))
      html.details { html in
        html.summary(phrase("mergers.own.open"))
        html.form(.method("get"), .action(StudyPlaces.mergers.address()), .class("chooser")) { html in
          for pair in view.request.query(own: nil).pairs { hidden(&html, pair.name, pair.value) }
          let choices = (1...min(map.groups.count + Self.spareGroups, view.found.units.count)).map {
            (value: "\($0)", text: phrase("mergers.own.group", ["number": "\($0)"]))
          }
          for (place, unit) in view.found.units.enumerated() {
            choiceField(
              &html, MergersRequest.field + unit.code, view.name(of: place), choices,
              chosen: "\(map.map.labels[place] + 1)")
          }
          html.button(phrase("mergers.own.send"), .type("submit"), .class("button-main"))
        }
      }
      if view.found.own != nil {
        html.p(.class("column")) {
          $0.a(
            phrase("mergers.own.drop"), .href(StudyPlaces.mergers.address(view.request.query(own: nil))))
        }
      }
    }
  }

  /// Municipalities of a map that is drawn by hand.
  private static let mostDrawn = 80
  /// Groups that nobody is in yet.
  private static let spareGroups = 4
}
