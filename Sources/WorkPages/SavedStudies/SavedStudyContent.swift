import Basics
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// What a version of a kept study says: who it is about, what is compared, what it answered, and the ways on.
  ///
  /// - Parameter version: as which it is shown; nil where it is read by way of a link that leads nowhere else.
  func savedStudy(_ html: inout HTML, _ study: SavedStudy, _ version: ThingVersion?) {
    guard let told = told(study) else {
      html.p(phrase("saved-study.unreadable"), .class("note", "column"))
      remark(&html, study)
      return grounds(&html, study, nil)
    }
    html.div(.class("saved-study")) { html in
      html.p { html in
        html.strong(told.units)
        html.text(" · \(told.day)")
      }
      told.writeAlternatives(phrase, &html)
    }
    answer(&html, study, told)
    ways(&html, study, version)
    remark(&html, study)
    if !told.assumed.isEmpty { assumed(&html, told) }
    grounds(&html, study, told)
  }

  private func answer(_ html: inout HTML, _ study: SavedStudy, _ told: ToldStudy) {
    if let kept = keptAnswer(study) {
      kept.write(phrase, &html)
      let day = study.answered.map { phrase.date($0) } ?? ""
      html.p("\(phrase("saved-study.answered", ["day": day])) \(restedOn(study))", .class("quiet", "column"))
    } else if let now = told.answer {
      now.write(phrase, &html)
      html.p(phrase("saved-study.answered-now"), .class("quiet", "column"))
    } else {
      html.p(phrase("saved-study.not-answered"), .class("column"))
    }
  }

  /// To the study as it was asked, and to its alternatives: what is changed there can be kept as the next version.
  private func ways(_ html: inout HTML, _ study: SavedStudy, _ version: ThingVersion?) {
    guard let path = study.path, let question = study.question, let asked = Query(encoded: study.query) else {
      return
    }
    // An address without a day is about today: of the day it was kept on, then.
    let day = version.map { LocalTime.day(of: $0.recordedAt).iso }
    let dated = asked["date"] == nil ? asked.setting("date", to: day) : asked
    let query = dated.setting(Query.keptStudy, to: version?.name.thing.text)
    html.ul(.class("ways-on")) { html in
      html.li {
        $0.a(
          phrase("saved-study.open.\(question.rawValue)"), .class("button", "button-main"),
          .href("\(path)?\(query.encoded)"))
      }
      guard version != nil else { return }
      html.li {
        $0.a(
          phrase("saved-study.change"), .class("button"), .href("/study/alternatives?\(query.encoded)"))
      }
    }
    if version != nil { html.p(phrase("saved-study.change-means"), .class("quiet", "column")) }
  }

  private func remark(_ html: inout HTML, _ study: SavedStudy) {
    if !study.remark.isEmpty { html.p(.class("kept-lines", "column")) { $0.lines(study.remark) } }
  }

  private func assumed(_ html: inout HTML, _ told: ToldStudy) {
    html.h2(phrase("saved-study.assumed"))
    html.dl(.class("facts")) { html in
      for assumption in told.assumed {
        html.dt(assumption.name)
        html.dd(assumption.value)
      }
    }
  }

  /// Whether the answer is still worked out from the same figures by the same program.
  private func restedOn(_ study: SavedStudy) -> String {
    let isKnown = !study.dataHash.isEmpty && !content.dataHash.isEmpty
    if isKnown, study.dataHash != content.dataHash { return phrase("saved-study.other-data") }
    if study.programVersion != Program.version {
      return phrase(
        "saved-study.other-program", ["kept": study.programVersion, "now": Program.version])
    }
    return phrase(isKnown ? "saved-study.same" : "saved-study.unknown")
  }

  /// What only those need who want to work it out again to the digit.
  private func grounds(_ html: inout HTML, _ study: SavedStudy, _ told: ToldStudy?) {
    html.details(.class("grounds")) { html in
      html.summary(phrase("saved-study.grounds"))
      html.dl(.class("facts")) { html in
        for (label, text) in [
          ("data", study.dataHash.isEmpty ? phrase("saved-study.data-unknown") : study.dataHash),
          ("program", study.programVersion), ("query", study.query),
        ] {
          html.dt(words(of: .study).label(label))
          html.dd { $0.code(text, .class("digest")) }
        }
      }
    }
  }
}
