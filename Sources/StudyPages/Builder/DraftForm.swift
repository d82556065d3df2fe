import Basics
import Figures
import Law
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// The alternative that is put together: the sentence as it reads now, and a field for each of its brackets.
  func draftForm(
    _ html: inout HTML, _ draft: AlternativeDraft, _ state: BuilderState, _ view: BuilderView
  ) {
    guard case .building(_, let of, _, _) = state.step else { return }
    let isChange = state.place != nil
    let effective = visit.query["effective"] ?? ""
    let shown = ShownForm(
      "builder", typed: Query(draft.pairs + [.init("effective", effective)]),
      faults: state.faults.map { readable($0, in: view) })
    html.section(.id("draft"), .class("builder-draft"), .tabindex(-1), .aria("labelledby", "draft-title")) {
      html in
      html.h2(phrase(isChange ? "builder.changing" : "builder.adding"), .id("draft-title"))
      html.p(.class("builder-reads"), .role("status")) { html in
        html.span(phrase("builder.reads") + " ", .class("visually-hidden"))
        html.text(sentence(of: draft, in: view))
      }
      wholeFaults(&html, shown)
      html.form(
        .method("get"), .action("\(StudyPlaces.alternatives.address())#draft"), .id("builder-form"),
        .class("builder-form")
      ) { html in
        carried(&html, view, isChange: isChange, of: of)
        // Enter in a field sends the first button of a form: this one takes nothing away.
        html.button(
          phrase("builder.update"), .type("submit"), .name("go"), .value("show"), .class("builder-first"))
        for (number, fields) in zip(1..., draft.measures) {
          measureFields(&html, fields, number, of: draft.measures.count, shown, view)
        }
        field(
          &html,
          Field(
            "effective", phrase("builder.field.effective"), hint: phrase("builder.hint.effective"), .day,
            isRequired: false, isInRow: true), in: shown)
        buttons(&html, draft, view, isChange: isChange)
      }
    }
  }

  /// What the draft says now, as one would say it; what is open is a gap.
  func sentence(of draft: AlternativeDraft, in view: BuilderView) -> String {
    guard let meant = draft.meant else { return phrase("builder.open-part") }
    let study = Study(country: view.code, date: view.day, year: view.day.year, measures: [meant])
    guard let alternative = study.alternatives.last else { return "" }
    let forms = draft.measures.compactMap { fields in
      fields.kind == .cooperate && !fields.form.isEmpty
        ? view.forms.first { $0.id == fields.form }.map { text($0.name) } : nil
    }
    var whole = view.words.sentence(alternative)
    if !forms.isEmpty {
      whole = phrase("builder.sentence-as", ["sentence": whole, "form": forms.joined(separator: ", ")])
    }
    if let day = Day(visit.query["effective"] ?? "") {
      whole = phrase("builder.sentence-from", ["sentence": whole, "date": phrase.date(day)])
    }
    return whole.prefix(1).uppercased() + whole.dropFirst() + "."
  }

  /// Everything else that the address says goes along with the form.
  private func carried(_ html: inout HTML, _ view: BuilderView, isChange: Bool, of: String?) {
    for pair in view.address.query.pairs where pair.name != "effective" {
      hidden(&html, pair.name, pair.value)
    }
    hidden(&html, "step", isChange ? "change" : "new")
    if isChange { hidden(&html, "of", of ?? "") }
  }

  private func wholeFaults(_ html: inout HTML, _ shown: ShownForm) {
    guard !shown.faults.isEmpty else { return }
    html.section(.class("fault-summary"), .role("alert"), .aria("labelledby", "builder-faults")) { html in
      html.h3(phrase("fields.faults", count: shown.faults.count), .id("builder-faults"))
      html.ul { html in
        for fault in shown.faults {
          let words = "\(phrase.problem(fault)) \(phrase.remedy(fault))"
          html.li { html in
            if let field = fault.place.field, field != DraftCheck.whole {
              html.a(words, .href("#\(shown.id(of: field))"))
            } else {
              html.text(words)
            }
          }
        }
      }
    }
  }

  private func buttons(
    _ html: inout HTML, _ draft: AlternativeDraft, _ view: BuilderView, isChange: Bool
  ) {
    html.p(.class("builder-buttons")) { html in
      html.button(
        phrase(isChange ? "builder.save" : "builder.finish"), .type("submit"), .name("go"), .value("add"),
        .class("button-main"))
      if draft.measures.count < StudyRequest.mostMeasures {
        html.button(phrase("builder.more"), .type("submit"), .name("go"), .value("more"))
      }
      html.a(phrase("builder.cancel"), .href(builderLink(view.address, to: "alternatives")))
    }
    if draft.measures.count > 1 {
      html.p(
        phrase(
          "builder.room-measures", count: StudyRequest.mostMeasures - draft.measures.count,
          ["limit": "\(StudyRequest.mostMeasures)"]), .class("quiet"))
    }
  }
}
