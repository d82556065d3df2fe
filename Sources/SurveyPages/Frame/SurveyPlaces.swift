package import Pages
package import Spaces
import WorkPages

/// Addresses of surveys and referendums.
package enum SurveyPlaces {
  /// What was asked of residents, and what is being asked.
  package static let overview = Places<Identifier<Space>>(
    "/spaces/:id/surveys", .reading.below(SpacePlaces.list))
  /// Referendums that were held.
  package static let referendums = Places<Identifier<Space>>(
    "/spaces/:id/referendums", .reading.below(SpacePlaces.list))
  package static let referendumsFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/referendums.:format", .reading.below(SpacePlaces.list))
  /// Lists of referendums that somebody has.
  package static let referendumImport = Places<Identifier<Space>>(
    "/spaces/:id/referendums/import", .form.below(SpacePlaces.list))
  /// One referendum.
  package static let referendum = Places<Identifier<Thing>>(
    "/referendums/:id", .reading.below(SpacePlaces.list))
  /// One survey with its results.
  package static let survey = Places<Identifier<Thing>>("/surveys/:id", .reading.below(SpacePlaces.list))
  package static let results = Places<Identifier<Thing>, ResultFormat>(
    "/surveys/:id/results.:format", .reading.below(SpacePlaces.list))
  /// New codes, shown once.
  package static let codes = Places<Identifier<Thing>>("/surveys/:id/codes", .form.below(SpacePlaces.list))
  /// Where whoever has a code types it,
  package static let answer = Place("/answer", .form.forAnyone)
  /// answers with it,
  package static let sheet = Places<String>("/answer/:code", .form.forAnyone)
  /// and is thanked.
  package static let answered = Place("/answered", .reading.forAnyone)
}

/// The files that results are handed out as.
package enum ResultFormat: String, CaseIterable, PlaceKey {
  case csv, xlsx, json
}
