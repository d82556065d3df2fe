package import Basics
package import Figures
package import Law
import Units

/// A study as people write it: on a command line, in an address, in a form, in a file.
package struct StudyRequest: Sendable {
  /// The measures of one alternative as they were written, between semicolons, and where.
  package struct Written: Hashable, Sendable {
    /// The option or key that it was given by.
    package var field: String
    package var text: String

    package init(field: String = "alternative", _ text: String) {
      self.field = field
      self.text = text
    }
  }

  package var country: String?
  package var date: String?
  package var year: String?
  /// One list of codes or names for each merger.
  package var merges: [[String]]
  /// What else is compared, after the mergers.
  package var alternatives: [Written]

  /// Most units that one study may hold; beyond it a page would say nothing to anyone.
  package static let mostUnits = 100
  /// Most mergers that are compared at once.
  package static let mostMerges = 8
  /// Most alternatives of every kind beside standing alone.
  package static let mostAlternatives = 12
  /// Most measures of one alternative.
  package static let mostMeasures = 60

  /// Most units that are named in all of it, each time counted: what is written is looked up name by name.
  package static let mostNames = 6_000

  /// Names under which alternatives are given, beside `merge`: those of one measure leave out its first
  /// word, `alternative` holds any.
  package static let names = ["split", "cooperate", "host", "asymmetric", "alternative"]

  package init(
    country: String? = nil, date: String? = nil, year: String? = nil, merges: [[String]] = [],
    alternatives: [Written] = []
  ) {
    self.country = country
    self.date = date
    self.year = year
    self.merges = merges
    self.alternatives = alternatives
  }

  /// A study given by names and values.
  ///
  /// - Parameter values: every value of a name, in the order given.
  package init(country: String?, date: String?, year: String?, values: (String) -> [String]) {
    self.init(
      country: country, date: date, year: year,
      merges: values("merge").map(Self.names).filter { !$0.isEmpty },
      alternatives: Self.names.flatMap { name in
        values(name).map(\.trimmed).filter { !$0.isEmpty }.map {
          Written(field: name, name == "alternative" ? $0 : "\(name):\($0)")
        }
      })
  }

  /// The units that a list like `3437, Lesja` names.
  package static func names(_ list: String) -> [String] {
    list.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The study that is meant.
  ///
  /// - Parameters:
  ///   - statutes: the legal forms that a cooperation can name.
  ///   - today: what the date is when none is given.
  /// - Throws: every fault at once: `date-invalid`, `date-out-of-range`, `year-invalid`,
  ///   `country-unknown`, `merge-missing`, `too-many-units`, `too-many-merges`, `too-many-alternatives`,
  ///   `too-many-measures`, those of reading a measure and those of ``AlternativeReader``.
  package func study(
    in atlas: Atlas, statutes: Statutes = Statutes(forms: [], procedures: []), today: Day
  ) throws(Diagnostics) -> Study {
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
    let measures = try written()
    let tooMany = sizeFaults(measures.map(\.measures))
    guard tooMany.isEmpty else { throw Diagnostics(tooMany) }
    var reader = AlternativeReader(
      country: code, day: day, atlas: atlas, register: found.register, forms: statutes.forms)
    let resolved = measures.map { reader.alternative($0.measures, field: $0.field) }
    let year = figureYear(day, found.figures, &reader.faults)
    guard reader.faults.isEmpty else { throw Diagnostics(reader.faults) }
    return Study(country: code, date: day, year: year, measures: resolved)
  }

  /// The measures of every alternative with units as they were written.
  private func written() throws(Diagnostics) -> [(field: String, measures: [Measure])] {
    var faults: [Diagnostic] = []
    let others = alternatives.map { written in
      let measures = written.text.split(separator: ";").compactMap { text -> Measure? in
        do throws(Diagnostic) {
          return try Measure(reading: text.trimmed, field: written.field)
        } catch {
          faults.append(error)
          return nil
        }
      }
      return (field: written.field, measures: measures)
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return merges.filter { !$0.isEmpty }.map { ("merge", [.merge($0)]) } + others
  }

  private func day(in register: Register, today: Day) throws(Diagnostic) -> Day {
    guard let date, !date.isEmpty else {
      return register.covered(today)
    }
    guard let day = Day(date) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": date])
    }
    return day
  }

  private func sizeFaults(_ measures: [[Measure]]) -> [Diagnostic] {
    if measures.allSatisfy(\.isEmpty) {
      return [Diagnostic("merge-missing", .badInput, at: .init(field: "merge"))]
    }
    if merges.count > Self.mostMerges {
      return [tooMany("too-many-merges", merges.count, Self.mostMerges, "merge")]
    }
    if measures.count > Self.mostAlternatives {
      return [tooMany("too-many-alternatives", measures.count, Self.mostAlternatives, "alternative")]
    }
    if let most = measures.map(\.count).max(), most > Self.mostMeasures {
      return [tooMany("too-many-measures", most, Self.mostMeasures, "alternative")]
    }
    let names = measures.joined().flatMap(\.units)
    if names.count > Self.mostNames {
      return [tooMany("too-many-units", names.count, Self.mostNames, "merge")]
    }
    let units = Set(names).count
    if units > Self.mostUnits { return [tooMany("too-many-units", units, Self.mostUnits, "merge")] }
    return []
  }

  private func tooMany(_ code: String, _ found: Int, _ limit: Int, _ field: String) -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(field: field), ["found": "\(found)", "limit": "\(limit)"])
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
