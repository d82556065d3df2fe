import Basics
import Figures
import Law
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// Every alternative of the study as a sentence, with what can be done with it.
  func builderList(_ html: inout HTML, _ view: BuilderView, _ state: BuilderState) {
    html.section(.aria("labelledby", "alternatives")) { html in
      html.h2(phrase("builder.list"), .id("alternatives"), .tabindex(-1))
      html.ol(.class("builder-list")) { html in
        html.li(.class("builder-alternative", ChartStyle.alone.name)) { html in
          html.p("\(phrase("alternative.sentence.stand-alone")).", .class("builder-sentence"))
          html.p(phrase("builder.always"), .class("quiet"))
        }
        for place in view.alternatives.indices { item(&html, place, view, state) }
      }
      html.p(
        phrase("builder.room", count: view.room, ["limit": "\(StudyRequest.mostAlternatives)"]),
        .class("quiet"))
      if view.isWell, !view.alternatives.isEmpty {
        html.p {
          $0.a(
            phrase("builder.compare"), .class("button", state.draft == nil ? "button-main" : nil),
            .href(StudyPlaces.compare.address(view.study)))
        }
      }
    }
  }

  private func item(_ html: inout HTML, _ place: Int, _ view: BuilderView, _ state: BuilderState) {
    let alternative = view.alternatives[place]
    html.li(
      .class("builder-alternative", alternative.style.name),
      isConcerned(alternative, state) ? .id("changed") : nil,
      isConcerned(alternative, state) ? .tabindex(-1) : nil
    ) { html in
      html.p(.class("builder-sentence")) { html in
        html.sign(alternative.style)
        html.text(
          " "
            + (alternative.sentence.isEmpty
              ? phrase("builder.unreadable") : capitalized(alternative.sentence)))
      }
      details(&html, alternative, view)
      builderFaults(&html, alternative.faults, ways(at: place, in: view), in: view)
      actions(&html, place, view)
    }
  }

  private func isConcerned(_ alternative: BuiltAlternative, _ state: BuilderState) -> Bool {
    guard case .done(let done, let of, _) = state.step else { return false }
    return done != .removed && of == alternative.text
  }

  /// Legal form and way to share costs, where an alternative has them.
  private func details(_ html: inout HTML, _ alternative: BuiltAlternative, _ view: BuilderView) {
    for case .cooperate(let task, let form, _, let key) in alternative.measures {
      let name = form.flatMap { id in view.forms.first { $0.id == id } }.map { text($0.name) }
      html.p(.class("quiet")) { html in
        html.text(
          phrase(
            "builder.form-line",
            [
              "task": view.words.task(task), "form": name ?? phrase("builder.form-open"),
              "key": phrase("alternative.key.\(key.rawValue)"),
            ]))
      }
      if let form, let choice = view.offer(for: task)[form], choice.verdict == .excluded {
        html.p(phrase("builder.barred-line", ["reason": reason(choice)]), .class("builder-warning"))
      }
    }
  }

  private func actions(_ html: inout HTML, _ place: Int, _ view: BuilderView) {
    let (address, alternative) = (view.address, view.alternatives[place])
    let text = alternative.text
    func moved(to other: Int) -> String {
      builderLink(
        address.swapping(place, other), .done(.moved, of: text, place: 0), to: "changed")
    }
    func building(isChange: Bool) -> String {
      builderLink(address, .building(isChange: isChange, of: text, kind: nil, .show), to: "draft")
    }
    let canBeRead = !alternative.measures.isEmpty
    var actions: [(key: String, address: String)] = []
    if canBeRead { actions.append(("change", building(isChange: true))) }
    if canBeRead, view.room > 0 { actions.append(("copy", building(isChange: false))) }
    if place > 0 { actions.append(("up", moved(to: place - 1))) }
    if place < view.alternatives.count - 1 { actions.append(("down", moved(to: place + 1))) }
    actions.append(
      (
        "remove",
        builderLink(
          address.removing(at: place), .done(.removed, of: text, place: place), to: "changed")
      ))
    html.ul(.class("builder-actions")) { html in
      for action in actions {
        html.li { html in
          html.a(.class("button"), .href(action.address), .rel("nofollow")) { html in
            html.text(phrase("builder.action.\(action.key)"))
            html.span(": \(alternative.heading)", .class("visually-hidden"))
          }
        }
      }
    }
  }

  /// From units of an alternative that are not there on the day to what stands for them.
  private func ways(
    at place: Int, in view: BuilderView
  ) -> [(name: String, ways: [(String, String)])] {
    let measures = view.alternatives[place].measures
    guard !view.alternatives[place].faults.isEmpty else { return [] }
    let standIns = StandIn.found(
      for: measures.flatMap(\.units), in: view.country.register, on: view.day)
    return standIns.map { standIn in
      let ways = standIn.choices.map { codes in
        let text = Alternative.text(of: measures.map { $0.replacing(standIn.gone, by: codes) })
        return (
          view.words.list(codes),
          builderLink(
            view.address.replacing(at: place, by: text), .done(.changed, of: text, place: 0), to: "changed")
        )
      }
      return (view.words.names(standIn.gone), ways)
    }
  }

  private func capitalized(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }
}
