package import Basics

extension Parameter {
  /// This parameter with one assumed value for all days and all keys.
  package func assuming(_ amount: Amount) -> Parameter {
    let reference = Reference(title: "")
    let version = Version(
      from: .newYear(1), content: .single(amount), verified: false, reference: reference)
    return Parameter(
      id: id, descriptions: descriptions, unit: unit, key: key, versions: [version], lastChecked: nil,
      file: "")
  }

  /// This parameter with one bracket or cell assumed, on all days on which it has that bracket or cell.
  ///
  /// - Throws: `overlay-single-value` where it has neither brackets nor a table, and
  ///   `parameter-key-unknown` with the keys that there are.
  package func assuming(_ amount: Amount, at place: ContentPlace) throws(Diagnostic) -> Parameter {
    let places = versions.flatMap { $0.content.entries.compactMap(\.place) }
    guard !places.isEmpty else {
      throw Diagnostic(
        "overlay-single-value", .badInput, at: .init(field: "with"), ["parameter": id, "key": place.text])
    }
    guard places.contains(place) else { throw unknown(place, among: places) }
    let changed = versions.map { version in
      Version(
        from: version.from, content: version.content.assuming(amount, at: place), verified: version.verified,
        reference: version.reference, note: version.note)
    }
    return Parameter(
      id: id, descriptions: descriptions, unit: unit, key: key, versions: changed, lastChecked: lastChecked,
      file: file, assumedPlaces: assumedPlaces.union([place]))
  }

  /// Names the columns where the row is known, and the rows where it is not.
  private func unknown(_ place: ContentPlace, among places: [ContentPlace]) -> Diagnostic {
    let columns = places.filter { $0.row == place.row }.map(\.column)
    let known = (columns.isEmpty ? places.map(\.row) : columns).reduce(into: [String]()) {
      if !$1.isEmpty, !$0.contains($1) { $0.append($1) }
    }
    return Diagnostic(
      "parameter-key-unknown", .badInput, at: .init(field: "with"),
      [
        "parameter": id, "key": place.text,
        "expected": known.isEmpty ? place.row : known.joined(separator: ", "),
      ])
  }
}

extension Content {
  /// The same with another value at `place`, where there is such a place.
  fileprivate func assuming(_ amount: Amount, at place: ContentPlace) -> Content {
    switch self {
    case .single: self
    case .brackets(let brackets):
      .brackets(
        brackets.map {
          ContentPlace(row: plain($0.from)) == place
            ? Bracket(from: $0.from, amount: amount, verified: false) : $0
        })
    case .table(let table):
      .table(
        Table(
          rows: table.rows.map { row in
            Table.Row(
              key: row.key,
              cells: row.cells.map {
                ContentPlace(row: row.key, column: $0.key) == place
                  ? Table.Entry(key: $0.key, amount: amount, verified: false) : $0
              })
          }))
    }
  }
}
