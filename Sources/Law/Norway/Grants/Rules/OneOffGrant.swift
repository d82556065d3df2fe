import Basics
import Rulebook

extension GrantRules {
  /// Engangstilskudd, the grant that followed the reform.
  ///
  /// Day: that of the national decision. Two cells of its table are published; the rest is unknown.
  static let oneOffGrant = Rule(
    id: "no.merger.one-off-grant",
    unit: "NOK", inputs: [municipalities, inhabitants], parameters: ["no.merger.one-off-grant"],
    statute: statute, valid: span("2019-01-01", nil), evaluation: oneOffGrant)

  private static func oneOffGrant(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let cell = try rulebook.cell(
      "no.merger.one-off-grant", at: day, row: try inputs.number("municipalities"),
      column: try inputs.number("inhabitants"))
    let step = TraceStep(
      "merger.one-off-grant", formula: "table[municipalities, inhabitants]",
      inputs: [try inputs.traced(municipalities), try inputs.traced(inhabitants)], parameters: [cell],
      result: cell.amount, unit: "NOK")
    return Traced(cell.amount, steps: [step])
  }
}

extension Rulebook {
  /// A cell by lower bounds, or the single value that stands in place of the whole table.
  fileprivate func cell(
    _ id: String, at day: Day, row: Double, column: Double
  ) throws(Diagnostic) -> Used {
    do throws(Diagnostic) {
      return try value(id, at: day, fromRow: row, fromColumn: column)
    } catch {
      guard error.code == "parameter-key-missing" else { throw error }
      return try value(id, at: day)
    }
  }
}
