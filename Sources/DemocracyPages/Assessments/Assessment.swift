package import Basics
package import Democracy
import Formats
package import Spaces

/// One municipality held against a frame by two assessors, with what they saw.
package struct Assessment: ThingContent {
  package static let kind = ThingKind.assessment

  package enum Frame: String, CaseIterable, FieldValue {
    case kommunekompasset2010 = "kommunekompasset-2010"
    case kommunekompasset2020 = "kommunekompasset-2020"
    case own = "nabo-1"
  }

  package enum Assessor: String, CaseIterable, FieldValue {
    case first, second
  }

  package var unit: UnitCode?
  package var frame: Frame?
  package var day: Day?
  package var first = ""
  package var second = ""
  package var points: [Points] = []
  package var settled: [Settled] = []
  /// The sum as it was printed, of an assessment that was made elsewhere.
  package var printed: Int?
  package var source = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .choice("frame", \.frame, isRequired: true), .day("day", \.day),
    .person("first", \.first), .person("second", \.second), .table("points", \.points),
    .table("settled", \.settled), .whole("printed", \.printed, 0...800), .text("source", \.source),
    .calculated("total", .whole(0...800)) { $0.areas?.total.map { .number(Double($0)) } },
  ]

  package init() {}

  /// What one assessor gave an area, and what they saw.
  package struct Points: ContentRow {
    /// Counted from 1.
    package var area: Int?
    package var assessor: Assessor?
    package var points: Int?
    package var evidence = ""

    package static let fields: [ContentField<Self>] = [
      .whole("area", \.area, 1...8, isRequired: true), .choice("assessor", \.assessor, isRequired: true),
      .whole("points", \.points, 0...100, isRequired: true), .line("evidence", \.evidence),
    ]

    package init() {}
  }

  /// What both agreed on, and why.
  package struct Settled: ContentRow {
    package var area: Int?
    package var points: Int?
    package var why = ""

    package static let fields: [ContentField<Self>] = [
      .whole("area", \.area, 1...8, isRequired: true), .whole("points", \.points, 0...100, isRequired: true),
      .line("why", \.why),
    ]

    package init() {}
  }

  /// Nil where no frame is named.
  package var areas: AssessedAreas? {
    guard let frame, let known = AssessmentFrame.named(frame.rawValue) else { return nil }
    func given(_ assessor: Assessor) -> [Int: Int] {
      Dictionary(
        points.compactMap { row in
          guard row.assessor == assessor, let area = row.area, let points = row.points else { return nil }
          return (area, points)
        }, uniquingKeysWith: { first, _ in first })
    }
    return AssessedAreas(
      known, first: given(.first), second: given(.second),
      settled: Dictionary(
        settled.compactMap { row in
          guard let area = row.area, let points = row.points else { return nil }
          return (area, points)
        }, uniquingKeysWith: { first, _ in first }))
  }

  package func faults(in ground: Ground) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let last = frame.flatMap { AssessmentFrame.named($0.rawValue) }?.areas ?? 8
    var seen: Set<[Int]> = []
    for (index, row) in points.enumerated() {
      guard let area = row.area, let assessor = row.assessor else { continue }
      if area > last { faults.append(unknown(area, last, "points.\(index).area")) }
      if !seen.insert([area, assessor == .first ? 1 : 2]).inserted {
        faults.append(twice(area, "points.\(index).area"))
      }
    }
    var settledAreas: Set<Int> = []
    for (index, row) in settled.enumerated() {
      guard let area = row.area else { continue }
      if area > last { faults.append(unknown(area, last, "settled.\(index).area")) }
      if !settledAreas.insert(area).inserted { faults.append(twice(area, "settled.\(index).area")) }
    }
    if !first.isEmpty, folded(first) == folded(second) {
      faults.append(Diagnostic("assessment-one-assessor", .badInput, at: .init(field: "second")))
    }
    if let printed, let total = areas?.total, printed != total {
      faults.append(
        Diagnostic(
          "assessment-total-differs", .badInput, at: .init(field: "printed"),
          ["printed": String(printed), "sum": String(total)]))
    }
    return faults
  }

  private func unknown(_ area: Int, _ last: Int, _ field: String) -> Diagnostic {
    Diagnostic(
      "assessment-area-unknown", .badInput, at: .init(field: field),
      ["area": String(area), "last": String(last)])
  }

  private func twice(_ area: Int, _ field: String) -> Diagnostic {
    Diagnostic("assessment-area-twice", .badInput, at: .init(field: field), ["area": String(area)])
  }
}

extension ThingKind {
  package static let assessment = ThingKind("assessment")
}
