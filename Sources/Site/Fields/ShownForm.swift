import Basics

/// A form as it is shown: what stands in its fields, and what is wrong with them.
struct ShownForm: Sendable {
  /// Begins the identifiers of its fields, so that two forms fit on one page.
  let id: String
  /// What was typed, or what stands there before anybody types.
  let typed: Form
  let faults: [Diagnostic]

  init(_ id: String, typed: Form = Form(), faults: [Diagnostic] = []) {
    self.id = id
    self.typed = typed
    self.faults = faults
  }

  func id(of field: String) -> String { "\(id)-\(field)" }

  func faults(of field: String) -> [Diagnostic] {
    faults.filter { $0.place.field == field }
  }

  /// The status of a page that shows it: 200, or 400 where something is wrong with it.
  var status: Int { faults.isEmpty ? 200 : 400 }
}
