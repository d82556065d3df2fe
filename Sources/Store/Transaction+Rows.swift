extension Transaction {
  /// Carries out `beginning`, the values of many rows, and `ending`: `INSERT INTO … VALUES (…), (…) ON CONFLICT …`.
  ///
  /// So many rows go in one statement as fit, in few sizes: an engine that keeps statements ready keeps few of them then.
  ///
  /// - Parameter rows: as many values each as `beginning` names columns.
  package func run(_ beginning: SQL, rows: [[SQLValue]], _ ending: SQL = "") throws(StorageFault) {
    var rest = rows[...]
    while !rest.isEmpty {
      let part = rest.prefix(Self.size(of: rest.count))
      rest = rest.dropFirst(part.count)
      try run(SQL(beginning, part, ending))
    }
  }

  private static var mostRows: Int { 128 }

  /// The greatest power of two that is not above `count`, and not above the most rows.
  private static func size(of count: Int) -> Int {
    var size = mostRows
    while size > count { size /= 2 }
    return size
  }
}

extension SQL {
  fileprivate init(_ beginning: SQL, _ rows: ArraySlice<[SQLValue]>, _ ending: SQL) {
    let lists = rows.map { "(" + Array(repeating: "?", count: $0.count).joined(separator: ", ") + ")" }
    self.init(
      verbatim: "\(beginning.text) VALUES \(lists.joined(separator: ", ")) \(ending.text)",
      beginning.values + rows.flatMap(\.self) + ending.values)
  }
}
