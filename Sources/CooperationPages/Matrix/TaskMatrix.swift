package import Spaces

/// Which municipality does which task together with others, in which forms.
package struct TaskMatrix: Sendable {
  package typealias Task = RegisteredArrangement.CatalogueTask

  /// The cooperations of a municipality about a task, by form.
  package struct Cell: Sendable {
    package private(set) var byFamily: [RegisteredArrangement.FormFamily: [Int]] = [:]

    fileprivate mutating func add(_ item: Int, _ family: RegisteredArrangement.FormFamily) {
      byFamily[family, default: []].append(item)
    }
  }

  /// Those that have a cooperation; nil is for those of which nobody said the task.
  package let tasks: [Task?]
  /// Those about which nobody cooperates.
  package let without: [Task]
  /// The places of cooperations, by municipality and task.
  package let cells: [UnitCode: [Task?: Cell]]
  /// How many cooperations each municipality is in.
  package let counts: [UnitCode: Int]

  package init(_ items: [RegisterItem]) {
    var cells: [UnitCode: [Task?: Cell]] = [:]
    var counts: [UnitCode: Int] = [:]
    for (place, item) in items.enumerated() {
      let tasks: [Task?] = item.content.tasks.isEmpty ? [nil] : item.content.tasks.map(Optional.some)
      for unit in item.municipalities {
        counts[unit, default: 0] += 1
        for task in tasks { cells[unit, default: [:]][task, default: Cell()].add(place, item.family) }
      }
    }
    (self.cells, self.counts) = (cells, counts)
    let there = Set(cells.values.flatMap(\.keys))
    tasks = (Task.allCases.map(Optional.some) + [nil]).filter(there.contains)
    without = Task.allCases.filter { !there.contains($0) }
  }
}
