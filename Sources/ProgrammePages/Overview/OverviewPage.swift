import Basics
import Formats
import Markup
import Pages
import Plans
import Programmes
import Spaces
import Wording
import WorkPages

/// A programme among others: how it stands, or why that cannot be said.
struct SteeringRow {
  let space: Space
  let parts: ProgrammeParts
  /// Nil where its plan does not hold together.
  let standing: ProgrammeStanding?
}

extension WorkContext {
  /// Programmes of more spaces than these stand on no page.
  private static var mostSpaces: Int { 40 }

  /// The programmes of a space.
  func overviewPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, programmes, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        try ProgrammeParts.all(in: space, on: content.today(), for: actor, tx),
        may(actor, .addThing, space.subject)
      )
    }
    let rows = programmes.map { SteeringRow(space: space, parts: $0, standing: try? standing($0)) }
    let title = phrase("programmes.title")
    return workPage("\(title) – \(space.name)", at: ProgrammePlaces.overview(id), in: rooms, nil) { html in
      html.h1(title)
      if rows.isEmpty {
        html.p(phrase("programmes.teach"), .class("lead", "column"))
      } else {
        steeringTable(&html, rows, showsSpace: false)
      }
      html.ul(.class("ways-on", "no-print")) { html in
        if mayAdd {
          html.li {
            $0.a(phrase("programmes.new"), .class("button"), .href(ProgrammePlaces.new(id).address()))
          }
        }
        if (try? signedIn()) != nil {
          html.li { $0.a(phrase("programmes.steering"), .href(ProgrammePlaces.all.address())) }
        }
      }
    }
  }

  /// The programmes of every space that the visitor belongs to, those with most that is late first.
  func steeringPage() throws -> Reply {
    _ = try signedIn()
    let rows = try reading { tx, actor in
      try Space.mine(actor, tx).prefix(Self.mostSpaces).flatMap { space in
        try ProgrammeParts.all(in: space, on: content.today(), for: actor, tx).map { (space, $0) }
      }
    }.map { SteeringRow(space: $0.0, parts: $0.1, standing: try? standing($0.1)) }
    let title = phrase("programmes.steering")
    return workPage(title, at: ProgrammePlaces.all) { html in
      html.h1(title)
      guard !rows.isEmpty else { return html.p(phrase("programmes.steering-none"), .class("lead", "column")) }
      let late = rows.filter { $0.red > 0 }.count
      html.p(
        phrase("programmes.steering-told", count: rows.count) + " "
          + phrase("programmes.steering-late", count: late), .class("lead", "column"))
      steeringTable(&html, rows.sorted { $0.red > $1.red }, showsSpace: true)
    }
  }

  private func steeringTable(_ html: inout HTML, _ rows: [SteeringRow], showsSpace: Bool) {
    typealias Column = ListingColumn<SteeringRow>
    func count(_ name: String, _ count: @escaping (ProgrammeStanding) -> Int) -> Column {
      Column(name, phrase("programmes.column.\(name)"), isNumber: true, isOrderable: false) { row in
        row.standing.map { .number(Double(count($0)), decimals: 0) } ?? .empty
      }
    }
    let name = Column(
      "name", words(of: .programme).name, isOrderable: false,
      show: { html, row in
        html.a(
          row.parts.programme.title, .href(ProgrammePlaces.programme(row.parts.programme.id).address()))
      }, cell: { .text($0.parts.programme.title) })
    let space = Column("space", phrase("programmes.column.space"), isOrderable: false) {
      .text($0.space.name)
    }
    let left = Column("left", phrase("programmes.column.left"), isOrderable: false) { row in
      .text(row.standing.map(countdown) ?? phrase("programmes.broken"))
    }
    let gate = Column("gate", phrase("programmes.column.gate"), isOrderable: false) { row in
      guard let next = row.standing?.nextGate else { return .empty }
      return .text(
        [next.gate.title, next.day.map { phrase.date($0) }].compactMap(\.self).joined(separator: ", "))
    }
    let columns =
      [name] + (showsSpace ? [space] : []) + [
        left, count("too-late") { $0.lines(in: .tooLate).count }, count("late") { $0.lines(in: .late).count },
        count("critical") { $0.lines(in: .critical).count }, gate,
        count("lacks") { standing in standing.nextGate.map { standing.lacks(of: $0.gate).count } ?? 0 },
      ]
    table(
      &html, Listing(name: phrase("programmes.title"), columns: columns, rows: rows), isCards: true)
  }
}

extension SteeringRow {
  /// What is late or comes too late; a plan that does not hold together comes first.
  fileprivate var red: Int {
    standing.map { $0.lines(in: .tooLate).count + $0.lines(in: .late).count } ?? Int.max
  }
}
