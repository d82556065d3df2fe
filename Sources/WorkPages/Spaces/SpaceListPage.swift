import Basics
import Figures
import Markup
import Pages
import SignIn
package import Spaces
import Units
import Wording

extension WorkContext {
  /// The spaces that the visitor belongs to, and those that anybody may look into.
  func spaceListPage() throws -> Reply {
    let (mine, open, mayMake, demonstration) = try reading { tx, actor in
      let mine = try Space.mine(actor, tx)
      let known = Set(mine.map(\.id))
      return (
        mine, try Space.open(tx).filter { !known.contains($0.id) }, may(actor, .makeSpace, .installation),
        try Spaces.demonstration(tx) != nil
      )
    }
    return workPage(phrase("spaces.title"), at: SpacePlaces.list) { html in
      html.h1(phrase("spaces.title"))
      html.p(phrase("spaces.lead"), .class("lead", "column"))
      if visitor.person != nil {
        html.h2(phrase("spaces.mine"))
        if mine.isEmpty { html.p(phrase("spaces.mine-empty"), .class("column")) }
        spaceCards(&html, mine)
      }
      if mayMake {
        html.ul(.class("ways-on")) { html in
          html.li { $0.a(phrase("spaces.make"), .class("button"), .href(SpacePlaces.new.address())) }
          if workplace.arrivals != nil {
            html.li { $0.a(phrase("arrival.title"), .href(SpacePlaces.arrival.address())) }
          }
        }
      }
      html.h2(phrase("spaces.open"))
      if open.isEmpty { html.p(phrase("spaces.open-empty"), .class("column")) }
      spaceCards(&html, open)
      html.p { $0.a(phrase("organisations.all"), .href(OrganisationPlaces.list.address())) }
      if demonstration { resetForm(&html) }
    }
  }

  private func spaceCards(_ html: inout HTML, _ spaces: [Space]) {
    guard !spaces.isEmpty else { return }
    html.ul(.class("space-list")) { html in
      for space in spaces {
        html.li { html in
          html.h3 { $0.a(space.name, .href(SpacePlaces.space(space.id).address())) }
          html.p(.class("quiet")) { html in
            html.text(
              ([phrase("space-kind.\(space.kind.rawValue)")] + names(of: space.units)).joined(
                separator: " · "))
          }
          if !space.purpose.isEmpty { html.p(space.purpose, .class("column")) }
        }
      }
    }
  }

  /// Units by the names they have today; by their codes where today has no such municipality, a county then by the name
  /// it had.
  package func names(of units: [UnitCode]) -> [String] {
    units.map { unit in
      guard let country = try? atlas.country(unit.country) else { return unit.code }
      let register = country.register(of: country.tier(of: unit.code))
      let name = (try? register.division(on: register.covered(content.today())))?[unit.code]?.name
      guard register.tier == .county else { return name ?? unit.code }
      let last = register.units.last { $0.code == unit.code }?.name
      return (name ?? last).map { phrase.countyName($0, country: unit.country) } ?? unit.code
    }
  }

  private func resetForm(_ html: inout HTML) {
    html.section(.class("demonstration-note"), .aria("labelledby", "demonstration")) { html in
      html.h2(phrase("spaces.demonstration.title"), .id("demonstration"))
      html.p(phrase("spaces.demonstration.text"), .class("column"))
      protectedButton(&html, phrase("spaces.demonstration.reset"), to: SpacePlaces.list.address())
    }
  }

  func resetDemonstrationReply() throws -> Reply {
    try writing { tx, _, occasion in
      // On an installation without one there is nothing to put back, and nobody made one by visiting.
      guard try Spaces.demonstration(tx) != nil else { throw Interruption.absent }
      try resetDemonstration(tx, occasion)
    }
    return goOn(to: SpacePlaces.list)
  }
}
