import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Which services work on day one: one tile for each, the worst first.
  func readinessPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    return programmePage(
      view, at: ProgrammePlaces.readiness(id), title: phrase("programmes.view.readiness")
    ) { html in
      readinessWall(&html, view)
      guard view.mayAdd else { return }
      html.ul(.class("ways-on", "no-print")) { html in
        html.li { $0.a(words(of: .readiness).new, .href(newThingAddress(.readiness, in: view.space))) }
        html.li {
          $0.a(
            phrase("programmes.as-list"),
            .href(
              SpacePlaces.things(view.space.id).address(
                Query([.init("kind", ThingKind.readiness.rawValue)]))))
        }
      }
    }
  }

  /// The sentence and the tiles.
  func readinessWall(_ html: inout HTML, _ view: ProgrammeView) {
    let services = Self.worstFirst(view.parts.services)
    guard !services.isEmpty else {
      return html.p(phrase("programmes.readiness-none"), .class("lead", "column"))
    }
    var said = [phrase("programmes.readiness-told", count: services.count)]
    for light in Light.allCases {
      let count = services.filter { $0.content.light == light }.count
      if count > 0 { said.append(phrase("programmes.readiness-\(light.rawValue)", count: count)) }
    }
    html.p(said.joined(separator: " "), .class("lead", "column"))
    html.ul(.class("readiness-wall")) { html in
      for service in services {
        html.li(.class("readiness-tile", service.content.light.map { "is-\($0.rawValue)" })) { html in
          tile(&html, service, view.parts.tried(service.id))
        }
      }
    }
  }

  private func tile(
    _ html: inout HTML, _ service: Part<Readiness>, _ tried: (works: Int, of: Int)
  ) {
    let content = service.content
    html.p(.class("readiness-name")) { $0.a(service.title, .href(ThingPlaces.thing(service.id).address())) }
    html.p { light(&$0, content.light) }
    if !content.reason.isEmpty { html.p(content.reason) }
    var facts: [String] = []
    if !content.criteria.isEmpty {
      let met = content.criteria.filter { $0.met == .yes || $0.met == .notNeeded }.count
      facts.append(
        phrase("programmes.readiness-criteria", ["met": String(met), "of": String(content.criteria.count)]))
    }
    if tried.of > 0 {
      facts.append(
        phrase("programmes.readiness-tried", ["works": String(tried.works), "of": String(tried.of)]))
    }
    if let due = content.due { facts.append(phrase("programmes.by-day", ["day": phrase.date(due)])) }
    if !facts.isEmpty { html.p(facts.joined(separator: " · "), .class("quiet")) }
  }

  static func worstFirst(_ services: [Part<Readiness>]) -> [Part<Readiness>] {
    services.enumerated().sorted { a, b in
      let first = a.element.content.light.flatMap(Light.allCases.firstIndex(of:)) ?? 0
      let second = b.element.content.light.flatMap(Light.allCases.firstIndex(of:)) ?? 0
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }
}
