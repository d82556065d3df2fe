import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Studies
import Units
import Wording

extension StudyContext {
  /// The council of a merger: how large it must be, whom each seat stands for, where seats would come
  /// from, and which parties would hold them.
  ///
  /// A size that the law forbids is answered with the page for the fewest seats by law, and says what is
  /// wrong beside the form.
  func councilPage() -> Reply {
    let study: Study
    do throws(Diagnostics) {
      study = try StudyRequest(visit.query).study(
        in: atlas, statutes: content.statutes, today: content.today())
    } catch {
      return faultPage(error.list, at: StudyPlaces.council)
    }
    guard let merger = merger(in: study) else { return councilsStay(study) }
    if study.country == "se" { return swedishCouncil(study, merger) }
    do throws(Diagnostics) {
      return councilPage(try councilView(merger), study, merger, faults: [])
    } catch {
      if let lacking = lackingPage(error.list, at: StudyPlaces.council) { return lacking }
      let size = ["size", "before"]
      let isAboutSize = error.list.allSatisfy { size.contains($0.place.field ?? "") }
      guard isAboutSize, let view = try? councilView(merger, without: size) else {
        return faultPage(error.list, at: StudyPlaces.council)
      }
      return councilPage(view, study, merger, faults: error.list)
    }
  }

  private func councilView(
    _ merger: (id: String, units: [String]), without left: [String] = []
  ) throws(Diagnostics) -> CouncilView {
    let given = Query(visit.query.taken(by: .council).pairs.filter { !left.contains($0.name) })
      .setting("merge", to: merger.units.joined(separator: ","))
    let study = try CouncilStudy(
      given.parameters(language), atlas: atlas, rulebook: content.rulebook,
      today: content.today())
    do throws(Diagnostic) { return try CouncilView(study, atlas: atlas, phrase: phrase) } catch {
      throw Diagnostics([error])
    }
  }

  private func councilPage(
    _ view: CouncilView, _ study: Study, _ merger: (id: String, units: [String]), faults: [Diagnostic]
  ) -> Reply {
    let words: AlternativeWords
    do throws(Diagnostic) {
      words = try AlternativeWords(study, in: content, phrase: phrase)
    } catch {
      return faultPage([error], at: StudyPlaces.council)
    }
    let header = StudyHeader(view: .council, study: study, words: words, shown: merger.id)
    return studyPage(header, status: faults.isEmpty ? 200 : 400) { html in
      if !faults.isEmpty { faultList(&html, faults) }
      view.answer(Self.style(merger.id, in: study), named: words.heading(of: merger.id))
        .write(view.sources, phrase, &html)
      html.p(view.lead, .class("quiet", "column"))
      councilForm(view, &html)
      view.councils(&html)
      view.origins(&html)
      view.parties(&html)
      view.closing(&html)
    }
  }

  /// Without a merger every council stays as it is.
  private func councilsStay(_ study: Study) -> Reply {
    do throws(Diagnostic) {
      let words = try AlternativeWords(study, in: content, phrase: phrase)
      return studyPage(StudyHeader(view: .council, study: study, words: words)) {
        $0.p(phrase("studies.council.same"), .class("study-sentence"))
        $0.ul(.class("ways-on")) {
          $0.li {
            $0.a(
              phrase("studies.council.add"), .href(StudyPlaces.alternatives.address(wholeStudy)))
          }
          $0.li {
            $0.a(
              phrase("studies.council.indirect"),
              .href("\(StudyPlaces.outlook.address(wholeStudy))#democracy"))
          }
        }
      }
    } catch {
      return faultPage([error], at: StudyPlaces.council)
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
      for pair in wholeStudy.pairs where !["size", "before"].contains(pair.name) {
        $0.input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
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
