package import Basics

/// One figure of Kolada.
package struct KoladaFigure: Hashable, Sendable {
  package enum Gender: String, Hashable, Sendable {
    case all = "T"
    case women = "K"
    case men = "M"
  }

  package let indicator: String
  package let municipality: String
  package let year: Int
  package let gender: Gender
  package let figure: PublishedFigure
}

extension KoladaPage<KoladaFigure> {
  /// Figures that were withdrawn are left out.
  ///
  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`, `kolada-gender`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    try self.init(bytes, file) { place throws(Diagnostic) in
      let indicator = try place.needed("kpi").text()
      let municipality = try place.needed("municipality").text()
      let year = try place.needed("period").int()
      var figures: [KoladaFigure] = []
      for value in try place.needed("values").list() {
        if try value.flagIfPresent("isdeleted") { continue }
        figures.append(
          KoladaFigure(
            indicator: indicator, municipality: municipality, year: year, gender: try Self.gender(value),
            figure: try Self.figure(value)))
      }
      return figures
    }
  }

  private static func gender(_ value: JSONPlace) throws(Diagnostic) -> KoladaFigure.Gender {
    let place = try value.needed("gender")
    let word = try place.text()
    guard let gender = KoladaFigure.Gender(rawValue: word) else {
      throw Diagnostic("kolada-gender", .badInput, at: place.place, ["found": word])
    }
    return gender
  }

  /// A status that says that there is no figure counts more than a number beside it.
  private static func figure(_ value: JSONPlace) throws(Diagnostic) -> PublishedFigure {
    let status = try value.textIfPresent("status") ?? ""
    switch status.lowercased() {
    case "missing": return .missing
    case "private", "confidential", "suppressed": return .suppressed
    default:
      guard let number = value.member("value") else { return .missing }
      return .value(try number.number())
    }
  }
}
