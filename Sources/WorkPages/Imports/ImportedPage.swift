import Basics
import Formats
import Markup
import Pages
import Spaces
import Store
import Wording

extension WorkContext {
  /// What a table would change, cell by cell; and what is done about it.
  func importedPage(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> Reply {
    guard visit.method == .post else {
      // Whose table it is, is asked first.
      _ = try sentTable(space, id)
      return switch workplace.largeSteps.state(id.text) {
      case .underWay(let share)?: try underWayPage(space, id, share)
      case .ended(let ending)?: try ending(self)
      case nil: importedPage(try importedTable(space, id))
      }
    }
    switch visit.form["act"] {
    case "apply": return try applied(space, id)
    case "undo": return try takenBack(space, id)
    default: return try chosen(space, id)
    }
  }

  private func chosen(_ space: Identifier<Space>, _ id: Identifier<ThingImport>) throws -> Reply {
    let sent = try sentTable(space, id)
    let ground = try importGround(space, kind: sent.kind.rawValue)
    var choices = sent.choices
    let faults = try faults {
      choices = try self.choices(sent, ground)
      // A sheet that is not there is told before it is kept.
      if choices.sheet != sent.choices.sheet {
        let table = try readTable(sent.content, named: sent.name, sheet: choices.sheet, ground)
        choices.columns = [:]
        for column in ground.names.matched(table.headings) { choices.columns[column.heading] = column.field }
      }
      try writing { tx, _, _ in try sent.choose(choices, tx) }
    }
    guard faults.isEmpty else { return importedPage(try importedTable(space, id), faults: faults) }
    return goOn(to: ImportPlaces.table(space, id))
  }

  private func choices(_ sent: ThingImport, _ ground: ImportGround) throws -> ImportChoices {
    let form = visit.form
    var choices = sent.choices
    let table = try table(of: sent, ground)
    let known = Set(ground.fields.map(\.name))
    var taken: Set<String> = []
    for (index, heading) in table.headings.enumerated() {
      guard let name = form["column-\(index)"] else { continue }
      choices.columns[heading] = known.contains(name) ? name : ""
      guard name.isEmpty || taken.insert(name).inserted else {
        throw Diagnostic(
          "column-twice", .badInput, at: .init(field: "column-\(index)"),
          ["column": ground.fields.first { $0.name == name }?.labels[0] ?? name])
      }
    }
    choices.mode = form["mode"].flatMap(ImportChoices.Mode.init) ?? choices.mode
    choices.key = form["key"].flatMap { known.contains($0) ? $0 : nil } ?? choices.key
    if form["from"] != nil { choices.from = try day("from", of: form) }
    let states = stateOptions(ground.mayPublish).map(\.value)
    choices.state =
      form["state"].flatMap { states.contains($0) ? ThingState(rawValue: $0) : nil } ?? choices.state
    if let kroner = form["kroner"] { choices.kroner = Amount.Currency(rawValue: kroner) }
    if let sheet = form["sheet"] { choices.sheet = sheet }
    choices.why = form["why"] ?? choices.why
    return choices
  }

  /// The rows that cannot be taken, as they came and with the reasons in a column of their own.
  func importRestFile(
    _ space: Identifier<Space>, _ id: Identifier<ThingImport>, _ format: ListFormat
  ) throws -> Reply {
    let view = try importedTable(space, id)
    guard let difference = view.difference else { throw Interruption.absent }
    let rows = difference.rows.filter { $0.outcome == .faulty }
    var columns = view.table.headings.enumerated().map { index, heading in
      ListingColumn<ImportDifference.Row>(heading, heading) {
        view.table.rows[$0.index].cells[index].written
      }
    }
    columns.append(
      ListingColumn(phrase("imports.reasons"), phrase("imports.reasons")) {
        .text(reasons($0, view.ground).joined(separator: " "))
      })
    return try file(
      Listing(name: words(of: view.ground.kind.kind).plural, columns: columns, rows: rows), format,
      named: "nabo-\(view.ground.kind.kind.rawValue)-\(phrase("imports.rest-file"))",
      route: ImportPlaces.rest(space, id, format).pattern)
  }

  /// Everything that is wrong with a row, each with the name of its field.
  private func reasons(_ row: ImportDifference.Row, _ ground: ImportGround) -> [String] {
    row.faults.map { fault in
      let name = fault.place.field.map { self.name(of: $0, ground) + ": " } ?? ""
      let told = readable(fault, ground.kind)
      return "\(name)\(phrase.problem(told)) \(phrase.remedy(told))"
    }
  }

  /// The name of the field that a fault is about.
  func name(of place: String, _ ground: ImportGround) -> String {
    let path = path(of: place)
    return ground.fields.first { $0.name == path }?.labels[0] ?? words(of: ground.kind.kind).label(path)
  }
}
