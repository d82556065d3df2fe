import Answers
import Basics
import Formats
import Pages
import Spaces
import WorkPages

var organisationFields: [AnswerField<Organisation>] {
  [
    AnswerField("id") { $0.id.text },
    AnswerField("kind", .words(Organisation.Kind.allCases.map(\.rawValue))) { .text($0.kind.rawValue) },
    AnswerField("name") { $0.name }, AnswerField("valid", validFields) { $0.valid },
    AnswerField("successor") { $0.successor?.text },
    AnswerField("units", each: datedUnitFields) { $0.units },
    AnswerField("demonstration") { $0.isDemonstration },
  ]
}

private var datedUnitFields: [AnswerField<DatedUnit>] {
  [
    AnswerField("unit") { "\($0.unit.country):\($0.unit.code)" },
    AnswerField("valid", validFields) { $0.valid },
  ]
}

extension WorkContext {
  /// Organisations in the order of their names, page by page; those that exist on a day where one is named.
  func organisationsAnswer() throws -> ProgramAnswer {
    try allow(["q", "kind", "on", "limit", "after"])
    let kind = try visit.query["kind"].map { word in
      guard let kind = Organisation.Kind(rawValue: word) else {
        throw unusable("kind", word, Organisation.Kind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return kind
    }
    let limit = try count("limit", in: 1...200) ?? 50
    let after = try visit.query["after"].map { text in
      guard let id = Identifier<Organisation>(text) else { throw unusable("after", text, "next") }
      return id
    }
    let day = visit.query["on"] == nil ? nil : try chosenDay()
    let name = folded(visit.query["q"] ?? "")
    let all = try reading { tx, _ in try Organisation.all(on: day, tx, limit: 100_000) }.filter {
      (name.isEmpty || folded($0.name).contains(name)) && (kind == nil || $0.kind == kind)
    }
    let rest = after.map { last in all.drop { $0.id != last }.dropFirst() } ?? all[...]
    let next = rest.count > limit ? rest.prefix(limit).last?.id.text : nil
    return ProgramAnswer(
      rest.prefix(limit).map(organisationFields.object),
      next: next.map { self.next(SpacesAPIPlaces.organisations, "after", $0) })
  }

  func organisationAnswer(_ id: Identifier<Organisation>) throws -> ProgramAnswer {
    try allow([])
    return .tagged(organisationFields.object(try reading { tx, _ in try Organisation.get(id, tx) }))
  }
}
