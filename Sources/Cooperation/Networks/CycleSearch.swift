/// Tarjan's strongly connected components, with a stack of its own: chains may be as long as they like.
struct CycleSearch {
  private let members: [[Int]]
  private var index: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 0
  private var found: [[Int]] = []

  init(_ members: [[Int]]) {
    self.members = members
    index = Array(repeating: -1, count: members.count)
    low = index
    isOpen = Array(repeating: false, count: members.count)
  }

  /// Components of more than one, and those that name themselves.
  mutating func cycles() -> [[Int]] {
    for node in members.indices where index[node] < 0 { walk(from: node) }
    return found
  }

  private mutating func walk(from root: Int) {
    var path = [(node: root, member: 0)]
    enter(root)
    while let (node, member) = path.last {
      guard member < members[node].count else {
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == index[node] { close(node) }
        continue
      }
      path[path.count - 1].member += 1
      let other = members[node][member]
      if index[other] < 0 {
        enter(other)
        path.append((other, 0))
      } else if isOpen[other] {
        low[node] = min(low[node], index[other])
      }
    }
  }

  private mutating func enter(_ node: Int) {
    (index[node], low[node], isOpen[node]) = (next, next, true)
    next += 1
    open.append(node)
  }

  private mutating func close(_ node: Int) {
    var part: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      part.append(last)
      if last == node { break }
    }
    if part.count > 1 || members[node].contains(node) { found.append(part) }
  }
}
