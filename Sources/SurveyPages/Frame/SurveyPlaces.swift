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
  /// The same norms over the years.
  package static let years = Places<Identifier<Space>>(
    "/spaces/:id/surveys/years", .reading.below(SpacePlaces.list))
  /// A questionnaire of LimeSurvey.
  package static let limeSurvey = Places<Identifier<Space>>(
    "/spaces/:id/limesurvey", .form.takingFiles.below(SpacePlaces.list))
  /// Whom to remind: which codes were not used.
  package static let reminder = Places<Identifier<Thing>>(
    "/surveys/:id/reminder", .form.below(SpacePlaces.list))
  /// Answers on paper.
  package static let paper = Places<Identifier<Thing>>("/surveys/:id/paper", .form.below(SpacePlaces.list))
  /// The keys that answers are sealed to, and the opening.
  package static let seal = Places<Identifier<Thing>>("/surveys/:id/seal", .form.below(SpacePlaces.list))
  /// The end of the answers.
  package static let erase = Places<Identifier<Thing>>("/surveys/:id/erase", .form.below(SpacePlaces.list))
  /// Who is drawn.
  package static let draw = Places<Identifier<Thing>>("/samples/:id/draw", .form.below(SpacePlaces.list))
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
