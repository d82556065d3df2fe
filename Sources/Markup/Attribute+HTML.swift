/// Attributes named as in the HTML standard.
extension Attribute {
  package static func `class`(_ name: String) -> Attribute { Attribute("class", name) }
  /// Class names; nil ones are left out.
  package static func `class`(_ names: String?...) -> Attribute {
    Attribute("class", names.compactMap(\.self).joined(separator: " "))
  }

  package static func id(_ value: String) -> Attribute { Attribute("id", value) }
  package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  package static func title(_ value: String) -> Attribute { Attribute("title", value) }
  package static func role(_ value: String) -> Attribute { Attribute("role", value) }
  package static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", .integer(value)) }

  /// `aria-…`.
  package static func aria(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name, .text(value), family: "aria-")
  }
  /// `aria-…="true"` or `"false"`.
  package static func aria(_ name: StaticString, _ value: Bool) -> Attribute {
    aria(name, value ? "true" : "false")
  }
  /// `data-…`.
  package static func data(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name, .text(value), family: "data-")
  }
  /// `data-…` with at most two decimals.
  package static func data(_ name: StaticString, _ value: Double) -> Attribute {
    Attribute(name, .numbers([value]), family: "data-")
  }

  package static func rel(_ value: String) -> Attribute { Attribute("rel", value) }
  package static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", value) }
  package static func download(_ value: String) -> Attribute { Attribute("download", value) }
  package static func alt(_ value: String) -> Attribute { Attribute("alt", value) }
  package static func loading(_ value: String) -> Attribute { Attribute("loading", value) }
  package static func media(_ value: String) -> Attribute { Attribute("media", value) }
  package static func sizes(_ value: String) -> Attribute { Attribute("sizes", value) }
  package static func charset(_ value: String) -> Attribute { Attribute("charset", value) }
  package static func content(_ value: String) -> Attribute { Attribute("content", value) }
  package static func property(_ value: String) -> Attribute { Attribute("property", value) }
  package static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
  package static func cite(_ value: String) -> Attribute { Attribute(address: "cite", value) }
  package static func integrity(_ value: String) -> Attribute { Attribute("integrity", value) }

  /// Hidden until a button that names it as its `popovertarget` is pressed (HTML standard, "The popover attribute").
  package static let popover = Attribute("popover", .flag)
  package static func popovertarget(_ value: String) -> Attribute { Attribute("popovertarget", value) }

  package static let hidden = Attribute("hidden", .flag)
  package static let open = Attribute("open", .flag)
  package static let `defer` = Attribute("defer", .flag)
  package static let reversed = Attribute("reversed", .flag)

  package static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
  package static func colspan(_ value: Int) -> Attribute { Attribute("colspan", .integer(value)) }
  package static func rowspan(_ value: Int) -> Attribute { Attribute("rowspan", .integer(value)) }
  package static func headers(_ value: String) -> Attribute { Attribute("headers", value) }
  package static func span(_ value: Int) -> Attribute { Attribute("span", .integer(value)) }
}
