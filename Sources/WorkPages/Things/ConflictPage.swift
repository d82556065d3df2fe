import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// Two people edited the same: both versions side by side, and for each field that differs a choice. What only one
  /// of them changed is chosen already; nothing is written before whoever came second has looked.
  ///
  /// `faults` are those of the choice that was sent: then the page comes again, with what was chosen.
  func conflictPage(
    _ thing: Thing, in rooms: SpaceRooms?, _ conflict: Conflict, faults: [Diagnostic] = []
  ) -> Reply {
    let found = differences(conflict.theirs.json, conflict.yours.json)
    let status = faults.isEmpty ? 409 : 400
    return workPage(phrase("conflict.title"), .edit(thing.id), in: rooms, status: status) { html in
      html.h1(phrase("conflict.title"))
      html.p(phrase("conflict.lead"), .class("lead", "column"))
      html.p { $0.a(phrase("things.back", ["name": thing.title]), .href(address(.thing(thing.id)))) }
      if !faults.isEmpty { faultList(&html, faults) }
      protectedForm(&html, to: address(.edit(thing.id)), class: "conflict-form") { html in
        kept(&html, thing, conflict)
        for difference in found { choice(&html, difference, conflict) }
        if found.isEmpty { html.p(phrase("conflict.same"), .class("column")) }
        html.button(phrase("conflict.keep"), .type("submit"), .class("button-main"))
      }
    }
  }

  /// The paths of fields that both changed, so that they are asked for again where no choice was sent.
  private static let contested = "contested"

  /// What was typed goes along, with the version that it is now compared with.
  private func kept(_ html: inout HTML, _ thing: Thing, _ conflict: Conflict) {
    let yours = ThingForm(kind: thing.kind, phrase: phrase).filled(with: conflict.yours)
    let hidden =
      yours.pairs + [
        .init("base", String(conflict.latest)), .init("resolving", "yes"),
        .init("from", visit.form["from"] ?? ""), .init("why", visit.form["why"] ?? ""),
      ]
    for pair in hidden { html.input(.type("hidden"), .name(pair.name), .value(pair.value)) }
  }

  private func choice(_ html: inout HTML, _ difference: FieldDifference, _ conflict: Conflict) {
    let name = "choose.\(difference.path.text)"
    let chosen = visit.form[name]
    let isContested =
      conflict.merge.conflicts.contains(difference.path)
      || visit.form.pairs.contains(.init(Self.contested, difference.path.text))
    // Where only one changed it, the merge says whose it is.
    let isYours = conflict.merge.merged.at(difference.path) == difference.after
    html.fieldset(.class("conflict-choice")) { html in
      if isContested { html.input(.type("hidden"), .name(Self.contested), .value(difference.path.text)) }
      html.legend(fieldName(difference.path))
      html.p(
        phrase(isContested ? "conflict.both" : isYours ? "conflict.only-yours" : "conflict.only-theirs"),
        .class("quiet"))
      html.div(.class("side-by-side")) { html in
        for (value, shown, isChosen) in [
          ("theirs", difference.before, !isYours), ("yours", difference.after, isYours),
        ] {
          html.label(.class("conflict-side")) { html in
            html.span { html in
              html.input(
                .type("radio"), .name(name), .value(value),
                (chosen.map { $0 == value } ?? (!isContested && isChosen)) ? .checked : nil,
                // Where both changed it, nobody's text is overwritten without a choice.
                isContested ? .required : nil)
              html.text(" " + phrase("conflict.\(value)"))
            }
            html.span(fieldText(difference.path, shown), .class("kept-lines", "conflict-text"))
          }
        }
      }
    }
  }
}
