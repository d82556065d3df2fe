import Basics
import Figures
import GroupingAnswers
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// Steps of a page of mergers: searches, a front, and maps drawn by chance; all of them are bounded.
  static let stepsOfMergers = 1_500_000

  /// Which mergers make sense in a county or a country: the best maps that hold to some rules, how good the best could be, and how
  /// a map of one's own stands among all.
  func mergersPage() -> Reply {
    do throws(Diagnostic) {
      let request = try MergersRequest(visit.query, in: atlas, today: content.today())
      let sheet = try? shared.shelf.sheet(of: request.country, on: request.day)
      let view = try MergersView(request, sheet, phrase: phrase)
      return page(phrase("mergers.title"), at: StudyPlaces.mergers) { html in
        html.header { html in
          html.h1(phrase("mergers.heading", ["place": view.place]))
          html.p(view.lead, .class("lead", "column"))
        }
        if let shown = view.shown { mergersHeadlines(&html, view, shown) }
        mergersFaults(&html, view)
        if let shown = view.shown, let sheet { mergersMap(&html, view, shown, sheet) }
        mergersForm(&html, view)
        if let shown = view.shown {
          mergersGroups(&html, view, shown)
          otherMaps(&html, view, shown)
          standing(&html, view)
          front(&html, view)
          ownMapForm(&html, view, shown)
        }
        mergersClosing(&html, view)
      }
    } catch {
      return faultPage([error], at: StudyPlaces.mergers)
    }
  }

  private func mergersHeadlines(_ html: inout HTML, _ view: MergersView, _ map: ProposedMap) {
    let smallest = map.groups.map(\.population).min() ?? 0
    let merged = map.mergers.reduce(0) { $0 + $1.units.count }
    let figures = [
      ("count", "\(view.number(view.found.units.count)) → \(view.number(map.groups.count))"),
      ("merged", view.number(merged)), ("smallest", view.number(smallest)),
      ("distance", phrase.number(map.distance, decimals: 0) + "\u{202F}km"),
    ]
    html.ul(.class("headlines", "alt-1")) { html in
      for (topic, figure) in figures {
        html.li(.class("headline")) { html in
          html.p(phrase("mergers.headline.\(topic)"), .class("headline-title"))
          html.p(figure, .class("headline-figure"))
          html.p(
            phrase("mergers.headline.\(topic)-sentence", ["made": view.number(map.mergers.count)]),
            .class("headline-sentence"))
        }
      }
    }
  }

  /// What a map of one's own breaks, and what can reach no threshold.
  private func mergersFaults(_ html: inout HTML, _ view: MergersView) {
    let hopeless = view.found.hopeless.map {
      phrase("mergers.hopeless", ["names": $0.joined(separator: ", ")])
    }
    let sentences = view.faults + hopeless
    guard !sentences.isEmpty else { return }
    html.ul(.class("column", "notes")) { html in
      for sentence in sentences { html.li(sentence) }
    }
  }

  private func mergersMap(
    _ html: inout HTML, _ view: MergersView, _ map: ProposedMap, _ sheet: DivisionSheet
  ) {
    let codes = view.found.units.map(\.code)
    let styles = MapColours(of: map.mergers.map { $0.units.map { codes[$0] } }, on: sheet.graph).numbers
    ChangePicture(
      regions: zip(map.mergers, styles).map { group, style in
        (group.units.map { codes[$0] }, .merger(style))
      }, in: codes, on: sheet, phrase("mergers.map", ["place": view.place]), phrase
    )?.write(to: &html, id: "mergers-map", phrase)
  }

  /// How it is counted, and what it is not.
  private func mergersClosing(_ html: inout HTML, _ view: MergersView) {
    html.section(.aria("labelledby", "mergers-how")) { html in
      html.h2(phrase("mergers.how.title"), .id("mergers-how"))
      html.p(phrase("mergers.how.beginning"), .class("column"))
      html.details { html in
        html.summary(phrase("mergers.how.more"))
        html.ul(.class("column")) { html in
          for key in ["search", "bound", "distance", "chance"] { html.li(phrase("mergers.how.\(key)")) }
        }
      }
      html.p(.class("column")) { html in
        html.a(
          phrase("mergers.partners.title"),
          .href(
            StudyPlaces.partners.address(Query([.init("country", view.request.country.register.country)]))
          ))
      }
    }
  }
}
