import Basics
import Converters
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The minutes of one treatment: what was proposed, what was moved and how that went, the votes, the decision.
  func minutesPaper(
    _ id: Identifier<Thing>, _ format: PaperMaker.Format, _ ground: CaseGround
  ) throws -> Reply {
    let (matter, body) = try reading { tx, actor in
      let (thing, _) = try Thing.get(id, for: actor, tx)
      let versions = try Thing.versions(of: id, for: actor, tx)
      guard thing.kind == .treatment, let fields = versions.holding(on: content.today())?.fields,
        let matter = Treatment(reading: fields.content).matter
      else { throw Interruption.absent }
      let body = Treatment(reading: fields.content).body
      return (matter, try body.flatMap { try Thing.some([$0], for: actor, tx)[$0]?.title })
    }
    let view = try caseView(matter, ground)
    guard let treatment = view.folder.treatments.first(where: { $0.id == id }) else {
      throw Interruption.absent
    }
    let page = CasePlaces.matter(matter).address()
    let document = PaperDocument(
      title: "\(phrase("cases.minutes")): \(treatment.title)", language: language,
      site: workplace.publicAddress?.absolute(""),
      address: workplace.publicAddress?.absolute(page) ?? page)
    return try paperReply(document, as: format, at: CasePlaces.minutes(id, format)) { html in
      minutesHead(&html, view, treatment.content, body)
      if !treatment.content.recommendation.isEmpty {
        html.h2(words(of: .treatment).label("recommendation"))
        html.p(.class("kept-lines")) { $0.lines(treatment.content.recommendation) }
      }
      minutesAmendments(&html, view.folder.amendments.filter { $0.content.treatment == id })
      html.h2(phrase("cases.vote"))
      html.p(vote(treatment.content))
      for decision in view.folder.decisions where decision.content.treatment == id {
        html.h2(words(of: .decision).name.prefix(1).uppercased() + words(of: .decision).name.dropFirst())
        html.p(.class("kept-lines")) { $0.lines(decision.content.wording) }
      }
    }
  }

  private func minutesHead(_ html: inout HTML, _ view: CaseView, _ treatment: Treatment, _ body: String?) {
    let (words, kind) = (CaseWords(context: self), words(of: .treatment))
    if view.space.isDemonstration { html.p(phrase("spaces.demonstration.mark"), .class("quiet")) }
    let facts: [(String, String?)] = [
      (kind.label("case"), view.folder.title), (kind.label("unit"), treatment.unit.map(words.name(of:))),
      (kind.label("body"), body ?? treatment.level.map { kind.word("level", $0.rawValue) }),
      (kind.label("meeting"), treatment.meeting.map { phrase.date($0) }),
      (kind.label("case-number"), treatment.caseNumber.isEmpty ? nil : treatment.caseNumber),
      (kind.label("outcome"), treatment.outcome.map { kind.word("outcome", $0.rawValue) }),
    ]
    html.dl(.class("facts")) { html in
      for (label, text) in facts {
        guard let text else { continue }
        html.dt(label)
        html.dd(text)
      }
    }
  }

  private func minutesAmendments(_ html: inout HTML, _ amendments: [CaseFolder.Entry<MovedAmendment>]) {
    guard !amendments.isEmpty else { return }
    let kind = words(of: .amendment)
    html.h2(phrase("cases.part.amendments"))
    for amendment in amendments {
      let outcome = amendment.content.outcome.map { kind.word("outcome", $0.rawValue) } ?? ""
      html.p { html in
        html.strong(amendment.title)
        html.text(" – \(outcome)")
      }
      for (label, text) in [("before", amendment.content.before), ("after", amendment.content.after)]
      where !text.isEmpty {
        html.p(.class("kept-lines")) { $0.lines("\(kind.label(label)): \(text)") }
      }
    }
  }

  /// As far as anybody wrote it down.
  private func vote(_ treatment: Treatment) -> String {
    let kind = words(of: .treatment)
    let told = [
      ("members", treatment.members), ("votes-for", treatment.votesFor),
      ("votes-against", treatment.votesAgainst), ("without", treatment.without),
    ].compactMap { label, count in count.map { "\(kind.label(label)): \($0)" } }
    return told.isEmpty ? phrase("cases.vote-unknown") : told.joined(separator: " · ")
  }
}
