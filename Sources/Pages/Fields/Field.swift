/// One field of a form: what it is called, what may help, and what it takes.
package struct Field: Sendable {
  package enum Kind: Sendable {
    /// A line of text.
    case line
    case email
    case number
    /// A calendar day, ISO 8601.
    case day
    /// The password of an account that there is; it is never shown again.
    case password
    /// A password that is being chosen; it is never shown again.
    case newPassword
    /// Digits that a device shows for a while; they are never shown again.
    case code
    /// A text of several lines, so many of them visible.
    case lines(Int)
    /// One of several.
    case choice([Option])
    /// A line of text for which the list with this identifier is offered.
    case suggested(String)
    /// A file of the visitor's own, or several.
    case file(isSeveral: Bool)
    /// Yes or no; `yes` is sent where it is chosen.
    case check
  }

  package struct Option: Sendable {
    package let value: String
    package let text: String

    package init(_ value: String, _ text: String) {
      self.value = value
      self.text = text
    }
  }

  /// The name under which it is sent, and the field of the faults that concern it.
  package let name: String
  package let label: String
  package let hint: String?
  package let kind: Kind
  package let isRequired: Bool
  /// Whether it stands in a row of several that are filled in or left: then its label does not say that it is optional.
  package let isInRow: Bool
  /// What several fields are together, for a list of faults in which the label alone says too little.
  package let group: String?
  /// What a browser may fill in by itself, like `email` or `name` (HTML standard, "Autofill").
  package let autocomplete: String?

  package init(
    _ name: String, _ label: String, hint: String? = nil, _ kind: Kind = .line, isRequired: Bool = true,
    isInRow: Bool = false, group: String? = nil, autocomplete: String? = nil
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.kind = kind
    self.isRequired = isRequired
    self.isInRow = isInRow
    self.group = group
    self.autocomplete = autocomplete
  }
}
