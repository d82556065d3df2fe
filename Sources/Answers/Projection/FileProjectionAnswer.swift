package import Basics
import Formats
package import Projection

/// A projection that a file describes: every count, and what happened in each step.
///
/// - Throws: those of `CohortProjection`.
package func projectAnswer(_ request: CohortRequest) throws(Diagnostics) -> Answer {
  let projection = try request.projection()
  let rows = rows(of: projection)
  return Answer(
    json: .object([
      .init("method", .text("cohort-component")),
      .init("convention", .text(request.inputs.timing.rawValue)),
      .init("rows", .array(rows.map(\.json))),
      .init("components", .array(components(of: projection).map(\.json))),
    ]),
    table: Answer.Table(
      name: "projection", headings: ProjectionRow.headings, rows: rows.map(\.cells)),
    readable: [table(components(of: projection), projection)])
}

/// Totals of each unit and year, and under each its sexes and ages.
private func rows(of projection: CohortProjection) -> [ProjectionRow] {
  let inputs = projection.inputs
  var rows: [ProjectionRow] = []
  for (unit, code) in inputs.units.enumerated() {
    for step in projection.populations.indices {
      let year = projection.year(step)
      rows.append(
        ProjectionRow(unit: code, year: year, value: projection.total(step: step, unit: unit)))
      for (sex, name) in inputs.sexes.enumerated() {
        for (age, persons) in projection.ages(step: step, unit: unit, sex: sex).enumerated() {
          rows.append(
            ProjectionRow(
              unit: code, year: year, sex: name.rawValue, age: age * inputs.width, value: persons))
        }
      }
    }
  }
  return rows
}

/// What happened in one unit in one step.
private struct Component {
  let unit: String
  let from: Int
  let to: Int
  let flows: CohortFlows
  /// After the step.
  let population: Double

  var values: [(name: String, value: Double)] {
    [
      ("births", flows.births), ("deaths", flows.deaths), ("arrivals", flows.arrivals),
      ("departures", flows.departures), ("immigration", flows.immigration),
      ("emigration", flows.emigration), ("netMigration", flows.net), ("adjustment", flows.adjustment),
      ("population", population),
    ]
  }

  var json: JSONValue {
    .object(
      [.init("unit", .text(unit)), .init("from", .number(Double(from))), .init("to", .number(Double(to)))]
        + values.map { .init($0.name, .number($0.value)) })
  }
}

private func components(of projection: CohortProjection) -> [Component] {
  projection.inputs.units.indices.flatMap { unit in
    projection.flows.indices.map { step in
      Component(
        unit: projection.inputs.units[unit], from: projection.year(step), to: projection.year(step + 1),
        flows: projection.flows(step: step, of: [unit]),
        population: projection.total(step: step + 1, unit: unit))
    }
  }
}

/// The components with the first count of each unit; what is nowhere anything but zero is left out.
private func table(_ components: [Component], _ projection: CohortProjection) -> Answer.Table {
  let names = components.first?.values.map(\.name) ?? ["population"]
  let shown = names.indices.filter { column in
    names[column] == "population" || components.contains { $0.values[column].value != 0 }
  }
  var rows: [[SheetCell]] = []
  for (unit, code) in projection.inputs.units.enumerated() {
    let first = projection.total(step: 0, unit: unit)
    rows.append(
      [.text(code), .year(projection.year(0))]
        + shown.map { names[$0] == "population" ? .number(first, decimals: 0) : .empty })
    for component in components where component.unit == code {
      rows.append(
        [.text(code), .year(component.to)]
          + shown.map { .number(component.values[$0].value, decimals: 0) })
    }
  }
  return Answer.Table(name: "projection", headings: ["unit", "year"] + shown.map { names[$0] }, rows: rows)
}
