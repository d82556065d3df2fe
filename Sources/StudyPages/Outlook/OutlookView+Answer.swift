import Markup
import Pages
import Studies
import Wording

extension OutlookView {
  /// The four figures to remember, for every alternative, and two sentences about the one that is looked at.
  var answer: StudyAnswer {
    StudyAnswer(
      sentences: [supportSentence, netSentence].compactMap(\.self),
      figures: [support, net, lawyers, democracyFigure])
  }

  /// The figures that are about money, for the view of it.
  var moneyAnswer: StudyAnswer {
    StudyAnswer(
      sentences: [netSentence, gapSentence].compactMap(\.self),
      figures: [net, chance, part(.transition), part(.grants)])
  }

  /// What the years and the futures of an outlook are.
  var lead: String {
    phrase(
      "outlook-page.lead",
      [
        "date": phrase.date(plan.study.date), "first": "\(outlook.firstYear)",
        "last": "\(outlook.lastYear)", "effect": "\(plan.effectYear)",
        "draws": phrase.number(Double(plan.draws)), "level": level,
      ])
  }

  // MARK: Sentences

  private var supportSentence: String? {
    let year = headlineYear
    guard makesUnits, let then = extremes(focus, "support.80", year),
      let alone = extremes(before, "support.80", year)
    else { return nil }
    return phrase(
      "studies.future.support",
      [
        "year": "\(year)", "names": alternatives.heading(chosen), "value": span(then, decimals: 1),
        "low": phrase.number(alone.low, decimals: 1), "high": phrase.number(alone.high, decimals: 1),
      ])
  }

  private var netSentence: String? {
    guard let net = netPerInhabitant(chosen.id) else {
      let reasons = outlook.reasonsWithoutNet(of: chosen.id).map {
        phrase("outlook-gap.\($0.rawValue)") + "."
      }
      return ([phrase("outlook-page.headline.net-unknown")] + reasons).joined(separator: " ")
    }
    let key = net.expected >= 0 ? "net-better" : "net-worse"
    let told = phrase(
      "outlook-page.headline.\(key)",
      ["names": alternatives.heading(chosen), "amount": phrase.number(abs(net.expected))])
    let lacking = whatIsLacking(chosen).map { phrase("studies.money.\($0)-sentence") }
    let sentence = [told, lacking].compactMap(\.self).joined(separator: " ")
    guard range(net, decimals: 0) != nil, let better = outlook.chanceOfGain(of: chosen.id) else {
      return sentence
    }
    return sentence + " "
      + phrase("outlook-page.headline.net-chance", ["percent": phrase.number(100 * better)])
  }

  private var gapSentence: String? {
    let left = Set(outlook.gaps.filter { $0.alternative == chosen.id }.flatMap(\.parts))
    guard !left.isEmpty else { return nil }
    return phrase(
      "outlook-page.headline.net-gaps",
      [
        "parts": phrase.list(
          AccountPart.allCases.filter(left.contains).map {
            phrase("outlook-account.\($0.rawValue)").lowercased()
          })
      ])
  }

  // MARK: Figures

  private var support: StudyAnswer.Figure {
    let year = headlineYear
    return figure(
      "support", outcome: "support.80", year: year, decimals: 1,
      measure: phrase(
        "studies.per", ["what": phrase("studies.future.support-measure"), "year": "\(year)"]))
  }

  private var lawyers: StudyAnswer.Figure {
    let year = plan.effectYear
    return figure(
      "lawyers", outcome: "lawyers.two", year: year, decimals: 0, isChance: true, suffix: "\u{A0}%",
      measure: phrase("outlook-page.headline.lawyers-measure", ["year": "\(year)"]))
  }

  /// Whom a seat stands for where new councils arise, else how much others decide.
  private var democracyFigure: StudyAnswer.Figure {
    let year = plan.effectYear
    guard plan.study.alternatives.contains(where: \.changesMap) else {
      return figure(
        "indirect", outcome: "indirect-share", year: year, decimals: 1, suffix: "\u{A0}%",
        measure: phrase("outlook-page.headline.indirect-measure", ["year": "\(year)"]))
    }
    return figure(
      "seats", outcome: "inhabitants-per-seat", year: year, decimals: 0,
      measure: phrase("studies.per", ["what": phrase("studies.future.seats-by-law"), "year": "\(year)"]))
  }

