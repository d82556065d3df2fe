import Basics
package import Duties
import Pages
import Rulebook
import Spaces
package import Store
package import Wording

/// What duties and those whose they are are called, for one reader.
package struct WheelNames: Sendable {
  private let known: KnownNames
  private let posts: [Identifier<Post>: Post]
  private let phrase: Phrasebook

  /// - Parameter isTold: whether the reader is told who people are.
  package init(of duties: [NotedDuty], isTold: Bool, _ phrase: Phrasebook, _ tx: any Transaction) throws {
    let bearers = Set(duties.flatMap { [$0.who, $0.duty.who] })
    func ids<Kind>(_ kind: DutyBearer.Kind) -> Set<Identifier<Kind>> {
      Set(bearers.filter { $0.kind == kind }.compactMap { Identifier<Kind>($0.key) })
    }
    posts = try Post.some(ids(.post), tx)
    known = try KnownNames(
      people: isTold ? ids(.person) : [], organisations: Set(posts.values.map(\.organisation)),
      things: ids(.body), tx)
    self.phrase = phrase
  }

  package func name(of bearer: DutyBearer) -> String {
    switch bearer.kind {
    case .role: return bearer.name.text(in: phrase.language.rawValue)
    case .person:
      guard let id = Identifier<Person>(bearer.key) else { return bearer.key }
      return known.people[id].flatMap { $0.isEmpty ? nil : $0 } ?? phrase("wheel.somebody")
    case .post:
      guard let post = Identifier<Post>(bearer.key).flatMap({ posts[$0] }) else {
        return phrase("wheel.post-gone")
      }
      return [post.title, known.organisations[post.organisation] ?? ""].filter { !$0.isEmpty }
        .joined(separator: ", ")
    case .body:
      return Identifier<Thing>(bearer.key).flatMap { known.things[$0] } ?? phrase("wheel.body-gone")
    }
  }

  package func what(_ duty: Duty) -> String { duty.what.text(phrase) }
}

extension Duty.What {
  func text(_ phrase: Phrasebook) -> String {
    switch self {
    case .told(let text): text.text(in: phrase.language.rawValue)
    case .phrase(let key, let values): phrase(key, values)
    }
  }
}
