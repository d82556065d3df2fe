/// A task that several carry out together, in one year of one draw, as one of them sees it. Its needs are those of the whole
/// sector in kroner; how much of the sector the task is, and at what standard, is for the caller to multiply.
struct JointTask {
  private let task: ColumnPlan.SharedTask
  /// Need and inhabitants of each partner.
  private let needs: [Double]
  private let persons: [Double]

  /// - Parameter place: of the sector in a row of the sample.
  init(_ task: ColumnPlan.SharedTask, _ sample: PeopleSample, place: Int, year: Int, draw: Int) {
    var row = [Double](repeating: 0, count: sample.width)
    var (needs, persons): ([Double], [Double]) = ([], [])
    for partner in task.partners {
      sample.sum(of: partner, year: year, draw: draw, into: &row)
      needs.append(row[place])
      persons.append(sample.persons(row))
    }
    self.init(task, needs: needs, persons: persons)
  }

  init(_ task: ColumnPlan.SharedTask, needs: [Double], persons: [Double]) {
    self.task = task
    self.needs = needs
    self.persons = persons
  }

  /// The part of what all need that this partner pays, by the key.
  var paid: Double { needs.reduce(0, +) * ownShare }

  /// What governing it costs this partner: a per cent of what is brought in beside the largest, who would have to govern its
  /// own anyway, shared by the key. Guests of a host pay for what they bring in, and the host nothing.
  ///
  /// - Parameter percent: of what a further partner brings in.
  func governance(_ percent: Double) -> Double {
    guard task.isHosted else { return percent / 100 * Self.broughtIn(needs) * ownShare }
    return task.isHost ? 0 : percent / 100 * needs[task.own]
  }

  /// What is brought in beside the largest.
  static func broughtIn(_ needs: [Double]) -> Double { needs.reduce(0, +) - (needs.max() ?? 0) }

  private var ownShare: Double {
    switch task.key {
    case .equal: 1 / Double(max(needs.count, 1))
    case .inhabitants: share(of: persons)
    case .use: share(of: needs)
    }
  }

  private func share(of amounts: [Double]) -> Double {
    let all = amounts.reduce(0, +)
    return all > 0 ? amounts[task.own] / all : 0
  }
}
