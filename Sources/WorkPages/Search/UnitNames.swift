import Figures
import Search
import Spaces
import Synchronization
import Units

/// What municipalities and counties were ever called, put in order once: the register does not change while the program runs.
final class UnitNames: Sendable {
  private let known = Mutex<NameIndex?>(nil)

  func index(of atlas: Atlas) -> NameIndex {
    known.withLock { known in
      if let index = known { return index }
      let registers = atlas.countries.values.flatMap { [$0.register, $0.counties] }
      let names = registers.flatMap { register in
        register.units.map { unit in
          (
            name: unit.name,
            label: SearchText.label(UnitCode(country: register.country, code: unit.code))
          )
        }
      }
      let index = NameIndex(names, .shipped)
      known = index
      return index
    }
  }
}
