/// Who is a member of what, where what has members may be a member itself.
package struct MembershipGraph: Sendable {
  /// What somebody belongs to, and by which way.
  package struct Reach: Hashable, Sendable {
    /// In the order in which they were told.
    package let direct: [String]
    /// Through another, and not directly; the nearest first.
    package let indirect: [String]
  }

  private let names: [String]
  private let numbers: [String: Int]
  private let members: [[Int]]

  /// - Parameter links: direct ones; one that is told twice counts once.
  package init(_ links: some Sequence<(whole: String, member: String)>) {
    var names: [String] = []
    var numbers: [String: Int] = [:]
    var members: [[Int]] = []
    func number(_ name: String) -> Int {
      if let known = numbers[name] { return known }
      numbers[name] = names.count
      names.append(name)
      members.append([])
      return names.count - 1
    }
    for link in links {
      let (whole, member) = (number(link.whole), number(link.member))
      members[whole].append(member)
    }
    self.names = names
    self.numbers = numbers
    self.members = members.map { list in
      var seen: Set<Int> = []
      return list.filter { seen.insert($0).inserted }
    }
  }

  /// All that is a member of `name`, directly or through others; the thing itself is not, even where it is its own member.
  package func reach(of name: String) -> Reach {
    guard let start = numbers[name] else { return Reach(direct: [], indirect: []) }
    let direct = members[start].filter { $0 != start }
    var seen = Set(direct).union([start])
    var (front, indirect) = (direct, [Int]())
    while !front.isEmpty {
      front = front.flatMap { members[$0] }.filter { seen.insert($0).inserted }
      indirect += front
    }
    return Reach(direct: direct.map { names[$0] }, indirect: indirect.map { names[$0] })
  }

  /// Those that are members of themselves, through whatever others: each group once, by name.
  package var cycles: [[String]] {
    var search = CycleSearch(members)
    return search.cycles().map { $0.map { names[$0] }.sorted() }.sorted {
      ($0.first ?? "") < ($1.first ?? "")
    }
  }
}
