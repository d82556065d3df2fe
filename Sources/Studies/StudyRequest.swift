package import Basics
package import Figures
import Units

/// A study as people write it: on a command line, in an address, in a form.
package struct StudyRequest: Sendable {
  package var country: String?
  package var date: String?
  package var year: String?
  /// One list of codes or names for each merger.
  package var merges: [[String]]

  /// Most units that one study may hold; beyond it a page would say nothing to anyone.
  package static let mostUnits = 100
  /// Most mergers that are compared at once.
  package static let mostMerges = 8

  package init(country: String? = nil, date: String? = nil, year: String? = nil, merges: [[String]]) {
    self.country = country
    self.date = date
    self.year = year
    self.merges = merges
  }

  /// The units that a list like `3437, Lesja` names.
  package static func names(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.drop { $0 == " " } }.map { name in
      String(name.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// The study that is meant.
  ///
  /// - Parameter today: what the date is when none is given.
  /// - Throws: every fault at once: `date-invalid`, `date-out-of-range`, `year-invalid`,
  ///   `country-unknown`, `merge-missing`, `merge-of-one`, `unit-duplicate`, `unit-other-country`,
  ///   `too-many-units`, `too-many-merges` and those of looking up a unit.
  package func study(in atlas: Atlas, today: Day) throws(Diagnostics) -> Study {
    let code = country ?? "no"
    let found: CountryAtlas
    let day: Day
    do throws(Diagnostic) {
      found = try atlas.country(code)
      day = try self.day(in: found.register, today: today)
      _ = try found.register.division(on: day)
    } catch {
      throw Diagnostics([error])
    }
    var faults: [Diagnostic] = sizeFaults
    guard faults.isEmpty else { throw Diagnostics(faults) }
    let merges = self.merges.map { names in
      resolved(names, code, day, atlas, found.register, &faults)
    }
    let year = figureYear(day, found.figures, &faults)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return Study(country: code, date: day, year: year, merges: merges)
  }

  private func day(in register: Register, today: Day) throws(Diagnostic) -> Day {
    guard let date, !date.isEmpty else {
      return min(max(today, register.covers.lowerBound), register.covers.upperBound)
    }
    guard let day = Day(date) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": date])
    }
    return day
  }

  private var sizeFaults: [Diagnostic] {
    let place = Diagnostic.Place(field: "merge")
    if merges.allSatisfy(\.isEmpty) { return [Diagnostic("merge-missing", .badInput, at: place)] }
    if merges.count > Self.mostMerges {
      return [
        Diagnostic(
          "too-many-merges", .badInput, at: place,
          ["found": "\(merges.count)", "limit": "\(Self.mostMerges)"])
      ]
    }
    let units = Set(merges.joined()).count
    if units > Self.mostUnits {
      return [
        Diagnostic(
          "too-many-units", .badInput, at: place, ["found": "\(units)", "limit": "\(Self.mostUnits)"])
      ]
    }
    return []
  }

  private func resolved(
    _ names: [String], _ country: String, _ day: Day, _ atlas: Atlas, _ register: Register,
    _ faults: inout [Diagnostic]
  ) -> [String] {
    var codes: [String] = []
    var failed = false
    for name in names {
      do throws(Diagnostic) {
        let unit = try register.unit(name, on: day, field: "merge")
        if codes.contains(unit.code) {
          failed = true
          faults.append(
            Diagnostic(
              "unit-duplicate", .badInput, at: .init(field: "merge"), ["unit": "\(unit.code) \(unit.name)"]))
        } else {
          codes.append(unit.code)
        }
      } catch {
        failed = true
        faults.append(foreign(name, country, day, atlas) ?? error)
      }
    }
    if codes.count < 2, !failed {
      faults.append(
        Diagnostic(
          "merge-of-one", .badInput, at: .init(field: "merge"), ["unit": names.joined(separator: ", ")]))
    }
    return codes
  }

  /// The fault of naming a unit of another country, where that is what it is.
  private func foreign(_ name: String, _ country: String, _ day: Day, _ atlas: Atlas) -> Diagnostic? {
    for (other, found) in atlas.countries.sorted(by: { $0.key < $1.key }) where other != country {
      if let unit = try? found.register.unit(name, on: day) {
        return Diagnostic(
          "unit-other-country", .badInput, at: .init(field: "merge"),
          ["unit": "\(unit.code) \(unit.name)", "country": country, "other": other])
      }
    }
    return nil
  }

  private func figureYear(_ day: Day, _ figures: FigureBook, _ faults: inout [Diagnostic]) -> Int {
    let years = figures.years(of: "population")
    guard let first = years.first, let last = years.last else { return day.year }
    guard let text = year, !text.isEmpty else { return min(max(day.year, first), last) }
    guard let wanted = Int(text), (first...last).contains(wanted) else {
      faults.append(
        Diagnostic(
          "year-invalid", .badInput, at: .init(field: "year"),
          ["year": text, "first": "\(first)", "last": "\(last)"]))
      return last
    }
    return wanted
  }
}
