package import Basics

/// A form as it is shown: what stands in its fields, and what is wrong with them.
package struct ShownForm: Sendable {
  /// Begins the identifiers of its fields, so that two forms fit on one page.
  package let id: String
  /// What was typed, or what stands there before anybody types.
  package let typed: Form
  package let faults: [Diagnostic]

  package init(_ id: String, typed: Form = Form(), faults: [Diagnostic] = []) {
    self.id = id
    self.typed = typed
    self.faults = faults
  }

  package func id(of field: String) -> String { "\(id)-\(field)" }

  package func faults(of field: String) -> [Diagnostic] {
    faults.filter { $0.place.field == field }
  }

  /// The status of a page that shows it: 200, or 400 where something is wrong with it.
  package var status: Int { faults.isEmpty ? 200 : 400 }
}
