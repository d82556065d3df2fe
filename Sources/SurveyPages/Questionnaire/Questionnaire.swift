package import Basics
package import Spaces
package import Surveys

/// A questionnaire of one's own, or of somebody else: what is asked, a row for each question and language.
///
/// What people were asked is kept apart with the first code of a survey, and never follows what is changed here afterwards.
package struct Questionnaire: ThingContent {
  package static let kind = ThingKind.questionnaire

  package var languages: [String] = []
  package var questions: [Question] = []
  package var answers: [Answer] = []
  /// Who drew it up, and whether it was validated.
  package var origin = ""
  /// What a file had that is not asked here, so that nothing of it is lost.
  package var left: [Left] = []

  package static let fields: [ContentField<Self>] = [
    .lines("languages", \.languages), .table("questions", \.questions), .table("answers", \.answers),
    .text("origin", \.origin), .table("left", \.left),
  ]

  package init() {}

  package struct Question: ContentRow {
    package var code = ""
    package var language = ""
    package var text = ""
    /// The heading that it stands under.
    package var block = ""
    package var scale = ""
    /// Of whom it is asked: `code=answer|answer`, several with blanks between.
    package var condition = ""

    package static let fields: [ContentField<Self>] = [
      .line("code", \.code, isRequired: true), .line("language", \.language, isRequired: true),
      .line("text", \.text, isRequired: true), .line("block", \.block),
      .line("scale", \.scale, isRequired: true), .line("condition", \.condition),
    ]

    package init() {}
  }

  package struct Answer: ContentRow {
    package var scale = ""
    package var code = ""
    package var language = ""
    package var text = ""
    /// Empty for an answer that says nothing of the matter.
    package var value: Double?

    package static let fields: [ContentField<Self>] = [
      .line("scale", \.scale, isRequired: true), .line("code", \.code, isRequired: true),
      .line("language", \.language, isRequired: true), .line("text", \.text, isRequired: true),
      .decimal("value", \.value),
    ]

    package init() {}
  }

  package struct Left: ContentRow {
    package var place = ""
    package var reason: LimeSurveyQuestionnaire.Left.Reason?
    package var said = ""

    package static let fields: [ContentField<Self>] = [
      .line("place", \.place), .choice("reason", \.reason), .text("said", \.said),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] { [] }
}

extension LimeSurveyQuestionnaire.Left.Reason: FieldValue {}

extension ThingKind {
  package static let questionnaire = ThingKind("questionnaire")
}
