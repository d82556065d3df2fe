import Basics
import Digests
import Formats
import Markup
import Pages
import Spaces
import Surveys
import Wording
import WorkPages

extension WorkContext {
  /// How many a list has at most that is drawn from here.
  private static var mostDrawnFrom: Int { 20_000 }

  /// Draws a sample from a list that somebody pastes. The list and who was drawn are shown, and not kept.
  func drawPage(_ id: Identifier<Thing>) throws -> Reply {
    let (thing, rooms, sample) = try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .sample, may(actor, .changeThing, thing.subject(in: space)) else {
        throw Interruption.absent
      }
      let fields = try Thing.version(of: id, on: content.today(), knownAt: nil, for: actor, tx)?.fields
      return (
        thing, SpaceRooms(space, for: actor), fields.map { Sample(reading: $0.content) } ?? Sample()
      )
    }
    var drawn: (sample: DrawnSample, digest: String)?
    let reply = try formReply("draw") { sent in
      let text = sent["rows"] ?? ""
      guard let seed = sample.seed else { throw Diagnostic("sample-seed-lacking", .badInput) }
      let sizes = Dictionary(sample.strata.compactMap { row in row.drawn.map { (row.name, $0) } }) { $1 }
      let isWhole = sizes.count == 1 && sample.method != .stratified
      let frame = try frame(text, isWhole: isWhole)
      drawn = (
        try DrawnSample(
          from: frame, sizes: isWhole ? ["": sizes.values.first ?? 0] : sizes, seed: UInt64(seed)),
        HexDigest.of(Array(frame.map { "\($0.name)\t\($0.stratum)" }.sorted().joined(separator: "\n").utf8))
      )
      return SurveyPlaces.draw(id)
    } page: { shown in
      drawPage(thing, rooms, status: shown.status) { html in
        html.p(phrase("surveys.draw-lead"), .class("lead"))
        workForm(
          &html, to: SurveyPlaces.draw(id), [Field("rows", phrase("surveys.draw-rows"), .lines(12))],
          in: shown, button: phrase("surveys.draw-button"))
      }
    }
    guard let drawn else { return reply }
    return drawPage(thing, rooms, status: 200) { told(&$0, drawn.sample, drawn.digest, seed: sample.seed) }
  }

  private func drawPage(
    _ thing: Thing, _ rooms: SpaceRooms?, status: Int, body: (inout HTML) -> Void
  ) -> Reply {
    workPage(phrase("surveys.draw"), at: SurveyPlaces.draw(thing.id), in: rooms, nil, status: status) {
      html in
      html.div(.class("column")) { html in
        html.h1(phrase("surveys.draw"))
        body(&html)
        html.p(.class("way-back", "no-print")) {
          $0.a(thing.title, .href(ThingPlaces.thing(thing.id).address()))
        }
      }
    }
  }

  /// One to a line, with the stratum behind a semicolon or a tab.
  ///
  /// - Parameter isWhole: whether strata are left aside.
  private func frame(_ text: String, isWhole: Bool) throws(Diagnostic) -> [DrawnSample.Entry] {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.trimmed.isEmpty }
    guard !lines.isEmpty, lines.count <= Self.mostDrawnFrom else {
      throw Diagnostic(
        "sample-frame-size", .badInput, at: .init(field: "rows"),
        ["most": phrase.number(Double(Self.mostDrawnFrom))])
    }
    return lines.map { line in
      let parts = line.split(maxSplits: 1, whereSeparator: { $0 == ";" || $0 == "\t" }).map(\.trimmed)
      return DrawnSample.Entry(name: parts[0], stratum: isWhole || parts.count < 2 ? "" : parts[1])
    }
  }

  private func told(_ html: inout HTML, _ drawn: DrawnSample, _ digest: String, seed: Int?) {
    html.p(phrase("surveys.draw-told", ["count": whole(drawn.entries.count)]), .class("lead"))
    html.dl(.class("survey-facts")) { html in
      for stratum in drawn.strata {
        html.dt(stratum.name.isEmpty ? phrase("surveys.draw-all") : stratum.name)
        html.dd(
          phrase(
            "surveys.draw-of", ["drawn": whole(stratum.drawn), "population": whole(stratum.population)]))
      }
      html.dt(words(of: .sample).label("seed"))
      html.dd(seed.map(String.init) ?? "–")
      html.dt(phrase("surveys.draw-mark"))
      html.dd(String(digest.prefix(16)))
    }
    html.p(phrase("surveys.draw-again"), .class("quiet"))
    html.ul(.class("survey-codes")) { html in for entry in drawn.entries { html.li(entry.name) } }
  }
}
