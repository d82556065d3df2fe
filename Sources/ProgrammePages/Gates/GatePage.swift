import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

/// A decision point as one visitor may see it.
struct GateView {
  let programme: ProgrammeView
  let thing: Thing
  let gate: Part<Gate>
  /// Every version that decided something, the last first, with who wrote it.
  let decisions: [(version: ThingVersion, gate: Gate, author: String)]
  /// What it refers to, as far as it may be seen.
  let named: [Identifier<Thing>: Thing]
  /// Why the visitor may not decide; nil where they may.
  let refusal: Diagnostic?
  let mayChange: Bool
}

extension WorkContext {
  /// A decision point: what it lacks, its checklist and documents, and the decision. Two forms are sent here, one for the
  /// checklist, one for the decision.
  func gatePage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try gateView(id)
    guard visit.method == .post else { return gatePage(view, ShownForm("decision"), []) }
    _ = try signedIn()
    let form = visit.form
    let faults = try faults {
      try writing { tx, actor, occasion in
        let base = form["base"].flatMap { Int($0) } ?? 0
        if form["part"] == "points" {
          try Gate.note(
            notedPoints(form, view.gate.content), at: id, base: base, by: actor, tx, occasion)
        } else {
          try Gate.decide(decision(form), at: id, base: base, by: actor, tx, occasion)
        }
      }
    }
    return faults.isEmpty
      ? goOn(to: ProgrammePlaces.gate(id))
      : gatePage(view, ShownForm("decision", typed: form, faults: faults), faults)
  }

  private func gatePage(_ view: GateView, _ shown: ShownForm, _ faults: [Diagnostic]) -> Reply {
    let place = ProgrammePlaces.gate(view.thing.id)
    return programmePage(
      view.programme, at: place, title: view.gate.title, status: faults.isEmpty ? 200 : 400
    ) { html in
      if !faults.isEmpty { faultList(&html, faults) }
      gateAnswer(&html, view)
      records(&html, view)
      lacks(&html, view)
      points(&html, view, at: place)
      documents(&html, view)
      decisionForm(&html, view, shown, at: place)
      html.p(.class("no-print")) {
        $0.a(phrase("programmes.whole-thing"), .href(ThingPlaces.thing(view.thing.id).address()))
      }
    }
  }

  func gateView(_ id: Identifier<Thing>) throws -> GateView {
    let today = content.today()
    let programme = try reading { tx, actor in
      let (thing, _) = try Thing.get(id, for: actor, tx)
      let version = try Thing.version(of: id, on: today, knownAt: nil, for: actor, tx)
      guard thing.kind == .gate, let fields = version?.fields,
        let programme = Gate(reading: fields.content).programme
      else { throw Interruption.absent }
      return programme
    }
    let view = try programmeView(programme)
    guard let gate = view.parts.gates.first(where: { $0.id == id }) else { throw Interruption.absent }
    return try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      let versions = try Thing.versions(of: id, for: actor, tx)
      let isTold = doer.may(.seeMembers, space.subject)
      let names = isTold ? try Person.names(of: versions.compactMap(\.author), tx) : [:]
      let body = try gate.content.body.flatMap { id in
        (try? Thing.version(of: id, on: today, knownAt: nil, for: actor, tx))?.fields
      }.map { Body(reading: $0.content) }
      let mayChange = doer.may(.changeThing, thing.subject(in: space))
      return GateView(
        programme: view, thing: thing, gate: gate,
        decisions: Self.decisions(versions).map { version, gate in
          (version, gate, version.author.flatMap { names[$0] } ?? phrase("history.somebody"))
        },
        named: try Thing.some(
          Set(
            gate.content.documents + gate.content.conditions.compactMap(\.task)
              + [gate.content.body].compactMap(\.self)),
          for: actor, tx),
        refusal: mayChange ? gate.content.refusal(of: actor, in: space, body, on: today) : nil,
        mayChange: mayChange)
    }
  }

  /// The versions in which an outcome was said anew, the last first.
  private static func decisions(_ versions: [ThingVersion]) -> [(ThingVersion, Gate)] {
    var (found, digest): ([(ThingVersion, Gate)], String) = ([], "")
    for version in versions {
      guard let gate = version.fields.map({ Gate(reading: $0.content) }), gate.outcome != nil,
        gate.digest != digest || gate.digest.isEmpty
      else { continue }
      digest = gate.digest
      found.append((version, gate))
    }
    return found.reversed()
  }

  private func notedPoints(_ form: Form, _ gate: Gate) -> [(met: Gate.Met?, note: String)] {
    gate.points.indices.map { index in
      (form["met-\(index)"].flatMap { Gate.Met(rawValue: $0) }, form["note-\(index)"] ?? "")
    }
  }

  private func decision(_ form: Form) throws(Diagnostic) -> GateDecision {
    guard let outcome = form["outcome"].flatMap({ Gate.Outcome(rawValue: $0) }) else {
      throw Diagnostic("field-missing", .badInput, at: .init(field: "outcome"))
    }
    var conditions: [Gate.Condition] = []
    for index in 0..<Self.conditionRows {
      guard let what = form["condition-\(index)"]?.trimmed, !what.isEmpty else { continue }
      var condition = Gate.Condition()
      condition.what = what
      if let due = form["due-\(index)"], !due.isEmpty {
        guard let day = Day(due) else {
          throw Diagnostic("date-invalid", .badInput, at: .init(field: "due-\(index)"), ["date": due])
        }
        condition.due = day
      }
      conditions.append(condition)
    }
    let typed = form["decided"] ?? ""
    guard let day = Day(typed) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "decided"), ["date": typed])
    }
    return GateDecision(outcome: outcome, day: day, conditions: conditions)
  }

  static var conditionRows: Int { 4 }
}
