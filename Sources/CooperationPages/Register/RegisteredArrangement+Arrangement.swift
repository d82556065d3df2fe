package import Basics
package import Cooperation
package import Law
package import Spaces

extension RegisteredArrangement {
  /// The cooperation as it stands on `day`: what the law is held against.
  ///
  /// - Parameters:
  ///   - id: of the thing.
  ///   - bodies: those that are named here, as far as the reader may see them.
  ///   - forms: as `Data/*/forms` has them; without them nothing is said of its bodies but what stands here.
  ///   - unit: what a municipality is called on that day, where codes of other days stand here.
  package func arrangement(
    _ id: String, name: String, on day: Day, bodies: [Body] = [], forms: [CooperationForm] = [],
    unit: (UnitCode) -> UnitCode = { $0 }
  ) -> Arrangement {
    Arrangement(
      id: id, name: name, form: form?.rawValue ?? "",
      participants: participants(on: day).map { participant in
        Arrangement.Participant(
          unit: participant.unit.map { unit($0).text } ?? participant.name, share: participant.share,
          liability: participant.liability, votes: participant.votes, members: participant.members,
          deputies: participant.deputies)
      },
      host: host.map { unit($0).text } ?? "", authority: authority?.isYes, isLegalPerson: legalPerson?.isYes,
      // An empty list says that nobody has written down what the agreement says.
      clauses: clauses.isEmpty ? nil : Set(clauses.map(\.rawValue)), agreed: agreed,
      organs: organs(with: bodies, forms.first { $0.id == form?.rawValue }),
      meetings: Set(meetings + bodies.filter(\.isHighest).flatMap(\.meetings)).sorted())
  }
}
