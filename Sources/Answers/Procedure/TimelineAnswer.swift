import Basics
import Figures
import Formats
import Law
import Rulebook

/// The steps of a merger or a split with their days.
func timelineAnswer(
  _ parameters: Parameters, _ atlas: Atlas, _ statutes: Statutes, _ today: Day
) throws(Diagnostics) -> Answer {
  let request = try TimelineRequest(parameters, atlas: atlas, statutes: statutes)
  let timeline = request.timeline
  let language = parameters.language
  return Answer(
    json: timelineFields(language).object(request),
    table: .init(
      name: "timeline",
      headings: ["from", "by", "step", "title", "who", "duty", "timing", "text", "source", "verified"],
      rows: timeline.entries.map { $0.row(language) }),
    readable: [
      .init(
        name: "timeline", headings: ["from", "by", "title", "who", "source", "verified"],
        rows: timeline.entries.map { entry in
          [
            cell(entry.from?.iso), cell(entry.by?.iso), .text(entry.step.title.text(in: language)),
            .text(entry.step.who.text(in: language)), .text(entry.step.statement.citation),
            .text(String(entry.step.statement.verified)),
          ]
        })
    ],
    calendar: calendar(request, atlas, language, today))
}

func timelineFields(_ language: String) -> [AnswerField<TimelineRequest>] {
  [
    AnswerField("country") { $0.timeline.procedure.country },
    AnswerField("kind") { $0.timeline.procedure.kind.rawValue },
    AnswerField("title") { $0.timeline.procedure.title.text(in: language) },
    AnswerField("effective") { $0.timeline.effective }, AnswerField("decided") { $0.timeline.decided },
    AnswerField("followsElection") { $0.timeline.followsElection }, AnswerField("units") { $0.units },
    AnswerField("parts") { $0.timeline.parts?.rawValue },
    AnswerField("steps", each: stepFields(language)) { $0.timeline.entries },
  ]
}

private func stepFields(_ language: String) -> [AnswerField<Timeline.Entry>] {
  [
    AnswerField("id") { $0.step.id }, AnswerField("title") { $0.step.title.text(in: language) },
    AnswerField("who") { $0.step.who.text(in: language) }, AnswerField("duty") { $0.step.duty.rawValue },
    AnswerField("from") { $0.from }, AnswerField("by") { $0.by }, AnswerField("awaitsDay") { $0.awaitsDay },
    AnswerField("timing") { $0.step.timing?.text(in: language) },
    AnswerField("statement", statementFields(language)) { $0.step.statement },
  ]
}

extension Timeline.Entry {
  fileprivate func row(_ language: String) -> [SheetCell] {
    [
      cell(from?.iso), cell(by?.iso), .text(step.id), .text(step.title.text(in: language)),
      .text(step.who.text(in: language)), .text(step.duty.rawValue), cell(step.timing?.text(in: language)),
      .text(step.statement.text.text(in: language)), .text(step.statement.citation),
      .text(String(step.statement.verified)),
    ]
  }
}
