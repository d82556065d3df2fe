package import Pages
package import Spaces
import WorkPages

/// Addresses of assessing local democracy and of involving residents.
package enum DemocracyPlaces {
  /// What is being asked, what was answered, and how local democracy is doing.
  package static let overview = Places<Identifier<Space>>(
    "/spaces/:id/democracy", .reading.below(SpacePlaces.list))
  /// Where the council stands, what it chose and what became of it.
  package static let council = Places<Identifier<Space>>(
    "/spaces/:id/democracy/council", .reading.below(SpacePlaces.list))
  /// Assessments of several municipalities side by side.
  package static let assessments = Places<Identifier<Space>>(
    "/spaces/:id/democracy/assessments", .reading.below(SpacePlaces.list))
  /// Residents' proposals, and how many must support one.
  package static let thresholds = Places<Identifier<Space>>(
    "/spaces/:id/democracy/initiatives", .reading.below(SpacePlaces.list))
  /// One of them: how many support it, and what the council said.
  package static let initiative = Places<Identifier<Thing>>(
    "/initiatives/:id", .reading.below(SpacePlaces.list))
  /// Where anybody who has a code supports it.
  package static let support = Places<Identifier<Thing>>(
    "/initiatives/:id/support", .form.forAnyone.below(SpacePlaces.list))
  /// Where codes are made.
  package static let supportCodes = Places<Identifier<Thing>>(
    "/initiatives/:id/codes", .form.below(SpacePlaces.list))
  /// Ways of involving residents, to choose from.
  package static let methods = Places<Identifier<Space>>(
    "/spaces/:id/democracy/methods", .reading.below(SpacePlaces.list))
  /// Ways of organising the elected, side by side.
  package static let organisation = Places<Identifier<Space>>(
    "/spaces/:id/democracy/organisation", .reading.below(SpacePlaces.list))
  /// Where one of them becomes bodies of the space.
  package static let bodies = Places<Identifier<Thing>>(
    "/political-models/:id/bodies", .form.below(SpacePlaces.list))
  /// One process, for everybody who may see it.
  package static let process = Places<Identifier<Thing>>("/processes/:id", .reading.below(SpacePlaces.list))
  package static let inputs = Places<Identifier<Thing>, ListFormat>(
    "/processes/:id/inputs.:format", .reading.below(SpacePlaces.list))
  /// Where anybody says what they think, without an account.
  package static let contribute = Places<Identifier<Thing>>(
    "/processes/:id/contribute", .form.forAnyone.below(SpacePlaces.list))
  /// Where members decide what is shown.
  package static let moderation = Places<Identifier<Thing>>(
    "/processes/:id/moderation", .form.below(SpacePlaces.list))
  /// What people think of statements, and where the municipalities agree.
  package static let opinions = Places<Identifier<Thing>>(
    "/processes/:id/opinions", .reading.below(SpacePlaces.list))
  /// Where anybody votes on them.
  package static let vote = Places<Identifier<Thing>>(
    "/processes/:id/vote", .form.forAnyone.below(SpacePlaces.list))
  /// Where whoever sent an input types the code,
  package static let receipts = Place("/contributions", .form.forAnyone)
  /// and sees what became of it.
  package static let receipt = Places<String>("/contributions/:code", .reading.forAnyone)
}
