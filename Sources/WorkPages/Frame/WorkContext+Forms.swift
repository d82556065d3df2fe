package import Basics
package import Markup
package import Pages
import Wording

/// What every page with a form goes through, and what every form looks like.
extension WorkContext {
  /// The price of a page whose form does much: what was sent takes its turn like a large question, the empty form does not.
  var stepsWhenSent: Int? { visit.method == .post ? 1_000_000 : nil }

  /// A page with a form: with what usually stands there, or taken and on to the next page. Where something is wrong
  /// with what was sent, the page comes again with all of it and everything that is wrong.
  ///
  /// - Parameters:
  ///   - id: begins the identifiers of its fields.
  ///   - sent: what was sent, where it is read in another order than it came.
  ///   - act: takes what was sent, and says where to go on. Faults of bad input concern the form.
  ///   - page: the page around the form.
  package func formReply(
    _ id: String, usual: Form = Form(), sent: Form? = nil, act: (Form) throws -> Place,
    page: (ShownForm) throws -> Reply
  ) throws -> Reply {
    guard visit.method == .post else { return try page(ShownForm(id, typed: usual)) }
    let sent = sent ?? visit.form
    var next: Place?
    let faults = try faults { next = try act(sent) }
    if let next { return goOn(to: next) }
    return try page(ShownForm(id, typed: sent, faults: faults))
  }

  /// A form of fields and one button.
  ///
  /// - Parameter sent: goes along, unseen.
  package func workForm(
    _ html: inout HTML, to place: Place, _ asked: [Field], in shown: ShownForm,
    sending sent: [Form.Pair] = [],
    button: String, class name: String? = "button-main"
  ) {
    protectedForm(&html, to: place.address(), class: "work-form") { html in
      for pair in sent { html.input(.type("hidden"), .name(pair.name), .value(pair.value)) }
      fields(&html, asked, in: shown)
      html.button(button, .type("submit"), name.map { .class($0) })
    }
  }

  /// What `body` throws because of a form, as the faults to be shown in it; what is wrong elsewhere goes on.
  package func faults(_ body: () throws -> Void) throws -> [Diagnostic] {
    do {
      try body()
      return []
    } catch let faults as Diagnostics {
      return faults.list
    } catch let fault as Diagnostic where fault.kind == .badInput {
      return [fault]
    }
  }

  /// A day of a form.
  ///
  /// - Throws: `date-invalid` at the field.
  package func day(_ name: String, of form: Form) throws(Diagnostic) -> Day {
    let typed = form[name] ?? ""
    guard let day = Day(typed) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: name), ["date": typed])
    }
    return day
  }

  /// Why something is changed; it stands in the history.
  var whyField: Field {
    Field("why", phrase("spaces.field.why"), hint: phrase("spaces.field.why-hint"), isRequired: false)
  }
}
