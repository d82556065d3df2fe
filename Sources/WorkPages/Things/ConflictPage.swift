import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

/// What somebody makes of a field that two people changed.
enum ConflictChoice: String, CaseIterable {
  case theirs, yours
  /// A text that brings both together, written anew.
  case third
}

extension WorkContext {
  /// Two people edited the same: both versions side by side, and for each field that differs a choice. What only one
  /// of them changed is chosen already; nothing is written before whoever came second has looked.
  ///
  /// `faults` are those of the choice that was sent: then the page comes again, with what was chosen.
  func conflictPage(_ ground: EditGround, _ conflict: Conflict, faults: [Diagnostic] = []) -> Reply {
    let thing = ground.thing
    let found = differences(conflict.theirs.json, conflict.yours.json)
    let status = faults.isEmpty ? 409 : 400
    return workPage(
      phrase("conflict.title"), at: ThingPlaces.edit(thing.id), in: ground.rooms, status: status
    ) { html in
      html.h1(phrase("conflict.title"))
      html.p(phrase("conflict.lead"), .class("lead", "column"))
      html.p {
        $0.a(phrase("things.back", ["name": thing.title]), .href(ThingPlaces.thing(thing.id).address()))
      }
      if !faults.isEmpty { faultList(&html, faults) }
      protectedForm(&html, to: ThingPlaces.edit(thing.id).address(), class: "conflict-form") { html in
        kept(&html, ground, conflict)
        for difference in found { choice(&html, difference, conflict, ground) }
        if found.isEmpty { html.p(phrase("conflict.same"), .class("column")) }
        html.button(phrase("conflict.keep"), .type("submit"), .class("button-main"))
      }
    }
  }

  /// The paths of fields that both changed, so that they are asked for again where no choice was sent.
  private static let contested = "contested"

  /// What was typed goes along, with the version that it is now compared with. What both wrote in different places
  /// stands in one already.
  private func kept(_ html: inout HTML, _ ground: EditGround, _ conflict: Conflict) {
    let yours = ground.form.filled(with: conflict.together, names: ground.names)
    let hidden =
      yours.pairs + ground.form.tickets(for: conflict.together, and: visit.form) + [
        .init("base", String(conflict.latest)), .init("resolving", "yes"),
        .init("from", visit.form["from"] ?? ""), .init("why", visit.form["why"] ?? ""),
      ]
    for pair in hidden { html.input(.type("hidden"), .name(pair.name), .value(pair.value)) }
  }

  private func choice(
    _ html: inout HTML, _ difference: FieldDifference, _ conflict: Conflict, _ ground: EditGround
  ) {
    let path = difference.path
    let name = "choose.\(path.text)"
    let isContested =
      conflict.merge.conflicts.contains(path)
      || visit.form.pairs.contains(.init(Self.contested, path.text))
    // Where only one changed it, or both in different places, the merge says what becomes of it.
    let merged = conflict.merge.merged.at(path)
    let isYours = merged != difference.before
    let isTogether = !isContested && isYours && merged != difference.after
    let yours = isTogether ? merged : difference.after
    html.fieldset(.class("conflict-choice")) { html in
      if isContested { html.input(.type("hidden"), .name(Self.contested), .value(path.text)) }
      html.legend(fieldName(path, ground.form.kind))
      let explanation =
        isContested ? "both" : isTogether ? "together" : isYours ? "only-yours" : "only-theirs"
      html.p(phrase("conflict.\(explanation)"), .class("quiet"))
      html.div(.class("side-by-side")) { html in
        side(&html, name, .theirs, isContested ? nil : !isYours) { html in
          differing(&html, path, difference.before, beside: yours, ground)
        }
        side(&html, name, .yours, isContested ? nil : isYours) { html in
          differing(&html, path, yours, beside: difference.before, ground)
        }
        if isContested, let text = difference.after?.text, difference.before?.text != nil {
          side(&html, name, .third, nil) { html in
            html.textarea(
              visit.form["third.\(path.text)"] ?? text, .name("third.\(path.text)"), .rows(8),
              .aria("label", phrase("conflict.third")))
          }
        }
      }
    }
  }

  /// - Parameter isChosen: nil where nobody's text is overwritten without a choice.
  private func side(
    _ html: inout HTML, _ name: String, _ choice: ConflictChoice, _ isChosen: Bool?,
    content: (inout HTML) -> Void
  ) {
    let sent = visit.form[name]
    html.div(.class("conflict-side")) { html in
      html.label { html in
        html.input(
          .type("radio"), .name(name), .value(choice.rawValue),
          (sent.map { $0 == choice.rawValue } ?? (isChosen ?? false)) ? .checked : nil,
          isChosen == nil ? .required : nil)
        html.text(" " + phrase("conflict.\(choice.rawValue)"))
      }
      content(&html)
    }
  }

  /// A text with the words that the other side lacks marked; all else as it is.
  private func differing(
    _ html: inout HTML, _ path: FieldPath, _ value: JSONValue?, beside other: JSONValue?, _ ground: EditGround
  ) {
    html.div(.class("kept-lines", "conflict-text")) { html in
      guard case .text(let text)? = value, case .text(let otherText)? = other, path.names.first != "state",
        !isWord(path, ground)
      else { return html.text(fieldText(path, value, ground.form.kind, ground.names)) }
      for part in wordsDiffering(text, from: otherText) {
        if part.isOwn { html.mark(part.text) } else { html.text(part.text) }
      }
    }
  }

  private func isWord(_ path: FieldPath, _ ground: EditGround) -> Bool {
    guard path.names.count == 2, let type = ground.form.kind.field(path.names[1])?.type else { return false }
    return type != .text && type != .line
  }
}

extension Conflict {
  /// What was typed, with what both changed in different places of the same field brought together.
  fileprivate var together: ThingFields {
    var json = yours.json
    for difference in differences(theirs.json, yours.json) where !merge.conflicts.contains(difference.path) {
      let merged = merge.merged.at(difference.path)
      if merged != difference.before { json = json.setting(difference.path, to: merged) }
    }
    return ThingFields(json) ?? yours
  }
}
