package import Basics
package import Units

extension CountryAtlas {
  /// The municipality or county that somebody means by a code or a name, on a day; of one name for both, the municipality.
  ///
  /// - Parameter suggesting: as of `Register.unit`.
  /// - Throws: what `Register.unit` throws: of the counties where theirs knows more.
  package func anyUnit(
    _ text: String, on day: Day, suggesting: Bool = true
  ) throws(Diagnostic) -> AdministrativeUnit {
    do throws(Diagnostic) {
      return try register.unit(text, on: day, suggesting: suggesting)
    } catch {
      let ofMunicipalities = error
      do throws(Diagnostic) {
        return try counties.unit(text, on: day, suggesting: suggesting)
      } catch {
        throw Self.knowledge(error) > Self.knowledge(ofMunicipalities) ? error : ofMunicipalities
      }
    }
  }

  /// How much a fault of a lookup knows of what was meant.
  private static func knowledge(_ fault: Diagnostic) -> Int {
    switch fault.code {
    case "unit-unknown", "county-unknown": 0
    case "unit-misspelt", "county-misspelt": 1
    default: 2
    }
  }
}
