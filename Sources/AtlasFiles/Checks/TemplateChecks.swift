import Basics
package import Law
package import Plans

/// Holds the templates of programmes against the procedures whose steps they take: each must make a plan, in years with an
/// election before the day of effect and without, and nothing of it may come too late.
package func checks(of templates: ProgrammeTemplates, in statutes: Statutes) -> [Finding] {
  let faults = templates.all.flatMap { template in
    [2028, 2029].flatMap { faultsOfPlan(template, statutes, $0) }
  }
  let parts = templates.all.flatMap { $0.projects.map(\.verified) + $0.milestones.map(\.verified) }
  return [
    Finding(
      "templates",
      [
        "count": "\(templates.all.count)", "parts": "\(parts.count)",
        "unverified": "\(parts.count { !$0 })",
      ], faults)
  ]
}

private func faultsOfPlan(_ template: ProgrammeTemplate, _ statutes: Statutes, _ year: Int) -> [String] {
  let name = "\(template.country)/\(template.id), \(year)"
  do {
    let procedure = try statutes.procedure(template.procedure.rawValue, of: template.country)
    let plan = try ProgrammePlan(
      template, procedure, effective: .newYear(year), decided: nil, language: "en")
    return plan.tooLate.map { "\(name): \($0.id) on \($0.day?.iso ?? "") after \($0.latest?.iso ?? "")" }
  } catch let error as Diagnostics {
    return error.list.map { "\(name): \($0.code) \($0.arguments.values.sorted().joined(separator: ", "))" }
  } catch {
    return ["\(name): \(error)"]
  }
}
