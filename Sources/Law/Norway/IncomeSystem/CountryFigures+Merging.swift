package import Basics

extension CountryFigures {
  /// A country in which some municipalities have become one.
  package struct Merged: Hashable, Sendable {
    package let figures: CountryFigures
    /// Where the new municipality stands in the columns: in the place of the first of the old.
    package let position: Int
    /// Criteria that are worked out anew at a merger, and for which the sum of the old was taken because
    /// no new figure was given.
    package let assumed: [String]
  }

  /// The same country with `members` as one municipality.
  ///
  /// - Parameters:
  ///   - members: places in the columns, two or more.
  ///   - known: the new municipality's figures by criterion, where they are known.
  /// - Throws: `income-merger-members` for fewer than two, a repeated or an unknown place.
  package func merging(_ members: [Int], known: [String: Double] = [:]) throws(Diagnostic) -> Merged {
    let group = Set(members)
    guard let position = group.min(), group.count > 1, group.count == members.count,
      group.allSatisfy({ inhabitants.indices.contains($0) })
    else {
      throw Diagnostic(
        "income-merger-members", .badInput,
        ["members": members.map { String($0 + 1) }.joined(separator: ", "), "count": String(count)])
    }
    let ascending = group.sorted()
    func merged<Value>(_ column: [Value], _ value: Value) -> [Value] {
      var column = column
      column[position] = value
      for member in ascending.dropFirst().reversed() { column.remove(at: member) }
      return column
    }
    var assumed: [String] = []
    let columns = criteria.map { column in
      let sum = ascending.reduce(0) { $0 + column.amounts[$1] }
      let value: Double
      switch CriterionMerger(of: column.criterion) {
      case .added: value = known[column.criterion] ?? sum
      case .oneEach: value = known[column.criterion] ?? 1
      case .workedOutAnew:
        if known[column.criterion] == nil { assumed.append(column.criterion) }
        value = known[column.criterion] ?? sum
      }
      return Column(column.criterion, merged(column.amounts, value))
    }
    let figures = try CountryFigures(
      taxes: merged(taxes, members.map { taxes[$0] }.sum),
      inhabitants: merged(inhabitants, members.reduce(0) { $0 + inhabitants[$1] }), criteria: columns)
    return Merged(figures: figures, position: position, assumed: assumed)
  }
}
