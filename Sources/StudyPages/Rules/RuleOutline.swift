import Basics
import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// How a rule computes, before anything is tried: its steps in words, and with each the values that count
  /// on the day.
  func outline(_ rule: Rule, on day: Day, _ html: inout HTML) {
    html.section(.aria("labelledby", "outline"), .class("column")) {
      $0.h2(phrase("rules.outline.title"), .id("outline"))
      do throws(Diagnostic) {
        let steps = try rule.outline(at: day, in: content.rulebook)
        $0.p(phrase("rules.outline.lead", ["date": phrase.date(day)]), .class("quiet"))
        $0.ol(.class("rule-steps")) {
          for step in steps { $0.li { outline(step, &$0) } }
        }
      } catch {
        $0.p(phrase.problem(error) + " " + phrase.remedy(error))
      }
    }
  }

  private func outline(_ step: TraceStep, _ html: inout HTML) {
    let key = "rules-trace.\(step.step)"
    if phrase.has(key) { html.p { $0.legal(phrase(key), language) } }
    html.p { $0.code(step.formula) }
    let used = step.parameters.reduce(into: [Used]()) { list, used in
      if !list.contains(where: { $0.parameter == used.parameter }) { list.append(used) }
    }
    guard !used.isEmpty else { return }
    html.ul(.class("rule-in-force")) {
      for used in used { $0.li { inForce(used, &$0) } }
    }
  }

  /// One value and a few brackets are told at once; of a table only how many, since all of it stands below.
  private func inForce(_ used: Used, _ html: inout HTML) {
    guard let parameter = try? content.rulebook.parameter(used.parameter),
      let version = parameter.version(on: used.from)
    else { return }
    html.a(.href(parameterAddress(parameter.id))) {
      $0.legal(titled(parameter.descriptions, else: parameter.id), language)
    }
    html.text(" (" + phrase("rules.valid.from", ["from": phrase.date(version.from)]) + "): ")
    if case .table = version.content {
      html.text(phrase("rules.values", count: version.content.entries.count))
    } else {
      values(version, of: parameter, &html)
    }
  }
}
