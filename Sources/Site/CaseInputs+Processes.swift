import Basics
import CasePages
import DemocracyPages
import Pages
import Spaces
import Store

extension CaseInputs {
  /// What was said in processes of one case, for whoever may see it.
  static func said(
    of matter: Identifier<Thing>, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> CaseInputs {
    let said = try MatterInputs(of: matter, on: day, for: actor, tx)
    let (unanswered, answered) = (said.unanswered, said.answered)
    func read(_ lines: [ProcessInputs.Line]) throws -> [Input] {
      let inputs = try ProcessInputs.read(lines.prefix(shown), on: day, tx)
      let ids = Set(inputs.map(\.id)).union(inputs.compactMap(\.content.decision))
      let seen = try Thing.some(ids, for: actor, tx)
      return inputs.compactMap { id, input in
        seen[id].map {
          Input(
            id: id, title: $0.title, outcome: input.outcome?.rawValue, change: input.change,
            ledTo: input.decision.flatMap { seen[$0] }, answer: input.answer)
        }
      }
    }
    return CaseInputs(
      processes: said.processes.map {
        Process(title: $0.title, address: DemocracyPlaces.process($0.id).address())
      },
      waiting: try read(unanswered), answered: try read(answered), waitingCount: unanswered.count,
      answeredCount: answered.count)
  }
}
