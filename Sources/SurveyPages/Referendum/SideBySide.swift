import Basics
import Markup
import Pages
import Spaces
import Surveys
import Wording
import WorkPages

/// A survey of the municipality that held a referendum.
struct BesideSurvey {
  let id: Identifier<Thing>
  let title: String
  let content: Survey
  /// Of residents.
  let codes: AnswerCodes.Count

  /// How many answered; nil where that is not known.
  var answered: Int? { codes.made > 0 ? codes.used : content.results.compactMap(\.base).max() }
  /// A part of those who were asked.
  var response: Double? { codes.made > 0 ? Double(codes.used) / Double(codes.made) : nil }
}

extension WorkContext {
  /// A referendum and the surveys of its municipality: what differs in method comes before what differs in result.
  func sideBySide(_ html: inout HTML, _ entry: Referendum, _ surveys: [BesideSurvey]) {
    html.section { html in
      html.h2(phrase("surveys.beside"))
      html.p(phrase("surveys.beside-method"), .class("column"))
      html.scrolling(phrase("surveys.beside")) { html in
        html.table(.class("listing")) { html in
          html.thead { html in
            html.tr { html in
              html.td("")
              html.th(words(of: .referendum).name, .scope("col"))
              for survey in surveys {
                html.th(.scope("col")) { html in
                  html.a(survey.title, .href(SurveyPlaces.survey(survey.id).address()))
                }
              }
            }
          }
          html.tbody { html in
            for (name, cells) in methods(entry, surveys) {
              html.tr { html in
                html.th(name, .scope("row"))
                for cell in cells { html.td(cell.isEmpty ? phrase("surveys.unknown") : cell) }
              }
            }
            results(&html, entry, surveys)
          }
        }
      }
    }
  }

  private func methods(_ entry: Referendum, _ surveys: [BesideSurvey]) -> [(String, [String])] {
    let labels = words(of: .survey)
    let when = entry.days.isEmpty ? entry.when : entry.days.map { phrase.date($0) }.joined(separator: ", ")
    let age = entry.age.map { phrase("surveys.beside-age", ["age": whole($0)]) }
    func each(_ value: (BesideSurvey) -> String?) -> [String] { surveys.map { value($0) ?? "" } }
    return [
      (
        labels.label("population"),
        [age ?? phrase("surveys.beside-voters")] + each { $0.content.population }
      ),
      (
        labels.label("size"),
        [entry.roll.map { whole($0) } ?? ""] + each { $0.content.size.map { whole($0) } }
      ),
      (
        labels.label("mode"),
        [phrase("surveys.beside-polls")]
          + each { $0.content.mode.map { labels.word("mode", $0.rawValue) } }
      ),
      (phrase("surveys.beside-when"), [when] + each { $0.content.closes.map { phrase.date($0) } }),
      (
        phrase("surveys.beside-answered"),
        [entry.voters.map { whole($0) } ?? ""] + each { $0.answered.map { whole($0) } }
      ),
      (
        phrase("surveys.beside-share"),
        [entry.count.turnout.map { percent($0) } ?? ""] + each { $0.response.map { percent($0) } }
      ),
      (
        phrase("surveys.beside-chance"),
        [phrase("surveys.beside-chance-roll")]
          + each { _ in phrase("surveys.beside-chance-sample") }
      ),
    ]
  }

  /// What was voted and what was answered; of a survey that is answered here, its page tells more.
  private func results(_ html: inout HTML, _ entry: Referendum, _ surveys: [BesideSurvey]) {
    let votes = zip(entry.options, entry.shares).map { "\($0.text) \(percent($1))" }
    let answers = surveys.map { survey in
      survey.content.results.filter { ($0.group ?? .residents) == .residents }.map { row in
        "«\(row.question)» \(row.answer) \(percent(row.share))"
      }
    }
    html.tr { html in
      html.th(phrase("surveys.beside-results"), .scope("row"))
      for lines in [votes] + answers {
        html.td { html in
          if !lines.isEmpty { html.ul { html in for line in lines { html.li(line) } } }
        }
      }
    }
  }
}
