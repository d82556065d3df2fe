import Basics
import Law
import Rulebook

/// One unit under one alternative, with everything that an outlook needs to know of it before any draw.
struct ColumnPlan: Sendable {
  /// A member of the unit: its place in the sample and how much of it belongs here.
  struct Member: Hashable, Sendable {
    let place: Int
    let share: Double
  }

  /// A task that the unit carries out in another way than by itself.
  struct SharedTask: Sendable {
    /// Place of the sector in the sample's services; nil where the need has no such sector.
    let service: Int?
    /// How much of the sector the task is; nil where nobody has said.
    let share: Double?
    /// The units that carry it out together, this one among them; empty where others do it alone.
    let partners: [[Member]]
    /// This unit's place among the partners.
    let own: Int
    let key: CostSharing
    /// Whether one of the partners does it for the others, who pay what it costs.
    let isHosted: Bool
    /// Id of the task.
    let task: String

    var isHandedOver: Bool { partners.isEmpty }
    /// Whether this unit is the one that does it for the others: the host is the first of the partners.
    var isHost: Bool { isHosted && own == 0 }
    /// Whether partners pay by a key of their own instead of each what it uses.
    var movesMoney: Bool { key != .use && !isHosted && partners.count > 1 }
  }

  let column: Column
  let members: [Member]
  let tasks: [SharedTask]
  /// Whether it takes over a task of another unit, which pays what it costs.
  let takesOver: Bool
  /// Kroner from the state in each year counted from the first; nil where the alternative has no grants.
  let grants: [Double]?
  /// Kroner a year that the income system takes; nil where it is not known.
  let incomeLoss: Double?
  /// The state's standard for the one-off costs of the change; nil where there is none.
  let transition: Double?
  /// Free income per inhabitant of each member; nil unless all are known.
  let freeIncome: [Double]?

  /// Whether its borders are others than today's.
  var isNew: Bool { members.count > 1 || members.contains { $0.share < 1 } }
  var isMerged: Bool { members.count > 1 }
}
