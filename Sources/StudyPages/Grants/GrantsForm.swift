import Answers
import Basics
import Markup
import Pages
import Wording

extension StudyContext {
  /// Units, days and what is assumed, as a plain form; `faults` stand beside their fields.
  func grantsForm(_ request: GrantsRequest, faults: [Diagnostic], _ html: inout HTML) {
    html.form(.method("get"), .action(StudyPlaces.grants.address()), .class("grants-form")) {
      $0.input(.type("hidden"), .name("country"), .value("no"))
      for field in GrantsRequest.fields {
        grantsField(field, request.typed(field), faults.filter { $0.place.field == field }, &$0)
      }
      $0.button(phrase("grants-page.form.send"), .type("submit"), .class("button-main"))
    }
  }

  private func grantsField(_ field: String, _ typed: String, _ faults: [Diagnostic], _ html: inout HTML) {
    let id = "grants-\(field)"
    let isWrong = faults.isEmpty ? nil : Attribute.aria("invalid", true)
    let described = Attribute.aria("describedby", faults.isEmpty ? "\(id)-hint" : "\(id)-hint \(id)-fault")
    html.div(.class("field", field == "merge" ? "grants-units" : nil)) {
      $0.label(phrase("grants-page.form.\(field)"), .for(id))
      switch Question.grants.parameter(field)?.kind {
      case .choice(let words)?:
        $0.select(.id(id), .name(field), described, isWrong) {
          for word in words {
            $0.option(
              phrase("grants-page.\(field).\(word)"), .value(word), typed == word ? .selected : nil)
          }
        }
      case .day?:
        // What is not a day stays to be seen, which a field for dates would not allow.
        let type = faults.isEmpty ? "date" : "text"
        $0.input(.type(type), .id(id), .name(field), .value(typed), described, isWrong)
      default:
        let isNumber = Question.grants.isNumber(field)
        $0.input(
          .type("text"), isNumber ? .inputmode("decimal") : nil, .id(id), .name(field), .value(typed),
          isNumber ? nil : .autocomplete("off"), described, isWrong)
      }
      $0.span(phrase("grants-page.hint.\(field)"), .id("\(id)-hint"), .class("quiet"))
      if !faults.isEmpty {
        $0.div(.id("\(id)-fault"), .class("grants-fault")) { faultList(&$0, faults) }
      }
    }
  }
}
