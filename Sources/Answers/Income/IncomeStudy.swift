package import Basics
package import Law
package import Rulebook

/// An income system for the municipalities that someone describes, and what a merger of some of them does.
package struct IncomeStudy: Sendable {
  package let query: IncomeQuery
  package let world: IncomeWorld
  /// Every municipality as it stands.
  package let alone: [IncomeParty]
  /// Nil where no merger is asked for.
  package let merger: IncomeMerger?

  package var currency: String { query.country == "se" ? "SEK" : "NOK" }

  /// The figures in the parameters themselves, as an address has them.
  ///
  /// - Throws: everything that is wrong with them, and a fault of the rules.
  package init(_ parameters: Parameters, rulebook: Rulebook, today: Day) throws(Diagnostics) {
    let query = try IncomeQuery(parameters, today: today)
    let table = try IncomeTable(parameters, country: query.country)
    try self.init(query, table.units, rulebook: try parameters.incomeRulebook(rulebook))
  }

  /// The figures of a file.
  ///
  /// - Returns: The study of the good rows, and what is wrong with the others.
  /// - Throws: what makes the whole file unreadable, and everything that is wrong with the question.
  package static func reading(
    _ bytes: [UInt8], file: String, _ parameters: Parameters, rulebook: Rulebook, today: Day
  ) throws(Diagnostics) -> (study: IncomeStudy, faults: [Diagnostic]) {
    let query = try IncomeQuery(parameters, today: today)
    let rulebook = try parameters.incomeRulebook(rulebook)
    var criteria: [String] = []
    if query.country == "no" {
      do throws(Diagnostic) { criteria = try IncomeAccount.criteria(at: query.day, in: rulebook) } catch {
        throw Diagnostics([error])
      }
    }
    let table = try IncomeTable(csv: bytes, file: file, country: query.country, criteria: criteria)
    do throws(Diagnostics) {
      let study = try IncomeStudy(query, table.units, rulebook: rulebook)
      guard table.rowsLeftOut > 0, study.world.isWhole else { return (study, table.faults) }
      // Means and sums of a country that is not whole are those of another country.
      let warning = Diagnostic(
        "income-rows-left-out", .badInput, at: .init(file: file), ["count": "\(table.rowsLeftOut)"])
      return (study, table.faults + [warning])
    } catch {
      // A municipality that is not found may be in a row that was left out.
      throw Diagnostics(table.faults + error.list)
    }
  }

  /// - Throws: as ``init(_:rulebook:today:)``.
  private init(_ query: IncomeQuery, _ units: [IncomeUnit], rulebook: Rulebook) throws(Diagnostics) {
    let members = try query.merge.map { names throws(Diagnostics) in try units.places(of: names) }
    do throws(Diagnostic) {
      let world = try IncomeWorld(units: units, given: query.given)
      self.world = world
      self.query = query
      if query.country == "se" {
        let account = try EqualisationAccount(world, at: query.day, in: rulebook)
        alone = try account.alone()
        merger = try members.map { members throws(Diagnostic) in
          try account.merger(of: members, county: query.county, effective: query.effective)
        }
      } else {
        let account = try IncomeAccount(world, at: query.day, in: rulebook)
        alone = try account.alone()
        merger = try members.map { members throws(Diagnostic) in
          try account.merger(
            .init(
              members: members, known: query.known, decided: query.decided, effective: query.effective,
              taper: query.taper))
        }
      }
    } catch {
      throw Diagnostics([error])
    }
  }
}

extension Parameters {
  fileprivate func incomeRulebook(_ rulebook: Rulebook) throws(Diagnostics) -> Rulebook {
    do throws(Diagnostic) { return try overlaid(rulebook) } catch { throw Diagnostics([error]) }
  }
}

extension [IncomeUnit] {
  /// Where the municipalities of a merger stand; `all` names every one.
  ///
  /// - Throws: `income-unit-not-given` with the nearest names, `unit-duplicate`, `merge-of-one`, all at once.
  fileprivate func places(of names: [String]) throws(Diagnostics) -> [Int] {
    let names = names == ["all"] ? map(\.code) : names
    var places: [Int] = []
    var faults: [Diagnostic] = []
    for name in names {
      let found = firstIndex { $0.code == name } ?? firstIndex { $0.name.lowercased() == name.lowercased() }
      guard let found else {
        faults.append(
          Diagnostic(
            "income-unit-not-given", .noAnswer, at: .init(field: "merge"),
            [
              "unit": name,
              "suggestions": NearNames.nearest(to: name, among: map(\.name) + map(\.code)).joined(
                separator: ", "),
            ]))
        continue
      }
      if places.contains(found) {
        faults.append(
          Diagnostic("unit-duplicate", .badInput, at: .init(field: "merge"), ["unit": self[found].name]))
      } else {
        places.append(found)
      }
    }
    if faults.isEmpty, places.count < 2 {
      faults.append(
        Diagnostic(
          "merge-of-one", .badInput, at: .init(field: "merge"), ["unit": names.joined(separator: ", ")]))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return places
  }
}
