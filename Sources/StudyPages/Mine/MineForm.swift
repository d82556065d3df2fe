import Basics
import Figures
import Markup
import Pages
import Studies
import Units
import Wording

extension StudyContext {
  /// What the page is for, and the form; with a study that is known already, only who asks is asked.
  func mineIntroduction() -> Reply {
    if let study = askedStudy, let words = try? AlternativeWords(study, in: content, phrase: phrase) {
      return studyPage(StudyHeader(view: .mine, study: study, words: words)) { mineQuestions(&$0) }
    }
    let title = phrase(StudyView.mine.key)
    return page(title, at: StudyPlaces.mine) { html in
      html.header(.class("column")) {
        $0.h1(title)
        $0.p(phrase("mine.form.lead"), .class("lead"))
        lackingNote(&$0)
      }
      mineQuestions(&html)
      html.p { $0.a(phrase("mine.form.example"), .class("button"), .href(Self.mineExample)) }
    }
  }

  private func mineQuestions(_ html: inout HTML) {
    mineForm(faults: [], &html)
    html.p(phrase("mine.form.private"), .class("quiet", "column"))
  }

  /// The form again, with what is wrong.
  func mineFaults(_ faults: [Diagnostic]) -> Reply {
    if let lacking = lackingPage(faults, at: StudyPlaces.mine) { return lacking }
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
    let query = wholeStudy
    let isStudyWrong = faults.contains { $0.place.field == "merge" }
    let study = isStudyWrong ? nil : askedStudy
    html.form(.method("get"), .action(StudyPlaces.mine.address()), .class("grants-form")) {
      for pair in query.pairs
      where (!isStudyWrong || pair.name != "merge") && !["unit", "age"].contains(pair.name) {
        $0.input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
      if isStudyWrong {
        mineField("merge", query.all("merge").joined(separator: ", "), faults, hint: true, &$0)
      }
      if let study, !faults.contains(where: { $0.place.field == "unit" }) {
        unitChoice(study, &$0)
      } else {
        mineField("unit", visit.query["unit"] ?? "", faults, &$0)
      }
      mineField("age", visit.query["age"] ?? "", faults, &$0)
      $0.button(phrase("mine.form.send"), .type("submit"), .class("button-main"))
    }
  }

  /// Where the study is known, its municipalities are what there is to choose from.
  private func unitChoice(_ study: Study, _ html: inout HTML) {
    guard let register = try? atlas.country(study.country).register,
      let division = try? register.division(on: study.date)
    else { return }
    let names = UnitNames(division: division, register: register)
    let asked = visit.query["unit"].flatMap { try? register.unit($0, on: study.date, field: "unit") }
    choiceField(
      &html, "unit", phrase("mine.form.unit"), study.units.map { ($0, names($0)) }, chosen: asked?.code)
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
