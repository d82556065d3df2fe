import Plans

/// Reads one template: what it takes from the catalogue of its country.
struct TemplateReader {
  let catalogue: TemplateCatalogue

  /// Nil, with the faults kept, where something is wrong.
  func template(_ document: YAMLField) -> ProgrammeTemplate? {
    let keys = ["id", "version", "format", "title", "projects", "milestones", "gates"]
    guard let fields = document.fields(keys), fields.readableFormat() != nil,
      let id = fields.required("id")?.text(), let version = fields.required("version")?.integer(),
      let title = fields.required("title")?.sentence(),
      let milestones = taken(fields.required("milestones"), catalogue.milestones, \.id),
      let projects = taken(fields.required("projects"), catalogue.projects, \.id),
      let gates = taken(fields.required("gates"), catalogue.gates, \.id)
    else { return nil }
    let chosen = Set(milestones.map(\.id))
    check(fields["projects"], projects.flatMap { [$0.from, $0.by] }, chosen)
    check(fields["gates"], gates.map(\.at), chosen)
    return ProgrammeTemplate(
      id: id, country: catalogue.country, version: version, title: title, procedure: catalogue.procedure,
      projects: projects, milestones: milestones.map { without($0, chosen) }, gates: gates)
  }

  /// What a list of ids names, in the order of the list.
  private func taken<Element>(
    _ field: YAMLField?, _ all: [Element], _ id: (Element) -> String
  ) -> [Element]? {
    guard let elements = field?.elements() else { return nil }
    let known = Dictionary(all.map { (id($0), $0) }) { first, _ in first }
    var seen: Set<String> = []
    return elements.compactMap { element in
      guard let name = element.one(of: all.map(id)) else { return nil }
      if !seen.insert(name).inserted { element.fault("statute-id-twice", ["id": name]) }
      return known[name]
    }
  }

  /// A project or a gate that hangs on a milestone which the template leaves out has no day.
  private func check(_ field: YAMLField?, _ named: [String], _ chosen: Set<String>) {
    for id in Set(named).subtracting(chosen).sorted() {
      field?.fault("template-milestone-left-out", ["milestone": id])
    }
  }

  /// What waits for a milestone that the template leaves out waits for what that one would wait for.
  private func without(_ milestone: TemplateMilestone, _ chosen: Set<String>) -> TemplateMilestone {
    TemplateMilestone(
      id: milestone.id, title: milestone.title, planned: milestone.planned,
      after: leaders(of: milestone, chosen), source: milestone.source, verified: milestone.verified)
  }

  private func leaders(of milestone: TemplateMilestone, _ chosen: Set<String>) -> [String] {
    var (leaders, waiting, seen): ([String], [String], Set<String>) = ([], milestone.after, [])
    while !waiting.isEmpty {
      let id = waiting.removeFirst()
      guard seen.insert(id).inserted else { continue }
      if chosen.contains(id) {
        leaders.append(id)
      } else {
        waiting += catalogue.milestones.first { $0.id == id }?.after ?? []
      }
    }
    return leaders
  }
}

extension YAMLField {
  /// One of a list of ids; the fault names all of them.
  func one(of ids: [String]) -> String? {
    ids.contains(shown) ? shown : wrongKind(ids.joined(separator: ", "))
  }
}
