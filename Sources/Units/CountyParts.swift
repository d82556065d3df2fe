import Basics

/// What counties become and come from, by the municipalities that lie in them: those of a county that was merged and
/// divided again need not lie in all of its parts.
extension Register {
  /// As `parts(of:from:to:)`. The share is 1 where all municipalities went to one county; else nobody knows it.
  func parts(ofCounty code: String, from: Day, to: Day, by municipalities: Register) -> [Correspondence.Part]
  {
    guard let old = try? municipalities.division(on: from), let new = try? municipalities.division(on: to)
    else { return [] }
    let parts = old.members(ofCounty: code).flatMap { unit in
      municipalities.parts(of: unit.code, from: from, to: to).filter { $0.share != 0 }
    }
    let counties = Set(parts.compactMap { new[$0.code]?.countyCode })
    return counties.sorted().map {
      .init(
        code: $0, share: counties.count == 1 ? 1 : nil, estimated: counties.count > 1,
        ambiguous: counties.count > 1)
    }
  }

  /// As `origins(of:on:from:)`.
  func origins(ofCounty code: String, on to: Day, from: Day, by municipalities: Register) -> [String] {
    guard let old = try? municipalities.division(on: from), let new = try? municipalities.division(on: to)
    else { return [] }
    let counties = new.members(ofCounty: code).flatMap { unit in
      municipalities.origins(of: unit.code, on: to, from: from).filter { origin in
        municipalities.parts(of: origin, from: from, to: to).contains {
          $0.code == unit.code && $0.share != 0
        }
      }
    }
    .compactMap { old[$0]?.countyCode }
    return Set(counties).sorted()
  }
}
