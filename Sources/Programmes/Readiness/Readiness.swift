package import Basics
package import Spaces

/// Whether a service works on day one. Which service it is stands in the title of the thing.
package struct Readiness: ThingContent {
  package static let kind = ThingKind.readiness

  package var programme: Identifier<Thing>?
  package var project: Identifier<Thing>?
  package var criteria: [Criterion] = []
  package var light: Light?
  /// Why it is not green, or what makes it so.
  package var reason = ""
  package var owner = ""
  /// When it will be ready, or was looked at again.
  package var due: Day?
  package var documents: [Identifier<Thing>] = []

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("project", \.project, of: [.project]), .table("criteria", \.criteria),
    .choice("light", \.light, isRequired: true), .text("reason", \.reason), .person("owner", \.owner),
    .day("due", \.due), .documents("documents", \.documents),
  ]

  package init() {}

  /// Something that must work, and by what one sees that it does.
  package struct Criterion: ContentRow {
    package var what = ""
    package var met: Gate.Met?
    package var evidence = ""

    package static let fields: [ContentField<Self>] = [
      .line("what", \.what, isRequired: true), .choice("met", \.met), .line("evidence", \.evidence),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if light == .red || light == .amber, reason.isEmpty {
      faults.append(Diagnostic("light-without-reason", .badInput, at: .init(field: "reason")))
    }
    // Nobody says green of what does not work, or of what nobody has tried.
    if light == .green, let open = criteria.firstIndex(where: { $0.met == nil || $0.met == .no }) {
      faults.append(
        Diagnostic(
          "readiness-criterion-open", .badInput, at: .init(field: "criteria.\(open).met"),
          ["criterion": criteria[open].what]))
    }
    return faults
  }
}

extension ThingKind {
  package static let readiness = ThingKind("readiness")
}
