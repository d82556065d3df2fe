import Basics
import Democracy
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// One assessment of the page.
private struct ShownAssessment {
  let id: Identifier<Thing>
  let title: String
  let content: Assessment
  let areas: AssessedAreas
}

extension WorkContext {
  /// Municipalities side by side, frame by frame: who is best at what, and whom the others may learn it from.
  func assessmentsPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, found) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let things = try Thing.recall(.assessment, in: space, on: content.today(), for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        things.compactMap { thing -> ShownAssessment? in
          let content = Assessment(reading: thing.fields.content)
          return content.areas.map {
            ShownAssessment(id: thing.id, title: thing.fields.title, content: content, areas: $0)
          }
        }
      )
    }
    let title = phrase("democracy.assessments")
    let frames = AssessmentFrame.all.compactMap { frame in
      let assessments = found.filter { $0.content.frame?.rawValue == frame.id }
      return assessments.isEmpty ? nil : (frame: frame, assessments: assessments)
    }
    return workPage("\(title) – \(space.name)", at: DemocracyPlaces.assessments(id), in: rooms, nil) { html in
      html.h1(title)
      if space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      guard !frames.isEmpty else {
        html.p(phrase("democracy.no-assessments"), .class("lead", "column"))
        return assessmentWays(&html, id)
      }
      if frames.count > 1 { html.p(phrase("democracy.frames-differ"), .class("column")) }
      for group in frames { frameSection(&html, group.frame, group.assessments) }
      assessmentWays(&html, id)
    }
  }

  private func assessmentWays(_ html: inout HTML, _ id: Identifier<Space>) {
    html.p(.class("no-print")) {
      $0.a(phrase("democracy.title"), .href(DemocracyPlaces.overview(id).address()))
    }
  }

  private func frameSection(
    _ html: inout HTML, _ frame: AssessmentFrame, _ assessments: [ShownAssessment]
  ) {
    let name = words(of: .assessment).word("frame", frame.id)
    let best = AssessedAreas.best(of: assessments.map(\.areas))
    html.h2(name)
    html.p(
      bestSentence(frame, assessments, best), .class("lead", "column"))
    html.p(
      phrase(
        frame.isOwn ? "democracy.frame-own" : "democracy.frame-known",
        ["areas": whole(frame.areas), "most": whole(frame.most), "total": whole(frame.total)]),
      .class("column", "quiet"))
    html.scrolling(name) { html in
      html.table(.class("listing")) { html in
        html.thead { html in
          html.tr { html in
            html.th(phrase("democracy.area"), .scope("col"))
            for assessment in assessments {
              html.th(.scope("col"), .class("number")) {
                $0.a(place(assessment), .href(ThingPlaces.thing(assessment.id).address()))
              }
            }
          }
        }
        html.tbody { html in
          for area in 0..<frame.areas {
            html.tr { html in
              html.th(areaName(frame, area + 1), .scope("row"))
              for (index, assessment) in assessments.enumerated() {
                let isBest = best.indices.contains(area) && best[area].contains(index)
                html.td(.class("number")) { html in
                  pointsCell(&html, assessment.areas.areas[area], isBest: isBest)
                }
              }
            }
          }
          html.tr { html in
            html.th(phrase("democracy.sum"), .scope("row"))
            for assessment in assessments { html.td(sum(assessment), .class("number")) }
          }
        }
      }
    }
  }

  private func pointsCell(_ html: inout HTML, _ area: AssessedAreas.Area, isBest: Bool) {
    switch area {
    case .open: html.text("–")
    case .differs(let one, let other):
      html.text(phrase("democracy.differs", ["one": whole(one), "other": whole(other)]))
    case .settled(let points):
      if isBest { html.strong("\(whole(points)) ★") } else { html.text(whole(points)) }
    }
  }

  private func sum(_ assessment: ShownAssessment) -> String {
    (assessment.areas.total ?? assessment.content.printed).map { whole($0) } ?? "–"
  }

  private func place(_ assessment: ShownAssessment) -> String {
    assessment.content.unit.map { placeName($0.text) } ?? assessment.title
  }

  func areaName(_ frame: AssessmentFrame, _ area: Int) -> String {
    phrase("democracy.area.\(frame.id).\(area)")
  }

  /// What a new municipality may take from whom.
  private func bestSentence(
    _ frame: AssessmentFrame, _ assessments: [ShownAssessment], _ best: [[Int]]
  ) -> String {
    let sentences = assessments.indices.compactMap { index -> String? in
      let areas = best.indices.filter { best[$0] == [index] }.map { "«\(areaName(frame, $0 + 1))»" }
      guard !areas.isEmpty else { return nil }
      return phrase(
        "democracy.best-at", ["unit": place(assessments[index]), "areas": areas.joined(separator: ", ")])
    }
    return sentences.isEmpty ? phrase("democracy.nobody-best") : sentences.joined(separator: " ")
  }
}
