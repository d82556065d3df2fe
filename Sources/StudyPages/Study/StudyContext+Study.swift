import Basics
import Pages
import Studies

extension StudyContext {
  /// Everything that the address says of a study, whichever view it is for: changing the view keeps it.
  var wholeStudy: Query { visit.query.wholeStudy }

  /// The study that the address asks for; nil where it asks for none, or for one that there is not.
  var askedStudy: Study? {
    try? StudyRequest(visit.query).study(in: atlas, statutes: content.statutes, today: content.today())
  }

  /// The alternative that is looked at, if it merges, else the first that does, and the units that become one.
  func merger(in study: Study) -> (id: String, units: [String])? {
    let shown = study.alternatives.filter { $0.id == visit.query["show"] }
    for alternative in shown + study.alternatives {
      for case .merge(let units) in alternative.measures { return (alternative.id, units) }
    }
    return nil
  }

  /// The style of an alternative: by its place in the study, so that it is the same on every view.
  static func style(_ alternative: String, in study: Study) -> ChartStyle {
    let place = study.alternatives.firstIndex { $0.id == alternative } ?? 0
    return place == 0 ? .alone : .merger(place - 1)
  }
}
