package import Law
package import Rulebook

/// What a programme is made from: its sub-projects, milestones and decision points, without a day of effect.
package struct ProgrammeTemplate: Hashable, Sendable {
  /// The form of the files that this program reads; a file of a higher one is of a newer program.
  package static let format = 1

  /// Known within its country: `large`.
  package let id: String
  package let country: String
  /// Counted up with each change of what it holds.
  package let version: Int
  package let title: LocalText
  /// Whose steps its milestones are.
  package let procedure: Procedure.Kind
  package let projects: [TemplateProject]
  package let milestones: [TemplateMilestone]
  package let gates: [TemplateGate]

  package init(
    id: String, country: String, version: Int, title: LocalText, procedure: Procedure.Kind,
    projects: [TemplateProject], milestones: [TemplateMilestone], gates: [TemplateGate]
  ) {
    self.id = id
    self.country = country
    self.version = version
    self.title = title
    self.procedure = procedure
    self.projects = projects
    self.milestones = milestones
    self.gates = gates
  }
}

/// A sub-project, from one milestone to another.
package struct TemplateProject: Hashable, Sendable {
  /// Who approves what it does.
  package enum Class: String, CaseIterable, Hashable, Sendable {
    case political, administrative, both
  }

  package let id: String
  package let projectClass: Class
  package let title: LocalText
  /// Ids of the milestones that it begins with and must be done by.
  package let from: String
  package let by: String
  /// Empty where the sub-project is of the template alone.
  package let source: String
  /// Whether the source shows it in this class.
  package let verified: Bool

  package init(
    id: String, projectClass: Class, title: LocalText, from: String, by: String, source: String,
    verified: Bool
  ) {
    self.id = id
    self.projectClass = projectClass
    self.title = title
    self.from = from
    self.by = by
    self.source = source
    self.verified = verified
  }
}

/// A point of the plan: a step of the procedure, or one that practice adds.
package struct TemplateMilestone: Hashable, Sendable {
  package let id: String
  /// Nil for a step of the procedure, which has its own.
  package let title: LocalText?
  /// Whether it is the step of the procedure with its id.
  package var isStep: Bool { title == nil }
  /// When it is usually taken, counted from the day of effect; nil where only the law or what it waits for sets a day.
  package let planned: Moment?
  /// Ids of the milestones that it waits for.
  package let after: [String]
  /// Where `planned` is from.
  package let source: String
  package let verified: Bool

  package init(
    id: String, title: LocalText?, planned: Moment?, after: [String], source: String, verified: Bool
  ) {
    self.id = id
    self.title = title
    self.planned = planned
    self.after = after
    self.source = source
    self.verified = verified
  }
}

/// A decision point: whether the programme goes on.
package struct TemplateGate: Hashable, Sendable {
  /// A document that must be there, or a point that must be well.
  package struct Item: Hashable, Sendable {
    package let id: String
    package let title: LocalText
    package let verified: Bool

    package init(id: String, title: LocalText, verified: Bool) {
      self.id = id
      self.title = title
      self.verified = verified
    }
  }

  package let id: String
  package let title: LocalText
  package let decides: LocalText
  /// The id of the milestone that it falls on.
  package let at: String
  package let documents: [Item]
  package let checklist: [Item]
  /// Whether the checklist of the source was read to its end.
  package let isComplete: Bool
  package let source: String
  package let verified: Bool

  package init(
    id: String, title: LocalText, decides: LocalText, at: String, documents: [Item], checklist: [Item],
    isComplete: Bool, source: String, verified: Bool
  ) {
    self.id = id
    self.title = title
    self.decides = decides
    self.at = at
    self.documents = documents
    self.checklist = checklist
    self.isComplete = isComplete
    self.source = source
    self.verified = verified
  }
}
