import Basics
import Pages
package import Spaces
import Store
import WorkPages

/// What a space has written down of how it governs its cooperations, as one visitor may see it.
package struct GoverningView: Sendable {
  package struct Kept<Content: ThingContent>: Sendable {
    package let id: Identifier<Thing>
    package let title: String
    package let content: Content

    package init(id: Identifier<Thing>, title: String, content: Content) {
      (self.id, self.title, self.content) = (id, title, content)
    }
  }

  let register: RegisterView
  var strategies: [Kept<Strategy>] = []
  var reports: [Kept<OwnershipReport>] = []
  var recommendations: [Kept<RecommendationState>] = []
  var evaluations: [Kept<Evaluation>] = []
  var controls = ControlStanding(plans: [], controls: [], findings: [], on: .newYear(0))

  var owners: [UnitCode] { register.members }

  /// The last report that the council of a municipality adopted.
  func adopted(by unit: UnitCode) -> Kept<OwnershipReport>? {
    reports.filter { $0.content.unit.map(register.units.onTheDay) == unit && $0.content.adopted != nil }
      .max { ($0.content.adopted ?? .newYear(0), $0.id) < ($1.content.adopted ?? .newYear(0), $1.id) }
  }
}

extension WorkContext {
  func governingView(_ id: Identifier<Space>) throws -> GoverningView {
    var view = GoverningView(register: try registerView(id))
    let (space, day) = (view.register.space, view.register.request.day)
    try reading { tx, actor in
      view.strategies = try kept(in: space, on: day, for: actor, tx)
      view.reports = try kept(in: space, on: day, for: actor, tx)
      view.recommendations = try kept(in: space, on: day, for: actor, tx)
      view.evaluations = try kept(in: space, on: day, for: actor, tx)
      view.controls = try controlStanding(in: space, on: day, for: actor, tx)
    }
    return view
  }

  /// Everything of one kind that a space said of a day.
  func kept<Content: ThingContent>(
    in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> [GoverningView.Kept<Content>] {
    try Thing.recall(Content.kind, in: space, on: day, knownAt: knownUntil, for: actor, tx).map {
      GoverningView.Kept(id: $0.id, title: $0.fields.title, content: Content(reading: $0.fields.content))
    }
  }
}
