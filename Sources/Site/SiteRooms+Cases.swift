import Basics
import CasePages
import Cases
import CooperationPages
import Pages
import ProgrammePages
import Spaces

extension CaseGround {
  /// What a case takes from the register and from strategies, and where what was decided goes on.
  static func ofRooms(_ schedules: [CaseSchedule]) -> CaseGround {
    CaseGround(
      schedules: schedules,
      plan: { content in
        let strategy = Strategy(reading: content)
        return CasePlan(
          vision: strategy.vision,
          actions: strategy.actions.map { .init(what: $0.what, due: $0.due, task: $0.task) })
      },
      makeTasks: { try Strategy.makeTasks(of: $0, for: $1, $2, $3) },
      arrangement: { matter in
        ThingDraft(
          RegisteredArrangement(
            adoptedBy: matter.units, purpose: matter.summary, on: matter.decided, source: matter.source),
          title: matter.title, from: matter.today)
      },
      partners: { RegisteredArrangement.partners(in: $0, on: $1) },
      register: { space, day in
        CooperationPlaces.overview(space).address(
          Query([.init("date", day.iso), .init("known", day.iso)]))
      },
      programme: { space, matter in
        let parts = matter.units.map { Query.Pair("part", $0.text) }
        let study = matter.study.map { [Query.Pair("study", $0.text)] } ?? []
        let decided = matter.decided.map { [Query.Pair("decided", $0.iso)] } ?? []
        return ProgrammePlaces.new(space).address(Query(study + parts + decided))
      },
      inputs: { try CaseInputs.said(of: $0, on: $1, for: $2, $3) })
  }
}
