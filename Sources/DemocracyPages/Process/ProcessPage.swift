import Basics
import Democracy
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// An input in a list.
struct InputRow {
  let id: Identifier<Thing>
  let content: ProcessInput
}

extension WorkContext {
  private static var inputsOfPage: Int { 50 }

  /// One process for whoever is concerned: how it stands, how to take part, and what became of each input.
  func processPage(_ id: Identifier<Thing>) throws -> Reply {
    let today = content.today()
    let wish = visit.query["outcome"] ?? ""
    let page = max(visit.query["page"].flatMap { Int($0) } ?? 1, 1)
    let (view, tally, rows, found, statements) = try reading { tx, actor in
      let view = try process(id, tx, actor)
      let inputs = try ProcessInputs(of: id, on: today, tx)
      let chosen = inputs.lines.filter { $0.tally.standing == .shown && fits($0.tally, wish) }
      let rows = try ProcessInputs.read(
        chosen.dropFirst((page - 1) * Self.inputsOfPage).prefix(Self.inputsOfPage), on: today, tx)
      return (
        view, inputs.tally, rows.map { InputRow(id: $0.id, content: $0.content) }, chosen.count,
        try statementCount(id, tx)
      )
    }
    return workPage(view.thing.title, at: DemocracyPlaces.process(id), in: view.rooms, nil) { html in
      html.article { html in
        html.h1(view.thing.title)
        if view.space.isDemonstration {
          html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
        }
        html.p(processSentence(view.content, tally), .class("lead", "column"))
        processInvitation(&html, view, statements)
        html.p(.class("column", "kept-lines")) { $0.lines(view.content.purpose) }
        if let basis = view.content.basis {
          html.p(phrase("democracy.basis.\(basis.rawValue)"), .class("column", "quiet"))
        }
        if !view.content.result.isEmpty {
          html.h2(words(of: .process).label("result"))
          html.p(.class("column", "kept-lines")) { $0.lines(view.content.result) }
        }
        processSteps(&html, view.content)
        html.h2(phrase("democracy.became"))
        outcomeChoices(&html, id, tally, wish)
        inputTable(&html, rows)
        pages(&html, id, found, page)
        processPlaces(&html, tally)
        processWithheld(&html, tally)
      }
      processWays(&html, view, tally)
    }
  }

  /// Whether an input is asked for: any, those without an answer, or those with one outcome.
  private func fits(_ input: ProcessTally.Input, _ wish: String) -> Bool {
    switch wish {
    case "": true
    case "none": input.outcome == nil
    default: input.outcome?.rawValue == wish
    }
  }

  /// How it stands, and what has come of it: the answer of the page.
  func processSentence(_ process: ParticipationProcess, _ tally: ProcessTally) -> String {
    let today = content.today()
    let standing =
      if let opens = process.opens, today < opens {
        phrase("democracy.opens", ["day": phrase.date(opens)])
      } else if let closes = process.closes {
        phrase(today <= closes ? "democracy.open-until" : "democracy.closed", ["day": phrase.date(closes)])
      } else {
        phrase("democracy.open")
      }
    guard tally.received > 0 else { return "\(standing) \(phrase("democracy.no-inputs"))" }
    var sentences = [
      standing, phrase("democracy.received", count: tally.received),
      phrase("democracy.changed-something", count: tally.changedSomething),
    ]
    if tally.unanswered > 0 { sentences.append(phrase("democracy.unanswered", count: tally.unanswered)) }
    if let day = process.answeredBy, tally.unanswered > 0 {
      sentences.append(
        phrase(today <= day ? "democracy.answered-by" : "democracy.answers-late", ["day": phrase.date(day)]))
    }
    return sentences.joined(separator: " ")
  }

  private func processInvitation(_ html: inout HTML, _ view: ProcessView, _ statements: Int) {
    let id = view.thing.id
    let isOpen = view.content.access == .anyone && view.content.isOpen(on: content.today())
    html.ul(.class("ways-on", "no-print")) { html in
      if isOpen {
        html.li {
          $0.a(
            phrase("democracy.contribute"), .class("button", "button-main"),
            .href(DemocracyPlaces.contribute(id).address()))
        }
        if statements > 0 {
          html.li {
            $0.a(
              phrase("democracy.vote"), .class("button"), .href(DemocracyPlaces.vote(id).address()))
          }
        }
      }
      if statements > 0 {
        html.li { $0.a(phrase("democracy.opinions"), .href(DemocracyPlaces.opinions(id).address())) }
      }
      html.li { $0.a(phrase("democracy.receipt-find"), .href(DemocracyPlaces.receipts.address())) }
    }
  }

