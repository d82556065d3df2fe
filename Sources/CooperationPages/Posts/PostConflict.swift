package import Basics
package import Spaces

/// Somebody who governs a cooperation and sits in a body that decides about it: whoever looks into conflicts of interest has
/// to know. It is a hint, and no finding: whether there is a conflict depends on the matter.
package struct PostConflict: Hashable, Sendable {
  package let who: String
  /// The place of the cooperation among those that are looked at.
  package let item: Int
  /// The body of the cooperation, and that of one of those who take part.
  package let post: Identifier<Thing>
  package let seat: Identifier<Thing>

  /// - Parameters:
  ///   - bodies: of the space, as they are on `day`.
  ///   - onTheDay: what a municipality is called that day.
  package static func found(
    in items: [RegisterItem], _ bodies: [Identifier<Thing>: Body], on day: Day,
    onTheDay: (UnitCode) -> UnitCode = { $0 }
  ) -> [PostConflict] {
    let councils = bodies.filter { $0.value.form?.decidesForMunicipality == true }
      .sorted { $0.key < $1.key }
    return items.enumerated().flatMap { place, item in
      item.content.bodies.flatMap { post -> [PostConflict] in
        guard let body = bodies[post], body.form?.decidesForMunicipality != true else { return [] }
        return councils.filter { council in
          !Set(council.value.units.map(onTheDay)).isDisjoint(with: item.municipalities)
        }.flatMap { council in
          let seated = Set(council.value.sitting(on: day).map { folded($0.who) })
          return body.sitting(on: day).filter { seated.contains(folded($0.who)) }.map {
            PostConflict(who: $0.who, item: place, post: post, seat: council.key)
          }
        }
      }
    }
  }
}

extension Body {
  /// Those who sit in it that day; deputies and secretaries do not.
  fileprivate func sitting(on day: Day) -> [Member] {
    members.filter { member in
      DayRange(from: member.from, until: member.until).contains(day)
        && [.chair, .deputyChair, .member].contains(member.role)
    }
  }
}

extension Body.Form {
  fileprivate var decidesForMunicipality: Bool {
    [.municipalCouncil, .executiveCommittee, .fullmaktige, .kommunstyrelse].contains(self)
  }
}
