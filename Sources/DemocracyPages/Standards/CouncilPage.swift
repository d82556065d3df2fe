import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// One standard of the page.
private struct ShownStandard {
  let id: Identifier<Thing>
  let title: String
  let content: DemocracyStandard
}

extension WorkContext {
  /// One page for the council: where it stands, what it chose, and what became of it.
  func councilPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, found) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let things = try Thing.recall(.standard, in: space, on: content.today(), for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        things.map {
          ShownStandard(
            id: $0.id, title: $0.fields.title, content: DemocracyStandard(reading: $0.fields.content))
        }
      )
    }
    // The latest first.
    let standards = found.sorted { first, second in
      (second.content.day?.iso ?? "", first.title) < (first.content.day?.iso ?? "", second.title)
    }
    let title = phrase("democracy.council")
    return workPage("\(title) – \(space.name)", at: DemocracyPlaces.council(id), in: rooms, nil) { html in
      html.h1(title)
      if space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      if standards.isEmpty { html.p(phrase("democracy.no-standards"), .class("lead", "column")) }
      let byId = Dictionary(standards.map { ($0.id, $0) }) { first, _ in first }
      for standard in standards {
        standardSection(&html, standard, before: standard.content.before.flatMap { byId[$0] })
      }
      html.p(.class("no-print")) {
        $0.a(phrase("democracy.title"), .href(DemocracyPlaces.overview(id).address()))
      }
    }
  }

  private func standardSection(
    _ html: inout HTML, _ standard: ShownStandard, before: ShownStandard?
  ) {
    html.h2 { $0.a(standard.title, .href(ThingPlaces.thing(standard.id).address())) }
    html.p(standingSentence(standard.content, before: before?.content), .class("lead", "column"))
    criteriaTable(&html, standard, before: before?.content)
    choicesTable(&html, standard)
  }

  private func standingSentence(_ standard: DemocracyStandard, before: DemocracyStandard?) -> String {
    let known = standard.criteria.filter { $0.standing != nil && $0.standing != .unknown }
    let good = known.count { $0.standing == .good }
    var sentences = [
      phrase(
        "democracy.standing",
        [
          "units": names(of: standard.units).joined(separator: ", "), "good": whole(good),
          "known": whole(known.count),
        ])
    ]
    if let before {
      let pairs = standard.criteria.compactMap { now in
        before.criteria.first { $0.criterion == now.criterion }.flatMap { then in
          now.standing.flatMap(rank).flatMap { now in then.standing.flatMap(rank).map { (then: $0, now: now) }
          }
        }
      }
      sentences.append(
        phrase(
          "democracy.since",
          [
            "better": whole(pairs.count { $0.now > $0.then }),
            "worse": whole(pairs.count { $0.now < $0.then }),
          ]))
    }
    let open = standard.choices.filter { !$0.isOver }
    let late = open.count { choice in choice.due.map { $0 < content.today() } ?? false }
    if !standard.choices.isEmpty {
      sentences.append(
        phrase(
          "democracy.choices-stand",
          [
            "done": whole(standard.choices.count { $0.progress == .done }),
            "all": whole(standard.choices.count), "late": whole(late),
          ]))
    }
    return sentences.joined(separator: " ")
  }

  /// Nil where nobody knows: that is neither better nor worse.
  private func rank(_ standing: DemocracyStandard.Standing) -> Int? {
    switch standing {
    case .good: 3
    case .partly: 2
    case .weak: 1
    case .unknown: nil
    }
  }

  private func criteriaTable(
    _ html: inout HTML, _ standard: ShownStandard, before: DemocracyStandard?
  ) {
    guard !standard.content.criteria.isEmpty else { return }
    typealias Column = ListingColumn<DemocracyStandard.Criterion>
    let words = words(of: .standard)
    func standing(_ standing: DemocracyStandard.Standing?) -> SheetCell {
      standing.map { .text(words.word("criteria.standing", $0.rawValue)) } ?? .empty
    }
    var columns = [
      Column("norm", words.label("criteria.norm"), isOrderable: false) { row in
        row.norm.map { .text(words.word("criteria.norm", $0.rawValue)) } ?? .empty
      },
      Column("criterion", words.label("criteria.criterion"), isOrderable: false) { .text($0.criterion) },
      Column("indicator", words.label("criteria.indicator"), isOrderable: false) { row in
        .text([row.indicator, row.value].filter { !$0.isEmpty }.joined(separator: ": "))
      },
      Column("standing", words.label("criteria.standing"), isOrderable: false) { standing($0.standing) },
    ]
    if let before {
      columns.append(
        Column("before", phrase("democracy.before"), isOrderable: false) { row in
          standing(before.criteria.first { $0.criterion == row.criterion }?.standing)
        })
    }
    columns.append(
      Column("evidence", words.label("criteria.evidence"), isOrderable: false) { .text($0.evidence) })
    table(
      &html,
      Listing(
        name: "\(standard.title): \(words.label("criteria"))", columns: columns,
        rows: standard.content.criteria), isCards: true)
  }

  private func choicesTable(_ html: inout HTML, _ standard: ShownStandard) {
    guard !standard.content.choices.isEmpty else { return }
    typealias Column = ListingColumn<DemocracyStandard.Choice>
    let words = words(of: .standard)
    html.h3(words.label("choices"))
    table(
      &html,
      Listing(
        name: "\(standard.title): \(words.label("choices"))",
        columns: [
          Column("what", words.label("choices.what"), isOrderable: false) { .text($0.what) },
          dayColumn("due", words.label("choices.due")) { $0.due },
          Column("progress", words.label("choices.progress"), isOrderable: false) { [content] row in
            let isLate = !row.isOver && (row.due.map { $0 < content.today() } ?? false)
            let word = row.progress.map { words.word("choices.progress", $0.rawValue) } ?? ""
            return .text(
              [word, isLate ? phrase("democracy.late") : ""].filter { !$0.isEmpty }.joined(separator: ", "))
          },
          Column("result", words.label("choices.result"), isOrderable: false) { .text($0.result) },
        ], rows: standard.content.choices), isCards: true)
  }
}
