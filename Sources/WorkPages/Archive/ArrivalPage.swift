import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording

extension WorkContext {
  /// A space that comes as a file, for those who may make one: what is in it is shown, and taken in where they say so.
  func arrivalPage() throws -> Reply {
    _ = try signedIn()
    _ = try arrivalState()
    return try formReply("arrival") { form in
      switch form["step"] {
      case "take": try takeArrival()
      case "drop": try dropArrival()
      default: try bringArrival()
      }
      return SpacePlaces.arrival
    } page: { shown in
      arrivalPage(try arrivalState(), shown)
    }
  }

  private func arrivalPage(_ state: ArrivalDesk.State?, _ shown: ShownForm) -> Reply {
    let title = phrase("arrival.title")
    let reply = workPage(title, at: SpacePlaces.arrival, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(.class("way-back")) { $0.a(phrase("spaces.title"), .href(SpacePlaces.list.address())) }
        html.p(phrase("arrival.lead"), .class("lead"))
        switch state {
        case .looking?: html.p(phrase("arrival.looking"), .class("done"), .role("status"))
        case .taking(let share)?: underWay(&html, phrase("arrival.taking"), share)
        case .seen(let contents)?: seen(&html, contents)
        case .taken(let taken)?:
          self.taken(&html, taken)
          arrivalForm(&html, shown)
        case .failed(let fault)?:
          faultList(&html, [fault])
          arrivalForm(&html, shown)
        case nil: arrivalForm(&html, shown)
        }
      }
    }
    return switch state {
    case .looking?, .taking?: reply.adding([.init("Refresh", "1")])
    default: reply
    }
  }

  private func arrivalForm(_ html: inout HTML, _ shown: ShownForm) {
    protectedForm(&html, to: SpacePlaces.arrival.address(), class: "work-form", sendsFiles: true) { html in
      fields(
        &html,
        [
          Field(
            "file", phrase("arrival.file"),
            hint: phrase("arrival.file-hint", ["limit": size(workplace.files?.largest ?? 0)]),
            .file(isSeveral: false))
        ], in: shown)
      html.button(phrase("arrival.look"), .type("submit"), .class("button-main"))
    }
  }

  /// What the archive holds, and the choice.
  private func seen(_ html: inout HTML, _ contents: ArrivalDesk.Contents) {
    html.h2(contents.name)
    html.dl(.class("facts")) { html in
      for (name, count) in [
        ("things", contents.things), ("versions", contents.versions), ("entries", contents.entries),
        ("people", contents.people), ("organisations", contents.organisations), ("files", contents.files),
      ] {
        html.dt(phrase("arrival.\(name)"))
        let number = phrase.number(Double(count))
        html.dd(name == "files" && count > 0 ? "\(number) (\(size(contents.fileBytes)))" : number)
      }
    }
    if contents.missing > 0 {
      html.p(phrase("arrival.missing", count: contents.missing))
    }
    html.p(phrase(contents.withPeople ? "spaces.archive.with-people" : "spaces.archive.without-people"))
    if contents.isHere {
      faultList(&html, [Diagnostic("space-here-already", .badInput, ["space": contents.name])])
    } else {
      html.p(phrase("arrival.what-happens"))
    }
    html.ul(.class("ways-on")) { html in
      if !contents.isHere {
        html.li { stepButton(&$0, "take", class: "button-main") }
      }
      html.li { stepButton(&$0, "drop") }
    }
  }

  private func stepButton(_ html: inout HTML, _ step: String, class name: String? = nil) {
    protectedButton(
      &html, phrase("arrival.\(step)"), to: SpacePlaces.arrival.address(), sending: [.init("step", step)],
      class: name)
  }

  private func taken(_ html: inout HTML, _ taken: ArrivalDesk.Taken) {
    html.div(.class("done"), .role("status")) { html in
      html.p(
        phrase(
          "arrival.taken",
          [
            "space": taken.name, "things": phrase.number(Double(taken.things)),
            "versions": phrase.number(Double(taken.versions)), "files": phrase.number(Double(taken.files)),
          ]))
      if taken.missing > 0 {
        html.p(phrase("arrival.missing-here", count: taken.missing))
      }
      html.p {
        $0.a(
          phrase("arrival.open"), .class("button", "button-main"),
          .href(SpacePlaces.space(taken.space).address()))
      }
    }
  }
}
