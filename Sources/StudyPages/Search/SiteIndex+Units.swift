import Basics
import Figures
import Pages
import Units
import Wording

extension SiteIndex {
  /// Municipalities and counties of all countries and times by name or code.
  func units(_ text: SearchedText) -> [(rank: Int, finding: Finding)] {
    registers.flatMap { register in
      register.search(text.key).map { (rank: $0.rank, finding: finding($0.unit, register)) }
    }
  }

  /// Those that may have been meant where nothing has the name.
  func similarUnits(_ text: SearchedText) -> [(rank: Int, finding: Finding)] {
    registers.flatMap { register in
      let division = try? register.division(on: register.covered(today))
      return (division.map { register.search(text.key, in: $0) } ?? []).map {
        (rank: 0, finding: finding($0, register))
      }
    }
  }

  private var registers: [Register] { countries.flatMap { [$0.register, $0.counties] } }

  private func finding(_ unit: AdministrativeUnit, _ register: Register) -> Finding {
    let code = register.country
    let isCounty = register.tier == .county
    let gone = unit.valid.until.flatMap { $0 <= register.covered(today) ? $0 : nil }
    let values = [
      "code": unit.code, "county": unit.county, "country": phrase("country.\(code)"),
      "until": gone.map { phrase.date($0) } ?? "",
    ]
    let key = "search.line.\(isCounty ? "county" : "unit")\(gone == nil ? "" : "-gone")"
    // The page of a code shows the day that is asked for, or the nearest on which the code was there.
    let day = gone.flatMap { $0.adding(days: -1) }.map { Query([.init("date", $0.iso)]) }
    return Finding(
      kind: .unit, title: isCounty ? phrase.countyName(unit.name, country: code) : unit.name,
      line: phrase(key, values), address: StudyPlaces.unit(code, unit.code).address(day ?? Query()))
  }
}