  private func figure(
    _ topic: String, outcome: String, year: Int, decimals: Int, isChance: Bool = false, suffix: String = "",
    measure: String
  ) -> StudyAnswer.Figure {
    StudyAnswer.Figure(
      title: phrase("outlook-page.headline.\(topic)"),
      lines: plan.study.alternatives.map { alternative in
        let cells = cells(ofAnswer: alternative)
        let ends = extremes(cells, outcome, year)
        guard ends != nil else { return untold(alternative, cells, outcome) }
        return StudyAnswer.Line(
          style: style(alternative.id), name: alternatives.heading(alternative),
          figure: span(ends, decimals: decimals, isChance: isChance) + suffix,
          note: bounds(cells, outcome, year, decimals))
      },
      measure: measure, why: Outcome.named(outcome).map { outcome in { why(outcome, year: year, &$0) } })
  }

  /// What is told as a change, and does not change; or what nobody knows.
  private func untold(
    _ alternative: Alternative, _ cells: [Outlook.Prospect], _ outcome: String
  ) -> StudyAnswer.Line {
    let isUnchanged = !cells.isEmpty && cells.allSatisfy { $0.unchanged.contains(outcome) }
    return StudyAnswer.Line(
      style: style(alternative.id), name: alternatives.heading(alternative),
      figure: phrase(isUnchanged ? "studies.today.as-today" : "studies.unknown"), isWord: true)
  }

  private var net: StudyAnswer.Figure {
    StudyAnswer.Figure(
      title: phrase("outlook-page.headline.net"),
      lines: plan.study.alternatives.dropFirst().map { alternative in
        let net = netPerInhabitant(alternative.id)
        return StudyAnswer.Line(
          style: style(alternative.id), name: alternatives.heading(alternative),
          figure: net.map { phrase.number($0.expected, signed: true) } ?? phrase("studies.unknown"),
          isWord: net == nil,
          note: net == nil ? nil : note(on: net, alternative))
      },
      measure: phrase("outlook-page.headline.net-measure", ["year": "\(plan.effectYear)"]),
      why: { whyNet(&$0) })
  }

  /// Between what bounds a present value lies, and what it leaves out.
  private func note(on net: Interval?, _ alternative: Alternative) -> String {
    let left = whatIsLacking(alternative).map { phrase("studies.money.\($0)") }
    return [net.flatMap { range($0, decimals: 0) }, left].compactMap(\.self).joined(separator: " · ")
  }

  /// Which of its largest parts a present value lacks: what the state pays at all or
  /// once, or what tasks cost; nil where it is whole.
  private func whatIsLacking(_ alternative: Alternative) -> String? {
    guard !outlook.isWhole(alternative.id) else { return nil }
    guard alternative.changesMap else { return "in-part" }
    return outlook.lacksOnlyOneOffGrant(alternative.id) ? "without-one-off" : "without-grants"
  }

  /// In how many of the futures the municipalities together are better off.
  private var chance: StudyAnswer.Figure {
    moneyFigure("studies.money.chance", measure: phrase("studies.money.chance-measure")) { alternative in
      outlook.chanceOfGain(of: alternative.id).map { "\(phrase.number(100 * $0))\u{A0}%" }
    }
  }

  /// A part of the account, of all municipalities together.
  private func part(_ part: AccountPart) -> StudyAnswer.Figure {
    moneyFigure("outlook-account.\(part.rawValue)", measure: phrase("studies.money.part-measure")) {
      total(part, of: $0).map(millions)
    }
  }

  private func moneyFigure(
    _ key: String, measure: String, _ text: (Alternative) -> String?
  ) -> StudyAnswer.Figure {
    StudyAnswer.Figure(
      title: phrase(key),
      lines: plan.study.alternatives.dropFirst().map { alternative in
        let figure = text(alternative)
        return StudyAnswer.Line(
          style: style(alternative.id), name: alternatives.heading(alternative),
          figure: figure ?? phrase("studies.unknown"), isWord: figure == nil)
      }, measure: measure)
  }

  /// The units that an alternative makes, or all of them where it makes none.
  private func cells(ofAnswer alternative: Alternative) -> [Outlook.Prospect] {
    let cells = outlook.cells(of: alternative.id)
    let made = cells.filter { !$0.column.isToday }
    return made.isEmpty ? cells : made
  }

  /// Between what bounds the figure of the one unit lies.
  private func bounds(_ cells: [Outlook.Prospect], _ outcome: String, _ year: Int, _ decimals: Int) -> String?
  {
    guard cells.count == 1, let interval = cells[0].series[outcome]?[year] else { return nil }
    return range(interval, decimals: decimals)
  }
}
