import Basics
import Law
import Markup
import Pages
import Wording

extension StudyContext {
  /// What is wrong with an alternative, in the words of its fields: without names that only programs know.
  func readable(_ fault: Diagnostic, in view: BuilderView) -> Diagnostic {
    func put(_ code: String, _ arguments: [String: String]) -> Diagnostic {
      Diagnostic(code, fault.kind, at: fault.place, arguments)
    }
    func given(_ name: String) -> String { fault.arguments[name] ?? "" }
    switch fault.code {
    case "measure-unknown", "measure-incomplete":
      return put("builder-part-unknown", ["part": given("measure")])
    case "task-unknown": return put("builder-part-unknown", ["part": given("task")])
    case "form-unknown": return put("builder-part-unknown", ["part": given("form")])
    case "cost-key-unknown": return put("builder-part-unknown", ["part": given("key")])
    case "split-share-invalid": return put("builder-part-unknown", ["part": given("share")])
    case "recipient-unknown": return put("builder-part-unknown", ["part": given("recipient")])
    case "form-not-in-force":
      guard let choice = view.offer(for: "")[given("form")] else { break }
      return put("builder-form-barred", ["reason": reason(choice)])
    default: break
    }
    var arguments = fault.arguments
    for name in ["unit", "became", "candidates", "suggestions"] {
      arguments[name] = arguments[name].map(withoutCodes)
    }
    arguments["task"] = arguments["task"].map(view.words.task)
    return put(fault.code, arguments)
  }

  /// What bars a form: the form, what the law says, and where.
  func reason(_ choice: FormChoice) -> String {
    let grounds = choice.grounds(.excludes).map { ground in
      let said = text(ground.statement.text)
      guard !ground.statement.citation.isEmpty else { return said }
      return "\(said.hasSuffix(".") ? String(said.dropLast()) : said) (\(ground.statement.citation))."
    }
    return "\(text(choice.form.name)): \(grounds.joined(separator: " "))"
  }

  /// `3405 Lillehammer, 3441 Gausdal` → `Lillehammer, Gausdal`.
  private func withoutCodes(_ names: String) -> String {
    names.split(separator: ", ").map { name in
      let parts = name.split(separator: " ", maxSplits: 1)
      return String(parts.count == 2 && parts[0].allSatisfy(\.isNumber) ? parts[1] : name)
    }.joined(separator: ", ")
  }

  /// Faults as a list, and below each that concerns a unit the ways to what stands for it.
  func builderFaults(
    _ html: inout HTML, _ faults: [Diagnostic], _ standIns: [(name: String, ways: [(String, String)])],
    in view: BuilderView
  ) {
    guard !faults.isEmpty else { return }
    // They stand where they belong: the name of a field would say less.
    faultList(
      &html,
      faults.map { fault in
        let fault = readable(fault, in: view)
        return Diagnostic(fault.code, fault.kind, fault.arguments)
      })
    for standIn in standIns {
      html.p(.class("builder-ways")) { html in
        html.text(phrase("builder.instead", ["unit": standIn.name]))
        for (name, address) in standIn.ways {
          html.text(" ")
          html.a(name, .class("button"), .href(address))
        }
      }
    }
  }
}
