/// Attributes of forms and their fields.
extension Attribute {
  package static func name(_ value: String) -> Attribute { Attribute("name", value) }
  package static func value(_ value: String) -> Attribute { Attribute("value", value) }
  package static func type(_ value: String) -> Attribute { Attribute("type", value) }
  package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  package static func form(_ id: String) -> Attribute { Attribute("form", id) }
  package static func list(_ id: String) -> Attribute { Attribute("list", id) }
  package static func method(_ value: String) -> Attribute { Attribute("method", value) }
  package static func enctype(_ value: String) -> Attribute { Attribute("enctype", value) }
  package static func accept(_ value: String) -> Attribute { Attribute("accept", value) }
  package static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }
  package static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }
  package static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", value) }
  package static func enterkeyhint(_ value: String) -> Attribute { Attribute("enterkeyhint", value) }
  package static func spellcheck(_ value: Bool) -> Attribute {
    Attribute("spellcheck", value ? "true" : "false")
  }
  package static func pattern(_ value: String) -> Attribute { Attribute("pattern", value) }
  package static func label(_ value: String) -> Attribute { Attribute("label", value) }
  package static func min(_ value: String) -> Attribute { Attribute("min", value) }
  package static func max(_ value: String) -> Attribute { Attribute("max", value) }
  package static func step(_ value: String) -> Attribute { Attribute("step", value) }
  package static func size(_ value: Int) -> Attribute { Attribute("size", .integer(value)) }
  package static func rows(_ value: Int) -> Attribute { Attribute("rows", .integer(value)) }
  package static func cols(_ value: Int) -> Attribute { Attribute("cols", .integer(value)) }
  package static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", .integer(value)) }
  package static func minlength(_ value: Int) -> Attribute { Attribute("minlength", .integer(value)) }

  package static let checked = Attribute("checked", .flag)
  package static let selected = Attribute("selected", .flag)
  package static let disabled = Attribute("disabled", .flag)
  package static let readonly = Attribute("readonly", .flag)
  package static let required = Attribute("required", .flag)
  package static let multiple = Attribute("multiple", .flag)
  package static let formnovalidate = Attribute("formnovalidate", .flag)
  package static let novalidate = Attribute("novalidate", .flag)
  package static let autofocus = Attribute("autofocus", .flag)
}
