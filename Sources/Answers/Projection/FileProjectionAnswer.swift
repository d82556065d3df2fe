package import Basics
import Formats
package import Projection

/// A projection that a file describes: every count, and what happened in each step.
///
/// - Throws: those of `CohortProjection`.
package func projectAnswer(_ request: CohortRequest) throws(Diagnostics) -> Answer {
  let projection = try request.projection()
  let rows = rows(of: projection)
  let projected = FileProjection(
    convention: request.inputs.timing.rawValue, rows: rows, components: components(of: projection))
  return Answer(
    json: fileProjectionFields.object(projected),
    table: Answer.Table("projection", rows, ProjectionRow.fields),
    readable: [table(projected.components, projection)])
}

private struct FileProjection {
  let convention: String
  let rows: [ProjectionRow]
  let components: [Component]
}

private var fileProjectionFields: [AnswerField<FileProjection>] {
  [
    AnswerField("method") { _ in "cohort-component" }, AnswerField("convention") { $0.convention },
    AnswerField("rows", each: ProjectionRow.fields) { $0.rows },
    AnswerField("components", each: Component.fields) { $0.components },
  ]
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

  /// What is counted of a step.
  static let counts: [(name: String, value: @Sendable (Component) -> Double)] = [
    ("births", { $0.flows.births }), ("deaths", { $0.flows.deaths }), ("arrivals", { $0.flows.arrivals }),
    ("departures", { $0.flows.departures }), ("immigration", { $0.flows.immigration }),
    ("emigration", { $0.flows.emigration }), ("netMigration", { $0.flows.net }),
    ("adjustment", { $0.flows.adjustment }), ("population", { $0.population }),
  ]

  static var fields: [AnswerField<Component>] {
    [
      AnswerField("unit") { $0.unit }, AnswerField("from") { $0.from }, AnswerField("to") { $0.to },
    ] + counts.map { AnswerField($0.name, $0.value) }
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
  let shown = Component.counts.filter { count in
    count.name == "population" || components.contains { count.value($0) != 0 }
  }
  var rows: [[SheetCell]] = []
  for (unit, code) in projection.inputs.units.enumerated() {
    let first = projection.total(step: 0, unit: unit)
    rows.append(
      [.text(code), .year(projection.year(0))]
        + shown.map { $0.name == "population" ? .number(first, decimals: 0) : .empty })
    for component in components where component.unit == code {
      rows.append(
        [.text(code), .year(component.to)] + shown.map { .number($0.value(component), decimals: 0) })
    }
  }
  return Answer.Table(name: "projection", headings: ["unit", "year"] + shown.map(\.name), rows: rows)
}
