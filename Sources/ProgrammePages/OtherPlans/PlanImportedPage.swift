import Basics
import Duties
import Formats
import Markup
import Pages
import Plans
import Programmes
import Spaces
import Wording
import WorkPages

/// What a file would bring into a programme.
private struct ImportedPlan {
  let file: ProjectFile
  let shifts: [ProjectFile.Shift]
}

extension WorkContext {
  private static var mostTold: Int { 8 }
  private static var shownTasks: Int { 200 }

  /// What a plan of another program would bring, and what of it would be otherwise here; kept as one step.
  func planImportedPage(
    _ id: Identifier<Thing>, _ imported: Identifier<ThingImport>
  ) throws -> Reply {
    let view = try programmeView(id)
    guard view.mayAdd else { throw Interruption.absent }
    let sent = try reading { tx, actor in try ThingImport.get(imported, for: actor, tx) }
    guard sent.space == view.space.id else { throw Interruption.absent }
    let place = ProgrammePlaces.planImported(id, imported)
    var plan: ImportedPlan?
    let wrong = try faults { plan = try importedPlan(sent, view) }
    if visit.method == .post, let plan {
      let state: ThingState = view.mayChange ? .internal : .draft
      let batch = try writing { tx, actor, occasion in
        try plan.file.make(in: id, state: state, by: actor, tx, occasion)
      }
      return goOn(
        to: ProgrammePlaces.programme(id), Query(batch.map { [.init("kept", $0.text)] } ?? []))
    }
    return programmePage(
      view, at: place, title: phrase("programmes.import-title"), status: wrong.isEmpty ? 200 : 400
    ) { html in
      if !wrong.isEmpty { faultList(&html, wrong) }
      guard let plan else { return }
      importAnswer(&html, plan)
      losses(&html, plan)
      shifts(&html, plan)
      importedTasks(&html, plan)
      protectedButton(
        &html, phrase("programmes.import-keep"), to: place.address(), class: "button-main")
    }
  }

  private func importedPlan(_ sent: ThingImport, _ view: ProgrammeView) throws -> ImportedPlan {
    let file = try ProjectFileReader.read(readXML(sent.content, file: sent.name), file: sent.name)
    let shifts = try file.shifts(view.standing.calendars, view.parts.country.rawValue)
    return ImportedPlan(file: file, shifts: shifts)
  }

  private func importAnswer(_ html: inout HTML, _ plan: ImportedPlan) {
    let milestones = plan.file.tasks.count(where: \.isMilestone)
    html.p(
      phrase(
        "programmes.import-told",
        [
          "name": plan.file.name,
          "projects": phrase("programmes.count-projects", count: plan.file.parts.count),
          "milestones": phrase("programmes.count-milestones", count: milestones),
          "activities": phrase(
            "programmes.count-activities", count: plan.file.tasks.count - milestones),
          "links": phrase("programmes.count-links", count: plan.file.links.count),
        ]), .class("lead", "column"))
  }

  private func losses(_ html: inout HTML, _ plan: ImportedPlan) {
    guard !plan.file.losses.isEmpty else {
      return html.p(phrase("programmes.import-nothing-lost"), .class("column"))
    }
    html.section { html in
      html.h3(phrase("programmes.import-losses"))
      html.ul(.class("column")) { html in
        for loss in plan.file.losses {
          html.li(
            phrase("programmes.import-loss.\(loss.kind.rawValue)") + " " + named(loss.names))
        }
      }
    }
  }

  /// The first few by name, and how many more there are.
  private func named(_ names: [String]) -> String {
    let told = names.prefix(Self.mostTold).joined(separator: ", ")
    let more = names.count - Self.mostTold
    return more > 0 ? told + " " + phrase("programmes.import-more", count: more) : told
  }

  private func shifts(_ html: inout HTML, _ plan: ImportedPlan) {
    guard !plan.shifts.isEmpty else { return }
    html.section { html in
      html.h3(phrase("programmes.import-shifts", count: plan.shifts.count))
      html.p(phrase("programmes.import-shifts-why"), .class("column"))
      html.ul(.class("column")) { html in
        for shift in plan.shifts.prefix(Self.mostTold) {
          html.li(
            phrase(
              "programmes.import-shift",
              [
                "name": shift.title, "before": phrase.date(shift.inFile), "after": phrase.date(shift.here),
              ]))
        }
        let more = plan.shifts.count - Self.mostTold
        if more > 0 { html.li(phrase("programmes.import-more", count: more)) }
      }
    }
  }

  private func importedTasks(_ html: inout HTML, _ plan: ImportedPlan) {
    typealias Column = ListingColumn<ProjectFile.Task>
    let parts = Dictionary(plan.file.parts.map { ($0.uid, $0.title) }) { first, _ in first }
    let titles = Dictionary(plan.file.tasks.map { ($0.uid, $0.title) }) { first, _ in first }
    let waits = Dictionary(grouping: plan.file.links, by: \.to)
    html.details { html in
      html.summary(phrase("programmes.plan-heading", count: plan.file.tasks.count))
      table(
        &html,
        Listing(
          name: phrase("programmes.import-title"),
          columns: [
            Column("name", phrase("programmes.column.name"), isOrderable: false) { .text($0.title) },
            Column("when", phrase("programmes.column.when"), isOrderable: false) {
              .text(span($0.start, $0.finish))
            },
            Column("project", phrase("programmes.column.project"), isOrderable: false) { task in
              task.part.flatMap { parts[$0] }.map { .text($0) } ?? .empty
            },
            Column("waits", words(of: .activity).label("waits"), isOrderable: false) { task in
              let leaders = (waits[task.uid] ?? []).compactMap { titles[$0.from] }
              return leaders.isEmpty ? .empty : .text(leaders.joined(separator: ", "))
            },
            Column("owner", words(of: .activity).label("owner"), isOrderable: false) {
              $0.owner.isEmpty ? .empty : .text($0.owner)
            },
          ], rows: Array(plan.file.tasks.prefix(Self.shownTasks))), isCards: true)
      if plan.file.tasks.count > Self.shownTasks {
        html.p(phrase("programmes.plan-some", count: Self.shownTasks), .class("quiet"))
      }
    }
  }
}
