package import Converters
package import Pages
package import Spaces
import WorkPages

/// Addresses of cases that several councils decide.
package enum CasePlaces {
  /// All cases of a space and how far they have come.
  package static let list = Places<Identifier<Space>>("/spaces/:id/cases", .reading.below(SpacePlaces.list))
  /// One case, for everybody who may see it.
  package static let matter = Places<Identifier<Thing>>("/cases/:id", .reading.below(SpacePlaces.list))
  /// Its sections with each language beside the others.
  package static let languages = Places<Identifier<Thing>>(
    "/cases/:id/languages", .reading.below(SpacePlaces.list))
  /// Its text with the amendments that were adopted, and how those that are open stand to it.
  package static let amendments = Places<Identifier<Thing>>(
    "/cases/:id/amendments", .reading.below(SpacePlaces.list))
  /// Its meetings as a calendar.
  package static let meetings = Places<Identifier<Thing>>(
    "/cases/:id/meetings.ics", .reading.below(SpacePlaces.list))
  /// What one council gets for its own case system.
  package static let paper = Places<Identifier<Thing>, CaseCouncil, PaperMaker.Format>(
    "/cases/:id/:council/case.:format", .reading.below(SpacePlaces.list))
  /// The same with its minutes, for its archive (Noark 5).
  package static let archive = Places<Identifier<Thing>, CaseCouncil>(
    "/cases/:id/:council/arkivmelding.zip", .reading.below(SpacePlaces.list))
  /// What it publishes of its meetings, in the shape of eInnsyn.
  package static let einnsyn = Places<Identifier<Thing>, CaseCouncil>(
    "/cases/:id/:council/einnsyn.json", .reading.below(SpacePlaces.list))
  /// The minutes of one treatment.
  package static let minutes = Places<Identifier<Thing>, PaperMaker.Format>(
    "/treatments/:id/minutes.:format", .reading.below(SpacePlaces.list))
  /// The months of a case. Query and sent: `start`, `agenda-no-3405` for each council.
  package static let schedule = Places<Identifier<Thing>>(
    "/cases/:id/schedule", .form.below(SpacePlaces.list))
  /// That nothing changes. Sent: `reopen`.
  package static let noChange = Places<Identifier<Thing>>(
    "/cases/:id/no-change", .form.below(SpacePlaces.list))
  /// What becomes of a case by one button.
  package static let step = Places<Identifier<Thing>, CaseStep>(
    "/cases/:id/:step", .act.below(SpacePlaces.list))
  /// What whoever moved an amendment says of it.
  package static let answer = Places<Identifier<Thing>, AmendmentAnswer>(
    "/amendments/:id/:answer", .act.below(SpacePlaces.list))
}

package enum CaseStep: String, CaseIterable, PlaceKey {
  /// Attachments, study, strategy and goals as they are now.
  case freeze
  /// The figures of the study.
  case figures
  /// Tasks of the action plan.
  case tasks
  /// A cooperation in the register.
  case arrangement
  /// The others treat what one of them adopted.
  case again
}

package enum AmendmentAnswer: String, CaseIterable, PlaceKey {
  /// As it was written anew.
  case accept
  /// What it wants is in the text, or somebody else's change stands in its place.
  case overtaken
}

/// One of the councils of a case, in an address: `no-3405`.
package struct CaseCouncil: PlaceKey {
  package let unit: UnitCode

  package init(_ unit: UnitCode) { self.unit = unit }

  package static func read(placeText: String) -> CaseCouncil? {
    let parts = placeText.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return UnitCode("\(parts[0]):\(parts[1])").map(CaseCouncil.init)
  }

  package var placeText: String { "\(unit.country)-\(unit.code)" }
  package var loggedText: String? { placeText }
}
