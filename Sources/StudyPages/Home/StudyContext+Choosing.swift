import Figures
import Pages
import Wording

extension StudyContext {
  /// A study of nothing leads to where one is chosen, with the country, the day and the municipalities that were asked
  /// for.
  func choosing(from place: Place) -> Reply {
    let kept = visit.query.pairs.filter {
      ["country", "date", "units"].contains($0.name) && !$0.value.isEmpty
    }
    return .redirect(to: StudyPlaces.home.address(Query(kept)), route: place.pattern)
  }

  /// The query of the first page. Who reads Swedish and says neither a country nor anything of one begins in Sweden;
  /// what is chosen by hand stands in the address and stays.
  var choice: Query {
    let saysWhere = ["country", "date", "units", "county"].contains { visit.query[$0]?.isEmpty == false }
    guard language == .sv, !saysWhere, atlas.countries["se"] != nil else { return visit.query }
    return visit.query.setting("country", to: "se")
  }
}
