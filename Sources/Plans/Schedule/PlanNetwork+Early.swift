/// What holds the beginning of an activity where it is.
enum Driver: Hashable, Sendable {
  /// The beginning of the plan, or a day that the activity may not begin before.
  case own
  /// The edge of this number.
  case edge(Int)
}

/// The morning an activity begins on, and the morning after its last day; the same for a milestone.
struct Span: Hashable, Sendable {
  var start: Int
  var finish: Int

  func end(finish isFinish: Bool) -> Int { isFinish ? finish : start }
}

extension PlanNetwork {
  func days(of place: Int) -> WorkedDays { calendars.worked[nodes[place].days] }

  func span(from start: Int, of place: Int) -> Span {
    Span(start: start, finish: days(of: place).finish(from: start, work: nodes[place].work))
  }

  /// The earliest an activity can be, and what holds it there; the first of several that do.
  func earliest(_ place: Int, _ spans: [Span]) -> (span: Span, driver: Driver) {
    let node = nodes[place]
    var (start, driver) = (days(of: place).first(from: max(self.start, node.notBefore)), Driver.own)
    for number in incoming[place] {
      let held = self.start(under: edges[number], spans)
      if held > start { (start, driver) = (held, .edge(number)) }
    }
    return (span(from: start, of: place), driver)
  }

  /// The first day that an edge lets its follower begin on.
  private func start(under edge: Edge, _ spans: [Span]) -> Int {
    let (days, work) = (days(of: edge.to), nodes[edge.to].work)
    let morning = lagDays(edge).morning(
      edge.lag, after: spans[edge.from].end(finish: edge.kind.leavesFinish))
    return edge.kind.entersFinish ? days.start(finishing: morning, work: work) : days.first(from: morning)
  }

  func lagDays(_ edge: Edge) -> WorkedDays {
    edge.counting == .every ? .every : calendars.worked[nodes[edge.to].calendar]
  }
}
