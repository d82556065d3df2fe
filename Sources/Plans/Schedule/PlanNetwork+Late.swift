extension PlanNetwork {
  /// The latest an activity may be without moving the end of the plan, a day that must not be passed, or what waits for it.
  func latest(_ place: Int, _ spans: [Span], end: Int) -> Span {
    let (node, days) = (nodes[place], days(of: place))
    var start = days.lastStart(finishing: end, work: node.work)
    if let latest = node.latest {
      // The last day may be taken, so that the morning after it is the end of work; a milestone stands on its morning.
      start = min(start, days.lastStart(finishing: node.work == 0 ? latest : latest + 1, work: node.work))
    }
    for number in outgoing[place] {
      let edge = edges[number]
      let morning = lagDays(edge).lastMorning(
        edge.lag, before: spans[edge.to].end(finish: edge.kind.entersFinish))
      start = min(
        start,
        edge.kind.leavesFinish
          ? days.lastStart(finishing: morning, work: node.work) : days.lastStart(by: morning))
    }
    return span(from: start, of: place)
  }
}
