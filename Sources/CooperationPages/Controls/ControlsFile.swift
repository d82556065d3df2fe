import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

/// A control with one of its findings, or without any.
private struct ControlRow {
  let control: ControlStanding.Kept<Control>?
  let plan: ControlPlan?
  let finding: ControlStanding.Kept<ControlFinding>?
}

extension WorkContext {
  /// Every control with what it found, a row for each finding.
  func controlsFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let view = try controlsView(id)
    return try file(
      controlRows(view), format, named: "nabo-controls",
      route: CooperationPlaces.controlsFile(id, format).pattern)
  }

  private func controlRows(_ view: ControlsView) -> Listing<ControlRow> {
    let findings = view.standing.open + view.standing.closed
    let plans = view.standing.plans
    let known = Set(view.standing.controls.map(\.id))
    let rows =
      view.standing.controls.flatMap { control -> [ControlRow] in
        let plan = plans.first { $0.id == control.content.plan }?.content
        let own = findings.filter { $0.content.control == control.id }
        return own.isEmpty
          ? [ControlRow(control: control, plan: plan, finding: nil)]
          : own.map { ControlRow(control: control, plan: plan, finding: $0) }
      }
      + findings.filter { !($0.content.control.map(known.contains) ?? false) }.map {
        ControlRow(control: nil, plan: nil, finding: $0)
      }
    return Listing(
      name: phrase("cooperation.governing-controls"), columns: controlColumns(view) + resultColumns(view),
      rows: rows)
  }

  private func controlColumns(_ view: ControlsView) -> [ListingColumn<ControlRow>] {
    let (plan, control) = (words(of: .controlPlan), words(of: .control))
    func text(
      _ name: String, _ heading: String, _ told: @escaping (ControlRow) -> String?
    ) -> ListingColumn<ControlRow> {
      ListingColumn(name, heading) { told($0).map { .text($0) } ?? .empty }
    }
    let units = view.register.units
    return [
      text("unit", plan.label("unit")) { $0.plan?.unit.map { units.name(of: units.onTheDay($0)) } },
      text("sort", plan.label("sort")) { $0.plan?.sort.map { plan.word("sort", $0.rawValue) } },
      text("control", control.label("title")) { $0.control?.title },
      text("cooperation", phrase("cooperation.column.cooperation")) { row in
        view.title(
          row.finding.flatMap { view.standing.subject(of: $0.content) } ?? row.control?.content.arrangement)
      },
      text("method", control.label("method")) { $0.control?.content.method },
      dayColumn("due", control.label("due")) { $0.control?.content.due },
      text("progress", control.label("progress")) {
        $0.control?.content.stage.map { control.word("progress", $0.rawValue) }
      },
      dayColumn("reported", control.label("reported")) { $0.control?.content.reported },
    ]
  }

  private func resultColumns(_ view: ControlsView) -> [ListingColumn<ControlRow>] {
    let labels = words(of: .controlFinding)
    func text(_ name: String, _ told: @escaping (ControlFinding) -> String?) -> ListingColumn<ControlRow> {
      ListingColumn(name, labels.label(name)) { row in
        row.finding.flatMap { told($0.content) }.map { .text($0) } ?? .empty
      }
    }
    return [
      ListingColumn("title", labels.label("title")) { $0.finding.map { .text($0.title) } ?? .empty },
      text("finding") { $0.finding }, text("recommendation") { $0.recommendation },
      text("responsible") { view.who($0.responsible, $0.committee) },
      dayColumn("finding-due", labels.label("due")) { $0.finding?.content.due },
      text("followed") { $0.followed },
      dayColumn("closed", labels.label("closed")) { $0.finding?.content.closed },
      text("case-number") { $0.caseNumber },
    ]
  }
}
