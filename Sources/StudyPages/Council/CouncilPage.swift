import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Units
import Wording

extension StudyContext {
  /// The council of a merger: how large it must be, whom each seat stands for, where seats would come
  /// from, and which parties would hold them.
  ///
  /// A size that the law forbids is answered with the page for the fewest seats by law, and says what is
  /// wrong beside the form.
  func councilPage() -> Reply {
    do throws(Diagnostics) {
      return councilPage(try councilView(), faults: [])
    } catch {
      let size = ["size", "before"]
      let isAboutSize = error.list.allSatisfy { size.contains($0.place.field ?? "") }
      guard isAboutSize, let view = try? councilView(without: size) else {
        return faultPage(error.list, at: StudyPlaces.council)
      }
      return councilPage(view, faults: error.list)
    }
  }

  private func councilView(without left: [String] = []) throws(Diagnostics) -> CouncilView {
    let given = Query(visit.query.taken(by: .council).pairs.filter { !left.contains($0.name) })
    let study = try CouncilStudy(
      given.parameters(language), atlas: atlas, rulebook: content.rulebook,
      today: content.today())
    do throws(Diagnostic) { return try CouncilView(study, atlas: atlas, phrase: phrase) } catch {
      throw Diagnostics([error])
    }
  }

  private func councilPage(_ view: CouncilView, faults: [Diagnostic]) -> Reply {
    let title = phrase("council.title", ["names": view.title])
    return page(title, at: StudyPlaces.council, status: faults.isEmpty ? 200 : 400) { html in
      html.header(.class("compare-header")) {
        $0.h1(title)
        $0.p(view.lead, .class("lead"))
        if !faults.isEmpty { faultList(&$0, faults) }
        councilForm(view, &$0)
      }
      view.headlines(&html)
      view.councils(&html)
      view.origins(&html)
      view.parties(&html)
      view.closing(&html)
    }
  }

  /// What somebody typed for a council before; what is kept of it counts without being typed.
  private func given(_ position: Int, _ study: CouncilStudy) -> String {
    guard study.origins[position] == .given else { return "" }
    return study.design.plan.parts[position].seats.map(String.init) ?? ""
  }

  private func councilForm(_ view: CouncilView, _ html: inout HTML) {
    let study = view.study
    html.form(.method("get"), .action(StudyPlaces.council.address()), .class("council-form")) {
      $0.input(.type("hidden"), .name("country"), .value("no"))
      $0.input(.type("hidden"), .name("date"), .value(study.date.iso))
      $0.input(.type("hidden"), .name("merge"), .value(study.units.map(\.code).joined(separator: ",")))
      $0.div(.class("field")) {
        $0.label(phrase("council.form.size"), .for("council-size"))
        $0.input(
          .type("text"), .inputmode("numeric"), .id("council-size"), .name("size"), .size(6),
          .value(visit.query["size"] ?? view.study.design.after.seats.map(String.init) ?? ""),
          .aria("describedby", "council-size-hint"))
        $0.span(view.sizeHint, .id("council-size-hint"), .class("quiet"))
      }
      $0.fieldset(.class("council-before")) {
        $0.legend(phrase("council.form.before"))
        for (position, unit) in study.units.enumerated() {
          $0.div(.class("field")) {
            $0.label(view.names(unit.code), .for("council-before-\(position + 1)"))
            $0.input(
              .type("text"), .inputmode("numeric"), .id("council-before-\(position + 1)"), .name("before"),
              .size(6), .value(given(position, study)))
            if case .imported(let size) = study.origins[position] {
              $0.span(phrase("council.form.kept", ["seats": "\(size.seats)"]), .class("quiet"))
            }
          }
        }
      }
      $0.button(phrase("council.form.send"), .type("submit"), .class("button-main"))
    }
  }
}