  private func processSteps(_ html: inout HTML, _ process: ParticipationProcess) {
    guard !process.steps.isEmpty else { return }
    let words = words(of: .process)
    typealias Column = ListingColumn<ParticipationProcess.Step>
    html.h2(words.label("steps"))
    table(
      &html,
      Listing(
        name: words.label("steps"),
        columns: [
          Column("what", words.label("steps.what"), isOrderable: false) { .text($0.what) },
          Column("method", words.label("steps.method"), isOrderable: false) { step in
            step.method.map { .text(words.word("steps.method", $0.rawValue)) } ?? .empty
          },
          dayColumn("from", words.label("steps.from")) { $0.from },
          dayColumn("until", words.label("steps.until")) { $0.until },
          Column("place", words.label("steps.place"), isOrderable: false) { .text($0.place) },
        ], rows: process.steps), isCards: true)
  }

  private func outcomeChoices(
    _ html: inout HTML, _ id: Identifier<Thing>, _ tally: ProcessTally, _ wish: String
  ) {
    let words = words(of: .input)
    let choices: [(value: String, text: String, count: Int)] =
      [("", phrase("democracy.all-inputs"), tally.shown)]
      + ProcessTally.Input.Outcome.allCases.map {
        ($0.rawValue, words.word("outcome", $0.rawValue), tally.outcomes[$0] ?? 0)
      } + [("none", phrase("democracy.no-answer"), tally.unanswered)]
    html.ul(.class("ways-on", "no-print")) { html in
      for choice in choices where choice.count > 0 || choice.value == wish {
        html.li { html in
          html.a(
            "\(choice.text) (\(whole(choice.count)))",
            .href(
              DemocracyPlaces.process(id).address(
                Query().setting("outcome", to: choice.value.isEmpty ? nil : choice.value))),
            choice.value == wish ? .aria("current", "true") : nil)
        }
      }
    }
  }

  private func inputTable(_ html: inout HTML, _ rows: [InputRow]) {
    guard !rows.isEmpty else {
      return html.p(phrase("democracy.none-shown"), .class("column"))
    }
    table(&html, inputListing(rows), isCards: true)
  }

  func inputListing(_ rows: [InputRow]) -> Listing<InputRow> {
    typealias Column = ListingColumn<InputRow>
    let words = words(of: .input)
    return Listing(
      name: phrase("democracy.became"),
      columns: [
        Column("text", words.label("text"), keepsLines: true, isOrderable: false) { .text($0.content.text) },
        Column("outcome", words.label("outcome"), isOrderable: false) { row in
          .text(
            row.content.outcome.map { words.word("outcome", $0.rawValue) } ?? phrase("democracy.no-answer"))
        },
        Column("answer", words.label("answer"), keepsLines: true, isOrderable: false) { row in
          let parts = [row.content.change, row.content.answer].filter { !$0.isEmpty }
          return parts.isEmpty ? .empty : .text(parts.joined(separator: "\n"))
        },
        Column("unit", words.label("unit"), isOrderable: false) { row in
          row.content.unit.map { .text(placeName($0.text)) } ?? .empty
        },
        Column("sender", words.label("sender"), isOrderable: false) { row in
          row.content.sender.isEmpty ? .empty : .text(row.content.sender)
        },
        Column("channel", words.label("channel"), isOrderable: false) { row in
          row.content.channel.map { .text(words.word("channel", $0.rawValue)) } ?? .empty
        },
        dayColumn("received", words.label("received")) { $0.content.received },
      ], rows: rows)
  }

  private func pages(_ html: inout HTML, _ id: Identifier<Thing>, _ found: Int, _ page: Int) {
    let last = max((found + Self.inputsOfPage - 1) / Self.inputsOfPage, 1)
    guard last > 1 else { return }
    html.p(
      phrase("democracy.page", ["page": whole(page), "last": whole(last)]), .class("column", "quiet"))
    html.ul(.class("ways-on", "no-print")) { html in
      for (target, key) in [(page - 1, "democracy.earlier"), (page + 1, "democracy.later")]
      where (1...last).contains(target) {
        html.li {
          $0.a(
            phrase(key),
            .href(
              DemocracyPlaces.process(id).address(visit.query.setting("page", to: String(target)))))
        }
      }
    }
  }

