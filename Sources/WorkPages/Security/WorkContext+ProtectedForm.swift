package import Markup
package import Pages
import Spaces
import Wording

extension WorkContext {
  /// A form that changes something: sent by POST, with the token that only pages of ours know.
  ///
  /// - Parameters:
  ///   - address: where it is sent to, an address of this site.
  ///   - sendsFiles: whether files go along.
  package func protectedForm(
    _ html: inout HTML, to address: String, class name: String? = nil, id: String? = nil,
    sendsFiles: Bool = false, content: HTML.Content
  ) {
    html.form(
      .method("post"), .action(address), name.map { .class($0) }, id.map { .id($0) },
      sendsFiles ? .enctype("multipart/form-data") : nil
    ) { html in
      if let token = caller.formToken {
        let masked = FormToken.masked(token, randomBytes: workplace.occasion().randomBytes)
        html.input(.type("hidden"), .name(FormToken.field), .value(masked))
      }
      content(&html)
    }
  }

  /// A form of one button, for what needs nothing else.
  func protectedButton(
    _ html: inout HTML, _ text: String, to address: String, sending fields: [Query.Pair] = [],
    class name: String? = nil
  ) {
    protectedForm(&html, to: address, class: "one-button") { html in
      for field in fields { html.input(.type("hidden"), .name(field.name), .value(field.value)) }
      html.button(text, .type("submit"), name.map { .class($0) })
    }
  }
}
