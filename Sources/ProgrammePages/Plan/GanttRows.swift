import Basics
import Duties
import Pages
import Plans
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// More rows are no picture; the table has all.
  private static var mostRows: Int { 250 }
  /// What ends later than so long after the day of effect would press everything else together; the table has it.
  private static var monthsAfter: Int { 12 }

  /// The rows of a plan: decision points, milestones of the whole, then each sub-project with what is in it.
  func ganttChart(_ view: ProgrammeView, _ request: PlanRequest) -> GanttChart {
    let lines = view.standing.lines.filter { request.holds($0) && $0.state != .undated }
    let byProject = Dictionary(grouping: lines, by: \.project)
    var rows: [GanttChart.Row] = []
    if request.project == nil {
      if request.state == nil { rows += view.standing.gates.compactMap { row(of: $0) } }
      rows += (byProject[nil] ?? []).compactMap { row(of: $0, view) }
    }
    for project in view.parts.projects where request.project == nil || request.project == project.id {
      let own = byProject[project.id] ?? []
      guard request.state == nil || !own.isEmpty else { continue }
      if let head = row(of: project, view) { rows.append(head) }
      rows += own.compactMap { row(of: $0, view) }
    }
    let country = view.parts.country
    let end = view.parts.effective.flatMap { $0.adding(months: Self.monthsAfter) }
    rows = rows.filter { row in end.map { row.last <= $0 } ?? true }
    return GanttChart(
      rows: Array(rows.prefix(Self.mostRows)), today: view.today, effective: view.parts.effective,
      isFree: { country.isFree($0) })
  }

  private func row(of line: PlanLine, _ view: ProgrammeView) -> GanttChart.Row? {
    guard let start = line.start, let last = line.last else { return nil }
    let planned = line.over == nil ? line.planned.map { (start: $0.start, last: $0.last) } : nil
    let isMoved = planned.map { $0.start != start || $0.last != last } ?? false
    return GanttChart.Row(
      name: line.title, address: lineAddress(line, view),
      words: ganttWords(line.title, start, last, line), shape: line.isMilestone ? .point : .stretch,
      isHead: false, state: line.state, sign: sign(of: line.state), start: start, last: last,
      planned: isMoved ? planned : nil, latest: line.over == nil ? line.latest : nil)
  }

  private func row(of project: Part<Project>, _ view: ProgrammeView) -> GanttChart.Row? {
    guard case (let start?, let last?) = view.standing.days(of: project), start <= last else { return nil }
    let word = project.content.progress.map { words(of: .project).word("progress", $0.rawValue) }
    let isDone = project.content.progress == .done
    return GanttChart.Row(
      name: project.title, address: ThingPlaces.thing(project.id).address(),
      words: [project.title + ": " + span(start, last), word].compactMap(\.self).joined(separator: ", "),
      shape: .stretch, isHead: true, state: isDone ? .done : .open, sign: isDone ? "✓" : "", start: start,
      last: last, planned: nil, latest: nil)
  }

  private func row(of gate: (gate: Part<Gate>, day: Day?)) -> GanttChart.Row? {
    guard let day = gate.day else { return nil }
    let outcome = gate.gate.content.outcome.map { words(of: .gate).word("outcome", $0.rawValue) }
    return GanttChart.Row(
      name: gate.gate.title, address: ProgrammePlaces.gate(gate.gate.id).address(),
      words: [gate.gate.title + ": " + phrase.date(day), outcome].compactMap(\.self).joined(separator: ", "),
      shape: .gate, isHead: true, state: outcome == nil ? .open : .done, sign: outcome == nil ? "" : "✓",
      start: day, last: day, planned: nil, latest: nil)
  }

  /// Where a line leads: to the change of it for whoever may, where it is not over.
  func lineAddress(_ line: PlanLine, _ view: ProgrammeView) -> String {
    guard view.mayChange, line.over == nil else { return ThingPlaces.thing(line.id).address() }
    return ProgrammePlaces.change(view.id).address(Query([.init("what", line.id.text)]))
  }

  private func ganttWords(_ title: String, _ start: Day, _ last: Day, _ line: PlanLine) -> String {
    var said = [title + ": " + span(start, last), word(of: line.state)]
    if let slack = line.slack, slack > 0 { said.append(phrase("programmes.slack", count: slack)) }
    return said.joined(separator: ", ")
  }
}
