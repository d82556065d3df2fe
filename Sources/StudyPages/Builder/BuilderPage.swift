import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// The alternatives of a study, and the sentence by which another is added.
  func builderPage() -> Reply {
    let view: BuilderView
    do throws(Diagnostic) {
      view = try BuilderView(visit.query, in: content, phrase: phrase)
    } catch {
      return faultPage([error], at: StudyPlaces.alternatives)
    }
    let state = BuilderState(visit.query, in: view, reason: reason)
    if let next = state.next {
      return .redirect(
        to: "\(StudyPlaces.alternatives.address(next))#changed", route: StudyPlaces.alternatives.pattern)
    }
    let isWell = state.faults.isEmpty && view.isWell
    let title = phrase("builder.title")
    return page(
      title, at: StudyPlaces.alternatives, status: isWell ? 200 : 400, scripts: ["js/builder.js"]
    ) { html in
      html.header(.class("column")) { html in
        html.h1(title)
        unitLine(&html, view)
      }
      doneLine(&html, state, view)
      unitFaults(&html, view)
      guard !view.units.isEmpty else { return }
      builderList(&html, view, state)
      if let draft = state.draft {
        draftForm(&html, draft, state, view)
      } else {
        kinds(&html, view, state)
      }
    }
  }

  /// What looking up the alternatives and the one that is put together costs.
  var costOfBuilder: Cost {
    let units = visit.query.all("units").joined(separator: ",")
    let draft = AlternativeDraft(visit.query, units: [])?.text
    let query = Query(
      visit.query.pairs + (units.isEmpty ? [] : [.init("merge", units)])
        + (draft.map { [.init("alternative", $0)] } ?? []))
    return cost(.compare, of: query)
  }

  /// The address of the builder with a study and a step.
  func builderLink(_ address: BuilderAddress, _ step: BuilderStep = .looking, to anchor: String) -> String {
    "\(StudyPlaces.alternatives.address(Query(address.query.pairs + step.pairs)))#\(anchor)"
  }

  /// Who the study is about and on which day, and the way to choose others with everything kept.
  private func unitLine(_ html: inout HTML, _ view: BuilderView) {
    html.p(.class("lead")) { html in
      if view.units.isEmpty {
        html.text(phrase("builder.no-units"))
      } else {
        html.text(
          phrase(
            "builder.units", ["units": view.words.list(view.codes), "date": phrase.date(view.day)]))
      }
    }
    html.p {
      $0.a(
        phrase(view.units.isEmpty ? "builder.choose-units" : "builder.change-units"),
        .class("button", view.units.isEmpty ? "button-main" : nil),
        .href(StudyPlaces.home.address(view.address.query)))
    }
  }

  /// What was just done; a removal can be undone.
  private func doneLine(_ html: inout HTML, _ state: BuilderState, _ view: BuilderView) {
    guard case .done(let done, let of, let place) = state.step else { return }
    let name = view.place(of: of).map { view.alternatives[$0].heading } ?? ""
    // What is not there was not added, and what is there was not removed: somebody changed the address since.
    guard done == .removed ? view.place(of: of) == nil : !name.isEmpty else { return }
    html.p(
      .class("builder-done"), .role("status"), done == .removed ? .id("changed") : nil,
      done == .removed ? .tabindex(-1) : nil
    ) { html in
      html.text(phrase("builder.done.\(done.rawValue)", ["alternative": name]))
      if done == .removed {
        html.text(" ")
        html.a(
          phrase("builder.undo"),
          .href(builderLink(view.address.inserting(of, at: place), to: "alternatives")))
      }
    }
  }

  private func unitFaults(_ html: inout HTML, _ view: BuilderView) {
    let ways = view.standIns.map { standIn in
      (
        name: view.words.names(standIn.gone),
        ways: standIn.choices.map { codes in
          let units = view.address.units.flatMap { $0 == standIn.gone ? codes : [$0] }
          let address = BuilderAddress(
            alternatives: view.address.alternatives, units: units, rest: view.address.rest)
          return (view.words.list(codes), builderLink(address, to: "alternatives"))
        }
      )
    }
    builderFaults(&html, view.unitFaults + view.togetherFaults, ways, in: view)
  }
}
