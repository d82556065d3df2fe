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
    json: .object([
      .init("country", .text(timeline.procedure.country)),
      .init("kind", .text(timeline.procedure.kind.rawValue)),
      .init("title", .text(timeline.procedure.title.text(in: language))),
      .init("effective", .text(timeline.effective.iso)), .init("decided", .optional(timeline.decided?.iso)),
      .init("followsElection", .bool(timeline.followsElection)), .init("units", .texts(request.units)),
      .init("steps", .array(timeline.entries.map { $0.json(language) })),
    ]),
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

extension Timeline.Entry {
  fileprivate func json(_ language: String) -> JSONValue {
    .object([
      .init("id", .text(step.id)), .init("title", .text(step.title.text(in: language))),
      .init("who", .text(step.who.text(in: language))), .init("duty", .text(step.duty.rawValue)),
      .init("from", .optional(from?.iso)), .init("by", .optional(by?.iso)),
      .init("timing", .optional(step.timing?.text(in: language))),
      .init("statement", step.statement.json(language)),
    ])
  }

  fileprivate func row(_ language: String) -> [SheetCell] {
    [
      cell(from?.iso), cell(by?.iso), .text(step.id), .text(step.title.text(in: language)),
      .text(step.who.text(in: language)), .text(step.duty.rawValue), cell(step.timing?.text(in: language)),
      .text(step.statement.text.text(in: language)), .text(step.statement.citation),
      .text(String(step.statement.verified)),
    ]
  }
}
