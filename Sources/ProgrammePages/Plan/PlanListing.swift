import Basics
import Formats
import Markup
import Pages
import Plans
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// More days than these are none that anybody plans with: nothing that must not be passed waits.
  private static var mostSlack: Int { 1_000 }

  /// The plan as a table: what is planned and expected, how far it may slip, and what demands it. A page says beginning and end
  /// in one column, and what was planned only where it differs.
  func planListing(_ view: ProgrammeView, _ lines: [PlanLine], isFile: Bool) -> Listing<PlanLine> {
    let projects = view.parts.projectNames
    func column(
      _ name: String, isNumber: Bool = false, _ cell: @escaping (PlanLine) -> SheetCell
    ) -> ListingColumn<PlanLine> {
      ListingColumn(
        name, phrase("programmes.column.\(name)"), isNumber: isNumber, isOrderable: false, cell: cell)
    }
    func day(_ name: String, _ day: @escaping (PlanLine) -> Day?) -> ListingColumn<PlanLine> {
      ListingColumn(
        name, phrase("programmes.column.\(name)"), isOrderable: false,
        show: { html, line in html.text(day(line).map { phrase.date($0) } ?? "–") },
        cell: { day($0).map(SheetCell.day) ?? .empty })
    }
    let days: [ListingColumn<PlanLine>] =
      isFile
      ? [day("start", \.start), day("last", \.last), day("planned") { $0.planned?.last }]
      : [
        column("when") { .text(span($0.start, $0.last)) },
        day("planned") { $0.over == nil && $0.planned?.last == $0.last ? nil : $0.planned?.last },
      ]
    return Listing(
      name: phrase("programmes.plan-table"),
      columns: [
        ListingColumn(
          "name", phrase("programmes.column.name"), isOrderable: false,
          show: { html, line in html.a(line.title, .href(lineAddress(line, view))) },
          cell: { .text($0.title) }),
        column("state") { line in
          .text([sign(of: line.state), word(of: line.state)].filter { !$0.isEmpty }.joined(separator: " "))
        },
      ] + days + [
        day("latest", \.latest),
        column("slack", isNumber: true) { line in
          line.slack.flatMap { $0 > Self.mostSlack ? nil : .number(Double($0), decimals: 0) } ?? .empty
        },
        column("project") { line in line.project.flatMap { projects[$0] }.map(SheetCell.text) ?? .empty },
        column("basis") { $0.basis.isEmpty ? .empty : .text($0.basis) },
      ], rows: lines)
  }

  /// The whole plan as a file.
  func planFile(_ id: Identifier<Thing>, _ format: ListFormat) throws -> Reply {
    let view = try programmeView(id)
    let request = PlanRequest(visit.query)
    return try file(
      planListing(view, view.standing.lines.filter(request.holds), isFile: true), format, named: "nabo-plan",
      route: ProgrammePlaces.file(id, format).pattern)
  }
}
