package import Pages
package import Spaces

/// Addresses at which programs read councils, meetings and papers of cases in the shape of OParl 1.1. Each object is at its own.
package enum OParlPlaces {
  package static let system = Places<Identifier<Space>>("/oparl/:space", .reading)
  package static let bodies = Places<Identifier<Space>>("/oparl/:space/bodies", .reading)
  package static let body = Places<Identifier<Space>, CaseCouncil>(
    "/oparl/:space/bodies/:council", .reading)
  /// Query: `page`.
  package static let list = Places<Identifier<Space>, CaseCouncil, OParlList>(
    "/oparl/:space/bodies/:council/:list", .reading)
  package static let object = Places<Identifier<Space>, CaseCouncil, OParlList, Identifier<Thing>>(
    "/oparl/:space/bodies/:council/:list/:id", .reading)
}

/// What a body has lists of.
package enum OParlList: String, CaseIterable, PlaceKey {
  case organizations, persons, meetings, papers
  case agendaItems = "agenda-items"
  case consultations, files
}
