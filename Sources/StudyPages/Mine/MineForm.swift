import Basics
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// What the page is for, and the form; with a study that is known already, only who asks is asked.
  func mineIntroduction() -> Reply {
    let title = phrase("mine.title")
    return page(title, at: StudyPlaces.mine) { html in
      html.header(.class("column")) {
        $0.h1(title)
        $0.p(phrase("mine.form.lead"), .class("lead"))
      }
      mineForm(faults: [], &html)
      html.p(phrase("mine.form.private"), .class("quiet", "column"))
      if !asksForAlternatives {
        html.p { $0.a(phrase("mine.form.example"), .class("button"), .href(Self.mineExample)) }
      }
    }
  }

  /// The form again, with what is wrong.
  func mineFaults(_ faults: [Diagnostic]) -> Reply {
    let isBadInput = faults.contains { $0.kind == .badInput }
    return page(phrase("fault.title"), at: StudyPlaces.mine, status: isBadInput ? 400 : 404) { html in
      html.h1(phrase("fault.title"))
      let others = faults.filter { !["unit", "age", "merge"].contains($0.place.field ?? "") }
      if !others.isEmpty { faultList(&html, others) }
      html.p(phrase("mine.form.wrong"), .class("lead"))
      mineForm(faults: faults, &html)
    }
  }

  /// A plain form; everything of the study that it does not ask for goes along unseen.
  func mineForm(faults: [Diagnostic], _ html: inout HTML) {
    let query = outlookQuery
    let hasStudy = asksForAlternatives && !faults.contains { $0.place.field == "merge" }
    html.form(.method("get"), .action(StudyPlaces.mine.address()), .class("grants-form")) {
      for pair in query.pairs where hasStudy || pair.name != "merge" {
        $0.input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
      if !hasStudy {
        mineField("merge", query.all("merge").joined(separator: ", "), faults, hint: true, &$0)
      }
      mineField("unit", visit.query["unit"] ?? "", faults, &$0)
      mineField("age", visit.query["age"] ?? "", faults, &$0)
      $0.button(phrase("mine.form.send"), .type("submit"), .class("button-main"))
    }
  }

  private func mineField(
    _ field: String, _ typed: String, _ faults: [Diagnostic], hint: Bool = false, _ html: inout HTML
  ) {
    let own = faults.filter { $0.place.field == field }
    let notes = (hint ? ["mine-\(field)-hint"] : []) + (own.isEmpty ? [] : ["mine-\(field)-fault"])
    html.div(.class("field")) {
      $0.label(phrase("mine.form.\(field)"), .for("mine-\(field)"))
      $0.input(
        .type("text"), field == "age" ? .inputmode("numeric") : nil, .id("mine-\(field)"), .name(field),
        .value(typed), .autocomplete("off"), own.isEmpty ? nil : .aria("invalid", true),
        notes.isEmpty ? nil : .aria("describedby", notes.joined(separator: " ")))
      if hint { $0.span(phrase("mine.form.\(field)-hint"), .id("mine-\(field)-hint"), .class("quiet")) }
      if !own.isEmpty {
        $0.div(.id("mine-\(field)-fault"), .class("grants-fault")) { faultList(&$0, own) }
      }
    }
  }

  private static var mineExample: String {
    StudyPlaces.mine.address(
      Query([
        .init("country", "no"), .init("merge", "3405,3440,3441"),
        .init("host", "child-welfare:3405:3440,3441"), .init("unit", "3441"), .init("age", "35"),
      ]))
  }
}
