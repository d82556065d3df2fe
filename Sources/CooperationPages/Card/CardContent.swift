import Basics
import Formats
import Law
import Markup
import Pages
import Rulebook
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What a cooperation is, and the four questions that people come with.
  func card(_ html: inout HTML, _ view: CardView, _ item: RegisterItem, _ words: RegisterWords) {
    html.p(.class("lead", "column")) { html in
      html.text(
        phrase(
          "cooperation.card-answer",
          [
            "form": words.form(item.content.form),
            "who": words.row(item.participants.map(words.name(of:))),
          ]))
      if !item.content.tasks.isEmpty {
        html.text(
          " "
            + phrase(
              "cooperation.card-tasks",
              ["tasks": words.row(item.content.tasks.map { words.task($0).lowercasedFirst })]))
      }
    }
    html.p(toldOnCard(view, item), .class("quiet"))
    if !item.content.purpose.isEmpty {
      html.p(.class("column", "kept-lines")) { $0.lines(item.content.purpose) }
    }
    cardMap(&html, view, item)
    runs(&html, view, item, words)
    decides(&html, view, item, words)
    costs(&html, item, words)
    complains(&html, item, words)
    known(&html, view, item, words)
    if !view.evaluations.isEmpty {
      html.section { html in
        html.h2(phrase("cooperation.evaluations-on-card"))
        evaluations(&html, view.evaluations, cooperations: nil)
      }
    }
    if !view.findings.isEmpty {
      section(&html, "controls") { html in
        html.ul { html in
          for finding in view.findings {
            html.li { html in
              html.a(finding.title, .href(ThingPlaces.thing(finding.id).address()))
              if let due = finding.content.due { html.text(" – \(phrase.date(due))") }
            }
          }
        }
      }
    }
    lawOnCard(&html, view, item)
  }

  /// The map of those who take part, the host in another colour.
  private func cardMap(_ html: inout HTML, _ view: CardView, _ item: RegisterItem) {
    let host = [item.content.host].compactMap(\.self).map(view.units.onTheDay)
    guard
      let map = unitMap(of: item.municipalities, on: view.day, strong: host, titled: "card-map")
    else { return }
    html.p(
      phrase(host.isEmpty ? "cooperation.card-map" : "cooperation.card-map-host"), .id("card-map"),
      .class("change-map-title"))
    map(&html)
  }

  private func toldOnCard(_ view: CardView, _ item: RegisterItem) -> String {
    let day = phrase("cooperation.card-day", ["day": phrase.date(view.day)])
    guard let stage = item.content.stage else { return day }
    return "\(day) · \(words(of: .arrangement).word("stage", stage.rawValue))"
  }

  private func runs(_ html: inout HTML, _ view: CardView, _ item: RegisterItem, _ words: RegisterWords) {
    let content = item.content
    section(&html, "runs") { html in
      html.dl(.class("facts")) { html in
        if let form = content.form {
          fact(&html, words.label("form"), words.form(form))
          if let known = self.content.statutes.forms.first(where: { $0.id == form.rawValue }) {
            fact(&html, phrase("cooperation.what-it-is"), known.summary.text(in: language.rawValue))
          }
        }
        for (field, unit) in [("host", content.host), ("seat", content.seat)] {
          if let unit { fact(&html, words.label(field), view.units.name(of: view.units.onTheDay(unit))) }
        }
        if !content.number.isEmpty { fact(&html, words.label("number"), content.number) }
        if let answer = content.legalPerson {
          fact(&html, words.label("legal-person"), words.word("legal-person", answer.rawValue))
        }
        if let employees = content.employees {
          fact(
            &html, words.label("employees"),
            phrase.number(employees, decimals: employees == employees.rounded() ? 0 : 1))
        }
        if let established = content.established {
          fact(&html, words.label("established"), phrase.date(established))
        }
        if let ended = content.ended { fact(&html, words.label("ended"), phrase.date(ended)) }
      }
      if content.form == nil && content.host == nil && content.seat == nil { unsaid(&html) }
    }
  }

  private func decides(
    _ html: inout HTML, _ view: CardView, _ item: RegisterItem, _ words: RegisterWords
  ) {
    section(&html, "decides") { html in
      if let authority = item.content.authority {
        html.p(phrase("cooperation.authority-\(authority.rawValue)"), .class("column"))
      }
      let bodies = item.content.bodies.compactMap { view.referred[$0] }
      if !bodies.isEmpty {
        html.ul { html in
          for body in bodies { html.li { $0.a(body.title, .href(ThingPlaces.thing(body.id).address())) } }
        }
      }
      participantTable(&html, item, words)
      if item.content.authority == nil && bodies.isEmpty { unsaid(&html) }
    }
  }

  private func participantTable(_ html: inout HTML, _ item: RegisterItem, _ words: RegisterWords) {
    typealias Column = ListingColumn<RegisteredArrangement.Participant>
    func number(_ name: String, _ value: @escaping (RegisteredArrangement.Participant) -> Int?) -> Column {
      Column(name, words.label("participants.\(name)"), isNumber: true, isOrderable: false) {
        value($0).map { .number(Double($0), decimals: 0) } ?? .empty
      }
    }
    func share(_ name: String, _ value: @escaping (RegisteredArrangement.Participant) -> Double?) -> Column {
      Column(
        name, words.label("participants.\(name)"), isNumber: true, isOrderable: false,
        show: { html, row in html.text(words.percent(value(row))) },
        cell: { row in value(row).map { .number($0, decimals: 4) } ?? .empty })
    }
    let who = Column("unit", words.label("participants"), isOrderable: false) {
      .text(words.name(of: $0))
    }
    let others: [(Column, Bool)] = [
      (share("share") { $0.share }, item.participants.contains { $0.share != nil }),
      (share("liability") { $0.liability }, item.participants.contains { $0.liability != nil }),
      (number("votes") { $0.votes }, item.participants.contains { $0.votes != nil }),
      (number("members") { $0.members }, item.participants.contains { $0.members != nil }),
      (number("deputies") { $0.deputies }, item.participants.contains { $0.deputies != nil }),
    ]
    guard !item.participants.isEmpty else { return }
    table(
      &html,
      Listing(
        name: words.label("participants"), columns: [who] + others.filter(\.1).map(\.0),
        rows: item.participants))
  }

  private func costs(_ html: inout HTML, _ item: RegisterItem, _ words: RegisterWords) {
    let content = item.content
    section(&html, "costs") { html in
      html.dl(.class("facts")) { html in
        if let budget = content.budget {
          let year = content.budgetYear.map { " (\($0))" } ?? ""
          fact(&html, words.label("budget"), words.money(budget) + year)
        }
        if let key = content.costKey {
          fact(&html, words.label("cost-key"), words.word("cost-key", key.rawValue))
        }
        if !content.costNote.isEmpty { fact(&html, words.label("cost-note"), content.costNote) }
        for participant in item.participants {
          guard let contribution = participant.contribution else { continue }
          fact(
            &html, phrase("cooperation.paid-by", ["name": words.name(of: participant)]),
            words.money(contribution))
        }
      }
      if content.budget == nil && content.costKey == nil && content.costNote.isEmpty { unsaid(&html) }
    }
  }

  private func complains(_ html: inout HTML, _ item: RegisterItem, _ words: RegisterWords) {
    section(&html, "complains") { html in
      if item.content.complaints.isEmpty {
        unsaid(&html)
      } else {
        html.p(.class("column", "kept-lines")) { $0.lines(item.content.complaints) }
      }
    }
  }

  private func known(_ html: inout HTML, _ view: CardView, _ item: RegisterItem, _ words: RegisterWords) {
    section(&html, "known") { html in
      html.p(.class("column")) { html in
        html.text(phrase("cooperation.formality-of.\(item.formality.verdict.rawValue)") + ": ")
        html.text(phrase("cooperation.formality.\(item.formality.reason.rawValue)"))
      }
      let documents = item.content.documents.compactMap { view.referred[$0] }
      if !documents.isEmpty {
        html.ul { html in
          for document in documents {
            html.li { $0.a(document.title, .href(ThingPlaces.thing(document.id).address())) }
          }
        }
      }
      if !item.content.source.isEmpty {
        html.p("\(words.label("source")): \(item.content.source)", .class("quiet", "column"))
      }
      if !item.gaps.isEmpty {
        html.p(
          phrase("cooperation.card-lacking", ["what": item.gaps.map(gapName).joined(separator: ", ")]),
          .class("quiet", "column"))
      }
    }
  }

  private func section(_ html: inout HTML, _ name: String, content: (inout HTML) -> Void) {
    html.section(.aria("labelledby", "card-\(name)")) { html in
      html.h2(phrase("cooperation.card-\(name)"), .id("card-\(name)"))
      content(&html)
    }
  }

  private func fact(_ html: inout HTML, _ name: String, _ value: String) {
    html.dt(name)
    html.dd(value)
  }

  /// Unknown says so: an empty place would look like there were nothing to say.
  private func unsaid(_ html: inout HTML) {
    html.p(phrase("cooperation.unsaid"), .class("quiet", "column"))
  }
}
