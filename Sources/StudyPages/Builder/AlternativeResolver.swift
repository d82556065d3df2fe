import Basics
import Figures
import Law
import Pages
import Studies

/// Finds the units that alternatives name on one day, by the rules of a study.
struct AlternativeResolver: Sendable {
  let country: String
  let day: Day
  let atlas: Atlas
  let statutes: Statutes

  /// The measures of a text, with codes.
  ///
  /// - Throws: every fault of it at once: those of ``StudyRequest``.
  func measures(of text: String) throws(Diagnostics) -> [Measure] {
    try StudyRequest(country: country, date: day.iso, alternatives: [.init(text)])
      .study(in: atlas, statutes: statutes, today: day).alternatives.last?.measures ?? []
  }

  /// What is wrong with alternatives together that are well each for itself: mostly that they are too many.
  func faults(together query: Query) -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try StudyRequest(query).study(in: atlas, statutes: statutes, today: day)
      return []
    } catch {
      return error.list
    }
  }

  /// What an alternative is known by: its text with codes, or as it is where not all its units are found.
  func known(_ text: String) -> String {
    (try? measures(of: text)).map(Alternative.text) ?? text
  }

  /// An alternative as it is shown, without what it is called.
  func built(_ text: String, at place: Int) -> BuiltAlternative {
    let style = ChartStyle.merger(place)
    do throws(Diagnostics) {
      let measures = try measures(of: text)
      return BuiltAlternative(
        text: Alternative.text(of: measures), measures: measures, faults: [], style: style)
    } catch {
      return BuiltAlternative(
        text: text, measures: Alternative.measures(reading: text) ?? [], faults: error.list, style: style)
    }
  }
}
