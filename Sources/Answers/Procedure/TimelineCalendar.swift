import Basics
import Figures
import Formats
import Law
import Rulebook
import Units

/// The steps that have a day as events of a calendar: each on its last day, or on its first where the law
/// sets no last; over its whole span, and tentative, where its one day is not fixed yet. What has not been checked
/// is tentative and carries the category `UNVERIFIED`.
func calendar(_ request: TimelineRequest, _ atlas: Atlas, _ language: String, _ today: Day) -> CalendarFile {
  let timeline = request.timeline
  let title = timeline.procedure.title.text(in: language)
  let names = request.names(atlas)
  let events = timeline.entries.compactMap { entry -> CalendarFile.Event? in
    guard let day = entry.day else { return nil }
    let statement = entry.step.statement
    return CalendarFile.Event(
      uid: request.uid(of: entry.step), first: entry.awaitsDay ? entry.from ?? day : day, last: day,
      summary: entry.step.title.text(in: language) + (names.isEmpty ? "" : " (\(names))"),
      description: entry.description(language), url: statement.act?.url ?? "",
      categories: statement.verified ? [] : ["UNVERIFIED"],
      isConfirmed: statement.verified && !entry.awaitsDay)
  }
  return CalendarFile(name: names.isEmpty ? title : "\(title): \(names)", created: today, events: events)
}

extension TimelineRequest {
  /// The names of the units, as people list them.
  fileprivate func names(_ atlas: Atlas) -> String {
    let division = try? atlas.country(timeline.procedure.country).register.division(on: unitsDay)
    return units.map { code in division?.units.first { $0.code == code }?.name ?? code }
      .joined(separator: " + ")
  }

  /// The same for the same step of the same change, whatever the day or language of asking and the order in which
  /// its units are named. Another day of the decision moves the event instead of adding one.
  fileprivate func uid(of step: Step) -> String {
    let units = units.isEmpty ? "" : "-" + units.sorted().joined(separator: "-")
    return "\(timeline.procedure.id)-\(timeline.effective.iso)\(units)-\(step.id)@nabo"
  }
}

extension Timeline.Entry {
  /// Who, what, the span and the paragraph.
  fileprivate func description(_ language: String) -> String {
    let span = from.flatMap { from in by.flatMap { from < $0 ? "\(from.iso) – \($0.iso)" : nil } }
    return [
      step.who.text(in: language), step.statement.text.text(in: language), span ?? "",
      step.statement.citation,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
