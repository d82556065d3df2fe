package import Basics
import Duties
import Formats
package import Law
import Rulebook

/// The duties of the arrangements or the programme of a file between two days.
///
/// - Throws: `wheel-field-unusable` for a form that nobody knows, `wheel-days-reversed`, `wheel-days-too-many`,
///   `timeline-decided-too-late`.
package func wheelAnswer(
  _ file: WheelFile, from first: Day, to last: Day, statutes: Statutes, language: String, today: Day
) throws(Diagnostics) -> Answer {
  do throws(Diagnostic) {
    let days = try wheelDays(from: first, to: last)
    var duties: [Duty] = []
    for entry in file.entries { duties += try entry.duties(in: days, statutes) }
    let wheel = Wheel(duties, in: days, day: \.day, id: \.id)
    let list = Answer("wheel", wheel.duties, wheelFields(language))
    return Answer(
      json: list.json, table: list.table, calendar: calendar(wheel.duties, language, today))
  } catch {
    throw Diagnostics([error])
  }
}

private func wheelFields(_ language: String) -> [AnswerField<Duty>] {
  [
    AnswerField("day") { $0.day }, AnswerField("id") { $0.id },
    AnswerField("who") { $0.who.name.text(in: language) }, AnswerField("what") { $0.words(language) },
    AnswerField("statute") { $0.basis.citation }, AnswerField("source") { $0.basis.url },
    AnswerField("certainty") { $0.certainty.rawValue },
  ]
}

private func calendar(_ duties: [Duty], _ language: String, _ today: Day) -> CalendarFile {
  CalendarFile(
    name: "Nabo", created: today,
    events: duties.map { duty in
      CalendarFile.Event(
        uid: "\(duty.id)@nabo", first: duty.day, last: duty.day, summary: duty.words(language),
        description: [
          duty.who.name.text(in: language), duty.basis.text.text(in: language), duty.basis.citation,
        ]
        .filter { !$0.isEmpty }.joined(separator: "\n"), url: duty.basis.url,
        categories: duty.certainty == .unverified ? ["UNVERIFIED"] : [],
        isConfirmed: duty.certainty != .unverified,
        hour: duty.minute.map { .init(minute: $0, zone: duty.country == .se ? .stockholm : .oslo) })
    })
}

extension Duty {
  fileprivate func words(_ language: String) -> String {
    if case .told(let text) = what { text.text(in: language) } else { "" }
  }
}

extension WheelFile.Entry {
  fileprivate func duties(in days: Range<Day>, _ statutes: Statutes) throws(Diagnostic) -> [Duty] {
    try ofForm(in: days, statutes) + ofProgramme(statutes)
  }

  private func ofForm(in days: Range<Day>, _ statutes: Statutes) throws(Diagnostic) -> [Duty] {
    guard !form.isEmpty else { return [] }
    let forms = statutes.forms.filter { $0.country == country }.map(\.id)
    let wanted = form.hasPrefix("\(country).") ? form : "\(country).\(form)"
    guard forms.contains(wanted) else {
      throw Diagnostic(
        "wheel-field-unusable", .badInput, at: .init(field: "form"),
        ["key": "form", "value": form, "expected": forms.joined(separator: ", ")])
    }
    var found: [Duty] = []
    for duty in statutes.duties.ofForm(wanted) {
      found += try duty.duties(of: id, in: days, anchors: anchors)
    }
    return found
  }

  /// The steps of the merger that somebody must or should take, and that have a day.
  private func ofProgramme(_ statutes: Statutes) throws(Diagnostic) -> [Duty] {
    guard let effective else { return [] }
    let timeline = try Timeline(
      statutes.procedure("merger", of: country), effective: effective, decided: decided)
    return timeline.entries.filter { [.must, .should].contains($0.step.duty) }.compactMap { entry in
      entry.day.map { day in
        let statement = entry.step.statement
        return Duty(
          id: "programme/\(id)/\(entry.step.id)/\(effective.iso)",
          who: DutyBearer(.role, entry.step.id, name: entry.step.who), what: .told(entry.step.title), on: day,
          country: HolidayCountry(rawValue: country) ?? .no,
          basis: Duty.Basis(
            citation: statement.citation, url: statement.act?.url ?? "", text: statement.text),
          certainty: statement.verified ? .verified : .unverified)
      }
    }
  }
}
