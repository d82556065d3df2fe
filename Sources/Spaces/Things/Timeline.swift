package import Basics

/// Some days for which the same version holds.
package struct Segment: Hashable, Sendable {
  package let valid: DayRange
  package let version: ThingVersion
}

/// What holds when, after all of `versions`: each says something for some days, and where several speak of the same
/// day, the one recorded last holds. In the order of the days; days of which none speaks are in no segment.
package func timeline(_ versions: [ThingVersion]) -> [Segment] {
  let edges = Set(versions.flatMap { [$0.valid.from, $0.valid.until].compactMap(\.self) }).sorted()
  var segments: [Segment] = []
  for (index, from) in edges.enumerated() {
    let holding = versions.filter { $0.valid.contains(from) }.max { $0.name.number < $1.name.number }
    guard let holding else { continue }
    let until = index + 1 < edges.count ? edges[index + 1] : nil
    if let last = segments.last, last.version.name == holding.name, last.valid.until == from {
      segments[segments.count - 1] = Segment(
        valid: DayRange(from: last.valid.from, until: until), version: holding)
    } else {
      segments.append(Segment(valid: DayRange(from: from, until: until), version: holding))
    }
  }
  return segments
}

extension Collection<ThingVersion> {
  /// What held on `day`, as it was known at `time`; nil where nothing was.
  package func holding(on day: Day, knownAt time: Instant? = nil) -> ThingVersion? {
    self.filter { $0.valid.contains(day) && (time == nil || $0.recordedAt <= time ?? $0.recordedAt) }
      .max { $0.name.number < $1.name.number }
  }

  /// The version whose title stands in lists on `day`, of a thing in `state`: the one that holds then, unless fewer
  /// may see it than the thing; else the latest.
  func listed(on day: Day, in state: ThingState) -> ThingVersion? {
    let open = self.filter { $0.fields?.state.isAtLeastAsOpen(as: state) ?? true }
    return open.holding(on: day) ?? open.max { $0.name.number < $1.name.number }
  }
}
