package import Basics
package import Cases
package import Foundation

/// Reads `case-schedules.yaml` of a folder like `Data/`: how several councils treat one case.
///
/// - Throws: every fault at once, with line and field.
package func readCaseSchedules(_ data: URL) throws(Diagnostics) -> [CaseSchedule] {
  let file = YAMLFile(path: "Data/case-schedules.yaml")
  guard let yaml = try? String(contentsOf: data.appending(path: "case-schedules.yaml"), encoding: .utf8)
  else {
    throw Diagnostics([Diagnostic("file-unreadable", .badInput, at: .init(file: file.path))])
  }
  let schedules = file.document(yaml)?.fields(["schedules"])?.required("schedules")?.elements()?
    .compactMap(caseSchedule)
  guard let schedules, file.faults.isEmpty else { throw Diagnostics(file.faults) }
  return schedules
}

private func caseSchedule(_ field: YAMLField) -> CaseSchedule? {
  guard let fields = field.fields(["id", "source", "steps"]), let id = fields.required("id")?.text(),
    let source = fields.required("source")?.text(), let steps = fields.required("steps")?.elements()
  else { return nil }
  return CaseSchedule(id: id, source: source, steps: steps.compactMap(caseStep))
}

private func caseStep(_ field: YAMLField) -> CaseSchedule.Step? {
  guard let fields = field.fields(["id", "month", "level", "together", "treats"]),
    let id = fields.required("id")?.text(), let month = fields.required("month")?.number(),
    let level = fields.required("level")?.word(CaseSchedule.Level.self),
    let together = fields.required("together")?.flag(), let treats = fields.required("treats")?.flag()
  else { return nil }
  guard let month = Int(exactly: month), (0...120).contains(month) else {
    return fields.required("month")?.wrongKind("0")
  }
  return CaseSchedule.Step(
    id: id, month: month, level: level, isTogether: together, isTreatment: treats)
}
