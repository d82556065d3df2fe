import Basics

/// One change to a plan.
package enum PlanEdit: Hashable, Sendable {
  /// Puts the activity in the place of the one with its id.
  case change(Activity)
  case add(Activity)
  /// Takes an activity out, with its links.
  case remove(String)
  case link(Link)
  case unlink(Link)

  /// Whether the plan has other activities or links after it.
  var changesShape: Bool { if case .change = self { false } else { true } }
}

extension Plan {
  /// The plan after edits, unchecked but for what they name.
  ///
  /// - Throws: `plan-activity-unknown`, `plan-link-unknown`.
  func after(_ edits: [PlanEdit]) throws(Diagnostics) -> Plan {
    var (activities, links, faults): ([Activity], [Link], [Diagnostic]) = (self.activities, self.links, [])
    for edit in edits {
      switch edit {
      case .change(let activity):
        guard let place = place(of: activity.id, in: activities) else {
          faults.append(Self.unknown(activity.id))
          continue
        }
        activities[place] = activity
      case .add(let activity): activities.append(activity)
      case .remove(let id):
        guard let place = place(of: id, in: activities) else {
          faults.append(Self.unknown(id))
          continue
        }
        activities.remove(at: place)
        links.removeAll { $0.from == id || $0.to == id }
      case .link(let link): links.append(link)
      case .unlink(let link):
        guard let place = links.firstIndex(of: link) else {
          faults.append(
            Diagnostic("plan-link-unknown", .badInput, ["from": link.from, "to": link.to]))
          continue
        }
        links.remove(at: place)
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    guard edits.contains(where: \.changesShape) else { return Plan(self, with: activities) }
    return Plan(unchecked: start, activities, links, calendars)
  }

  /// What edits of this plan may have made wrong. Changed activities alone are looked at where nothing came or went.
  func faults(after edits: [PlanEdit]) -> [Diagnostic] {
    guard !edits.contains(where: \.changesShape) else { return faults }
    let changed = edits.compactMap { edit -> Int? in
      if case .change(let activity) = edit { places[activity.id] } else { nil }
    }
    return Set(changed).sorted().flatMap(faults(ofActivityAt:))
  }

  /// Where it stood before the edits, as long as it still stands there.
  private func place(of id: String, in activities: [Activity]) -> Int? {
    if let place = places[id], place < activities.count, activities[place].id == id { return place }
    return activities.firstIndex { $0.id == id }
  }

  private static func unknown(_ id: String) -> Diagnostic {
    Diagnostic("plan-activity-unknown", .badInput, ["id": id])
  }
}