  /// What came of it by old municipality.
  private func processPlaces(_ html: inout HTML, _ tally: ProcessTally) {
    let rows = tally.places.sorted { ($1.value.shown, $0.key) < ($0.value.shown, $1.key) }
    guard rows.count > 1 else { return }
    html.h2(phrase("democracy.by-place"))
    typealias Row = (key: String, value: ProcessTally.Place)
    typealias Column = ListingColumn<Row>
    table(
      &html,
      Listing(
        name: phrase("democracy.by-place"),
        columns: [
          Column("unit", words(of: .input).label("unit"), isOrderable: false) { .text(placeName($0.key)) },
          Column("shown", phrase("democracy.shown"), isNumber: true, isOrderable: false) {
            .number(Double($0.value.shown), decimals: 0)
          },
          Column("answered", phrase("democracy.answered"), isNumber: true, isOrderable: false) {
            .number(Double($0.value.answered), decimals: 0)
          },
          Column("changed", phrase("democracy.changed"), isNumber: true, isOrderable: false) {
            .number(Double($0.value.changedSomething), decimals: 0)
          },
        ], rows: rows))
  }

  /// How many are not shown, and why: what is held back is never held back in silence.
  private func processWithheld(_ html: inout HTML, _ tally: ProcessTally) {
    guard tally.withheld > 0 || tally.waiting > 0 else { return }
    let words = words(of: .input)
    html.h2(phrase("democracy.not-shown"))
    html.ul(.class("column")) { html in
      if tally.waiting > 0 { html.li(phrase("democracy.waiting", count: tally.waiting)) }
      for (reason, count) in tally.reasons.sorted(by: { $0.key < $1.key }) {
        let named =
          reason.isEmpty ? phrase("democracy.reason-unknown") : words.word("reason", reason)
        html.li("\(named): \(whole(count))")
      }
    }
  }

  private func processWays(_ html: inout HTML, _ view: ProcessView, _ tally: ProcessTally) {
    let id = view.thing.id
    html.ul(.class("ways-on", "no-print")) { html in
      if view.mayModerate {
        html.li {
          $0.a(
            phrase("democracy.moderate", count: tally.waiting), .class("button"),
            .href(DemocracyPlaces.moderation(id).address()))
        }
        html.li {
          $0.a(
            phrase("democracy.write-down"),
            .href(
              SpacePlaces.newThing(view.space.id).address(
                Query([.init("kind", ThingKind.input.rawValue)]))))
        }
        html.li {
          $0.a(
            phrase("democracy.all-entries"),
            .href(
              SpacePlaces.things(view.space.id).address(
                Query([.init("kind", ThingKind.input.rawValue)]))))
        }
      }
      fileLinks(&html, hasSemicolons: false) { format, _ in DemocracyPlaces.inputs(id, format).address() }
      if let matter = view.content.matter {
        html.li { $0.a(phrase("democracy.the-case"), .href(ThingPlaces.thing(matter).address())) }
      }
      html.li { $0.a(phrase("democracy.whole-entry"), .href(ThingPlaces.thing(id).address())) }
      html.li { $0.a(phrase("democracy.title"), .href(DemocracyPlaces.overview(view.space.id).address())) }
    }
  }

  /// Every input that is shown, as a file.
  func inputsFile(_ id: Identifier<Thing>, _ format: ListFormat) throws -> Reply {
    let today = content.today()
    let rows = try reading { tx, actor in
      _ = try process(id, tx, actor)
      let lines = try ProcessInputs(of: id, on: today, tx).lines.filter { $0.tally.standing == .shown }
      return try ProcessInputs.read(lines, on: today, tx).map { InputRow(id: $0.id, content: $0.content) }
    }
    return try file(
      inputListing(rows), format, named: "nabo-inputs", route: DemocracyPlaces.inputs(id, format).pattern)
  }

  func whole(_ number: Int) -> String { phrase.number(Double(number)) }
}
