import Markup
import Pages
import Wording

/// A form that could not be taken as it was sent, kept so that nothing typed is lost.
///
/// It travels in the pages themselves, and never holds a password or a code.
struct CarriedForm: Sendable {
  /// Where it was sent to: always an address of this site.
  let address: String
  let fields: [Query.Pair]

  /// Hidden fields that carry a form through the pages of signing in.
  static let formField = "carried"
  static let addressField = "carried-to"
  /// What no page ever shows again.
  static let secrets: Set<String> = [
    FormToken.field, "password", "new-password", "repeat-password", "current-password", "current-code",
    "code",
    formField, addressField,
  ]

  /// What `visit` sent, or nil where it sent nothing worth keeping.
  init?(_ visit: Visit) {
    if let carried = visit.form[Self.formField], let address = visit.form[Self.addressField],
      let form = CarriedForm(encoded: carried, address: address)
    {
      self = form
      return
    }
    fields = visit.form.pairs.filter { !Self.secrets.contains($0.name) }
    address = visit.address
    guard visit.method == .post, !fields.isEmpty else { return nil }
  }

  /// The form as `encoded` has it; nil where it is none, or would be sent to another site.
  init?(encoded: String, address: String) {
    guard let form = Form(encoded: encoded), let target = Preferences.ownAddress(address) else { return nil }
    self.address = target
    fields = form.pairs.filter { !Self.secrets.contains($0.name) }
  }

  /// The carried form of a visit to one of the pages of signing in.
  static func through(_ visit: Visit) -> CarriedForm? {
    visit.form[formField] == nil ? nil : CarriedForm(visit)
  }

  var encoded: String { Form(fields).encoded }
}

extension WorkContext {
  /// The hidden fields by which the pages of signing in carry on a form that was interrupted; nothing where none was.
  func carriedFields(_ html: inout HTML, _ carried: CarriedForm?) {
    guard let carried else { return }
    html.input(.type("hidden"), .name(CarriedForm.formField), .value(carried.encoded))
    html.input(.type("hidden"), .name(CarriedForm.addressField), .value(carried.address))
  }

  /// The form again, as it was typed, with one button that sends it.
  func carriedForm(_ html: inout HTML, _ carried: CarriedForm, button: String) {
    protectedForm(&html, to: carried.address) { html in
      for field in carried.fields {
        html.input(.type("hidden"), .name(field.name), .value(field.value))
      }
      html.details(.class("carried")) { html in
        html.summary(phrase("safety.carried.show"))
        html.dl { html in
          for field in carried.fields where !field.value.isEmpty {
            html.dt { $0.code(field.name) }
            html.dd(field.value, .class("carried-value"))
          }
        }
      }
      html.button(button, .type("submit"), .class("button-main"))
    }
  }

  /// After signing in: the form that was interrupted, to be sent with one button. The context must be that of the
  /// new session, or the token of the form would be that of nobody.
  func carryOnPage(_ carried: CarriedForm, at place: Place, headers: [Reply.Header]) -> Reply {
    let reply = page(phrase("safety.carried.title"), at: place, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("safety.carried.title"))
        html.p(phrase("safety.carried.signed-in"), .class("lead"))
        carriedForm(&html, carried, button: phrase("safety.carried.send"))
      }
    }
    return reply.adding(headers)
  }
}
