/// Arrangements that may take part in each other.
package struct Network: Sendable {
  private let byID: [String: Arrangement]
  private let graph: MembershipGraph

  package init(_ arrangements: [Arrangement]) {
    byID = Dictionary(arrangements.map { ($0.id, $0) }) { first, _ in first }
    graph = MembershipGraph(
      arrangements.flatMap { arrangement in
        arrangement.participants.map { (whole: arrangement.id, member: $0.unit) }
      })
  }

  package subscript(id: String) -> Arrangement? { byID[id] }

  /// Who takes part in an arrangement: directly, and through arrangements that take part in it. Arrangements that
  /// stand between are not counted among them.
  package func units(of id: String) -> MembershipGraph.Reach {
    let reach = graph.reach(of: id)
    return .init(
      direct: reach.direct.filter { byID[$0] == nil }, indirect: reach.indirect.filter { byID[$0] == nil })
  }

  /// Arrangements that take part in themselves through others, which no register should have.
  package var cycles: [[String]] { graph.cycles }
}
