import Law
import Plans

/// What the templates of a country are made of.
struct TemplateCatalogue {
  let country: String
  let procedure: Procedure.Kind
  let projects: [TemplateProject]
  let milestones: [TemplateMilestone]
  let gates: [TemplateGate]
}

/// Reads `Data/<country>/templates/catalogue.yaml`.
struct TemplateCatalogueReader {
  let country: String
  let statutes: Statutes

  private static let projectKeys = ["id", "class", "title", "from", "by", "source", "verified"]
  private static let milestoneKeys = ["id", "step", "title", "planned", "after", "source", "verified"]
  private static let gateKeys = [
    "id", "title", "decides", "at", "documents", "complete", "checklist", "source", "verified",
  ]

  /// Nil, with the faults kept, where something is wrong.
  func catalogue(_ document: YAMLField) -> TemplateCatalogue? {
    guard let fields = document.fields(["format", "procedure", "projects", "milestones", "gates"]),
      fields.readableFormat() != nil,
      let kind = fields.required("procedure")?.word(Procedure.Kind.self),
      let milestones = fields.required("milestones")?.elements()?.compactMap({ $0.fields(Self.milestoneKeys) }
      ),
      let projects = fields.required("projects")?.elements(), let gates = fields.required("gates")?.elements()
    else { return nil }
    let steps = statutes.procedures.first { $0.country == country && $0.kind == kind }?.steps.map(\.id) ?? []
    let ids = milestones.compactMap { $0["id"]?.shown }
    return TemplateCatalogue(
      country: country, procedure: kind,
      projects: projects.compactMap { $0.fields(Self.projectKeys) }.compactMap { project($0, ids) },
      milestones: milestones.compactMap { milestone($0, ids, steps) },
      gates: gates.compactMap { $0.fields(Self.gateKeys) }.compactMap { gate($0, ids) })
  }

  private func project(_ fields: YAMLField.Fields, _ milestones: [String]) -> TemplateProject? {
    guard let id = fields.required("id")?.text(),
      let projectClass = fields.required("class")?.word(TemplateProject.Class.self),
      let title = fields.required("title")?.sentence(),
      let from = fields.required("from")?.one(of: milestones),
      let by = fields.required("by")?.one(of: milestones),
      let verified = fields.required("verified")?.flag()
    else { return nil }
    return TemplateProject(
      id: id, projectClass: projectClass, title: title, from: from, by: by,
      source: fields["source"]?.text() ?? "", verified: verified)
  }

  private func milestone(
    _ fields: YAMLField.Fields, _ ids: [String], _ steps: [String]
  ) -> TemplateMilestone? {
    guard let id = fields.required("id")?.text(), let source = fields.required("source")?.text(),
      let verified = fields.required("verified")?.flag()
    else { return nil }
    // A step is known by its own id, so that nothing is said of it twice.
    if let step = fields["step"], step.one(of: steps.filter { $0 == id }) == nil { return nil }
    let title = fields["step"] == nil ? fields.required("title")?.sentence() : nil
    guard fields["step"] != nil || title != nil else { return nil }
    return TemplateMilestone(
      id: id, title: title, planned: fields["planned"].flatMap(planned),
      after: fields["after"]?.elements()?.compactMap { $0.one(of: ids) } ?? [], source: source,
      verified: verified)
  }

  /// `{ months: -27 }`, counted from the day of effect.
  private func planned(_ field: YAMLField) -> Moment? {
    guard let fields = field.fields(["months", "days"]) else { return nil }
    return Moment(
      .effective, months: fields["months"]?.integer() ?? 0, days: fields["days"]?.integer() ?? 0)
  }

  private func gate(_ fields: YAMLField.Fields, _ milestones: [String]) -> TemplateGate? {
    guard let id = fields.required("id")?.text(), let title = fields.required("title")?.sentence(),
      let decides = fields.required("decides")?.sentence(),
      let at = fields.required("at")?.one(of: milestones),
      let documents = fields.required("documents")?.elements(),
      let checklist = fields.required("checklist")?.elements(),
      let isComplete = fields.required("complete")?.flag(), let source = fields.required("source")?.text(),
      let verified = fields.required("verified")?.flag()
    else { return nil }
    return TemplateGate(
      id: id, title: title, decides: decides, at: at, documents: documents.compactMap(item),
      checklist: checklist.compactMap(item), isComplete: isComplete, source: source, verified: verified)
  }

  private func item(_ field: YAMLField) -> TemplateGate.Item? {
    guard let fields = field.fields(["id", "title", "verified"]), let id = fields.required("id")?.text(),
      let title = fields.required("title")?.sentence(), let verified = fields.required("verified")?.flag()
    else { return nil }
    return TemplateGate.Item(id: id, title: title, verified: verified)
  }
}
