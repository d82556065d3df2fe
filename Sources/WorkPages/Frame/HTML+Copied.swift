import Markup
import Pages
import Wording

extension HTML {
  /// A text that is to be handed on, in a field where it can be marked whole, with a button that copies it where
  /// scripts run.
  mutating func copied(_ text: String, called name: String, id: String, _ phrase: Phrasebook) {
    div(.class("field", "copied")) { html in
      html.label(name, .for(id))
      html.div(.class("copied-line")) { html in
        html.input(.type("text"), .id(id), .value(text), .readonly, .size(40))
        html.button(
          phrase("fields.copy"), .type("button"), .data("copy-from", id),
          .data("copied", phrase("fields.copied")), .hidden)
      }
    }
  }
}
