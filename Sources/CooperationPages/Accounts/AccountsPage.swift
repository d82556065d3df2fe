import Basics
import Cooperation
import Figures
import Formats
import Markup
import Pages
import Spaces
import Units
import Wording
import WorkPages

/// A space whose accounts somebody brings.
private struct AccountsGround {
  let space: Space
  let rooms: SpaceRooms?
  let units: DatedUnits
  /// The municipalities whose accounts may be brought.
  let owners: [UnitCode]
}

/// What the accounts of one municipality tell.
private struct AccountsResult {
  let unit: UnitCode
  let year: Int?
  let found: [RevealedCooperation]
  let skipped: Int
}

extension WorkContext {
  /// Lines of accounts in, and out of them the cooperations that must be there since somebody pays for them.
  func accountsPage(_ id: Identifier<Space>) throws -> Reply {
    let ground = try accountsGround(id)
    guard visit.method == .post else {
      let usual = Form([.init("least", "100000"), .init("unit", ground.owners.first?.text ?? "")])
      return accountsPage(ground, ShownForm("accounts", typed: usual), nil)
    }
    let sent = visit.form
    do throws(Diagnostics) {
      return accountsPage(ground, ShownForm("accounts", typed: sent), try result(of: sent, ground))
    } catch {
      return accountsPage(ground, ShownForm("accounts", typed: sent, faults: error.list), nil)
    }
  }

  private func accountsGround(_ id: Identifier<Space>) throws -> AccountsGround {
    let view = try registerView(id)
    guard view.mayAdd else { throw Diagnostic("not-permitted", .forbidden) }
    return AccountsGround(space: view.space, rooms: view.rooms, units: view.units, owners: view.members)
  }

  private func result(of sent: Form, _ ground: AccountsGround) throws(Diagnostics) -> AccountsResult {
    let file = phrase("cooperation.accounts-lines")
    guard let unit = sent["unit"].flatMap({ UnitCode($0) }), ground.owners.contains(unit) else {
      throw Diagnostics([Diagnostic("field-missing", .badInput, at: .init(field: "unit"))])
    }
    let read: AccountLines
    do throws(Diagnostics) {
      read = try AccountLines(bytes: Array((sent["lines"] ?? "").utf8), file: file)
    } catch {
      // Each at the field that the lines stand in, with the line in which it was found.
      throw Diagnostics(
        error.list.map {
          Diagnostic(
            $0.code, $0.kind, at: .init(file: file, line: $0.place.line, field: "lines"), $0.arguments)
        })
    }
    let year = sent["year"].flatMap { Int($0) }
    let names = municipalities(beside: unit, in: year)
    let found = revealedCooperations(
      in: read.lines, names: names.keys.sorted(), least: sent["least"]?.decimal ?? 0)
    return AccountsResult(
      unit: unit, year: year, found: found, skipped: read.skipped)
  }

  /// The other municipalities that there were in a year, by name: units of old accounts are named after them. Those that
  /// share a name with another cannot be told apart, and are left out.
  func municipalities(beside unit: UnitCode, in year: Int?) -> [String: UnitCode] {
    guard let country = try? atlas.country(unit.country) else { return [:] }
    let day = country.register.covered(year.map { Day.newYear($0) } ?? content.today())
    guard let division = try? country.register.division(on: day) else { return [:] }
    let own = datedUnits([unit], on: content.today()).name(of: unit)
    return Dictionary(grouping: division.units, by: \.name).compactMapValues { units in
      units.count == 1 && units[0].name != own
        ? UnitCode(country: unit.country, code: units[0].code) : nil
    }
  }

  private func accountsPage(
    _ ground: AccountsGround, _ shown: ShownForm, _ result: AccountsResult?
  ) -> Reply {
    let title = phrase("cooperation.accounts")
    let id = ground.space.id
    return workPage(
      "\(title) – \(ground.space.name)", at: CooperationPlaces.accounts(id), in: ground.rooms, nil,
      status: shown.status
    ) { html in
      html.h1(title)
      html.p(phrase("cooperation.accounts-lead"), .class("column"))
      if let result { accountsTable(&html, ground, result) }
      let fields = [
        Field(
          "unit", phrase("cooperation.field.unit"),
          .choice(ground.owners.map { .init($0.text, ground.units.name(of: $0)) })),
        Field("year", phrase("cooperation.accounts-year"), .number, isRequired: false),
        Field(
          "least", phrase("cooperation.accounts-least"), hint: phrase("cooperation.accounts-least-hint"),
          .number),
        Field(
          "lines", phrase("cooperation.accounts-lines"), hint: phrase("cooperation.accounts-hint"), .lines(12)
        ),
      ]
      html.div(.class("column")) {
        workForm(
          &$0, to: CooperationPlaces.accounts(id), fields, in: shown,
          button: phrase("cooperation.accounts-read"))
      }
    }
  }

  private func accountsTable(_ html: inout HTML, _ ground: AccountsGround, _ result: AccountsResult) {
    typealias Column = ListingColumn<RevealedCooperation>
    html.p(
      phrase(
        "cooperation.accounts-found", count: result.found.count,
        ["skipped": phrase.number(Double(result.skipped))]), .class("lead", "column"))
    guard !result.found.isEmpty else { return }
    table(
      &html,
      Listing(
        name: phrase("cooperation.accounts"),
        columns: [
          Column("name", phrase("cooperation.column.what"), isOrderable: false) { .text($0.name) },
          Column("sort", phrase("cooperation.column.reason"), isOrderable: false) { found in
            .text(
              phrase("cooperation.accounts-\(found.sort.rawValue)")
                + (found.endsAtNothing ? " " + phrase("cooperation.accounts-nothing") : ""))
          },
          Column("functions", phrase("cooperation.column.functions"), isOrderable: false) {
            .text($0.functions.joined(separator: ", "))
          },
          Column("amount", phrase("cooperation.column.amount"), isNumber: true, isOrderable: false) {
            .number($0.amount, decimals: 0)
          },
          Column("partners", phrase("cooperation.column.partners"), isOrderable: false) {
            .text($0.partners.isEmpty ? phrase("cooperation.not-known") : $0.partners.joined(separator: ", "))
          },
          Column(
            "propose", phrase("cooperation.column.propose"), isOrderable: false,
            show: { html, found in
              workForm(
                &html, to: CooperationPlaces.accountsProposal(ground.space.id), [], in: ShownForm("propose"),
                sending: found.pairs(of: result.unit, result.year),
                button: phrase("cooperation.accounts-add"),
                class: nil)
            }, cell: { _ in .empty }),
        ], rows: result.found), isCards: true)
  }
}

extension RevealedCooperation {
  /// What the form of a proposal sends.
  fileprivate func pairs(of unit: UnitCode, _ year: Int?) -> [Form.Pair] {
    [
      .init("sort", sort.rawValue), .init("name", name), .init("amount", String(Int(amount.rounded()))),
      .init("unit", unit.text), .init("year", year.map(String.init) ?? ""),
    ] + functions.map { .init("function", $0) } + partners.map { .init("partner", $0) }
  }
}
