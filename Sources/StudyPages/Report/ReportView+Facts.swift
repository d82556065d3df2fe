import Basics
import Markup
import Pages
import Studies
import Wording

extension ReportView {
  /// What was asked and worked out, so that anybody can work it out again.
  func facts(_ html: inout HTML) {
    let plan = outlook.plan
    html.dl(.class("facts")) {
      fact("date", phrase.date(origin.today), &$0)
      fact("division", phrase.date(study.date), &$0)
      fact("units", study.units.map { "\(words.names($0)) (\($0))" }.joined(separator: ", "), &$0)
      $0.dt(phrase("report.front.alternatives"))
      $0.dd {
        $0.ol {
          for alternative in study.alternatives {
            $0.li("\(words.alternatives.heading(alternative)): \(words.alternatives.sentence(alternative))")
          }
        }
      }
      fact("years", "\(outlook.firstYear)–\(outlook.lastYear)", &$0)
      fact("decided", phrase.date(plan.decided), &$0)
      fact("begins", phrase.date(.newYear(plan.effectYear)), &$0)
      fact(
        "futures",
        phrase(
          "report.front.futures-value",
          ["draws": phrase.number(Double(plan.draws)), "seed": "\(plan.seed)"]), &$0)
      fact("level", phrase("report.front.level-value", ["percent": words.percent]), &$0)
      fact("method", phrase("report.method.\(outlook.method)"), &$0)
      fact("program", "Nabo \(Program.version)", &$0)
      if !origin.dataHash.isEmpty { code("data", origin.dataHash, &$0) }
      code("address", origin.address, &$0)
    }
  }

  private func fact(_ key: String, _ value: String, _ html: inout HTML) {
    html.dt(phrase("report.front.\(key)"))
    html.dd(value)
  }

  private func code(_ key: String, _ value: String, _ html: inout HTML) {
    html.dt(phrase("report.front.\(key)"))
    html.dd { $0.code(value) }
  }
}
