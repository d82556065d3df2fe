import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Units
import Wording

extension StudyContext {
  /// The dated steps of a merger or a split: drawn, as a table, and as a calendar file.
  func timelinePage() -> Reply {
    let query = timelineQuery
    if let lacking = lackingProcedure(query) { return lacking }
    let view: TimelineView
    do throws(Diagnostics) {
      view = TimelineView(
        request: try TimelineRequest(
          query.parameters(language), atlas: atlas, statutes: content.statutes))
    } catch {
      return faultPage(error.list, at: StudyPlaces.timeline)
    }
    return page(phrase("timeline.title"), at: StudyPlaces.timeline) { html in
      opening(&html, view, query)
      drawing(&html, view)
      table(&html, view)
      readings(&html, of: view.timeline.entries.map(\.step.statement))
    }
  }

  /// Where the law of a country is known, and this change is not described; nil where it is, or nobody knows what is
  /// meant.
  private func lackingProcedure(_ query: Query) -> Reply? {
    guard let country = query["country"], atlas.countries[country] != nil, let kind = query["kind"],
      QuestionParameter.procedure.choices.contains(kind),
      (try? content.statutes.procedure(kind, of: country)) == nil
    else { return nil }
    return page(phrase("timeline.title"), at: StudyPlaces.timeline) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("timeline.title"))
        html.p(
          phrase("timeline.lacking.\(kind)", ["country": phrase("country.\(country)")]), .class("lead"))
        html.h2(phrase("lacking.ways"))
        html.ul(.class("ways-on")) { html in
          for other in QuestionParameter.procedure.choices
          where other != kind && (try? content.statutes.procedure(other, of: country)) != nil {
            html.li {
              $0.a(
                "\(phrase("timeline.kind.\(other)")): \(phrase("country.\(country)"))",
                .href(StudyPlaces.timeline.address(Query([.init("country", country), .init("kind", other)]))))
            }
          }
          html.li {
            $0.a(
              phrase(SitePage.forms.title),
              .href(StudyPlaces.forms.address(Query([.init("country", country)]))))
          }
        }
      }
    }
  }

  /// The query with what is needed and was not given.
  private var timelineQuery: Query {
    let country = visit.query["country"].flatMap { $0.isEmpty ? nil : $0 } ?? "no"
    let kind = visit.query["kind"].flatMap { $0.isEmpty ? nil : $0 } ?? Procedure.Kind.merger.rawValue
    let procedure = try? content.statutes.procedure(kind, of: country)
    let usual = procedure.map { TimelineView.usualEffect($0, today: content.today()).iso }
    let units = kind == Procedure.Kind.split.rawValue ? "unit" : "merge"
    let pairs: [(String, String?)] = [
      ("country", country), ("kind", kind),
      ("effective", visit.query["effective"].flatMap { $0.isEmpty ? nil : $0 } ?? usual),
      ("decided", visit.query["decided"]), (units, visit.query["merge"] ?? visit.query["unit"]),
      ("parts", units == "unit" ? visit.query["parts"] : nil),
    ]
    return Query(pairs.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : .init(name, $0) } })
  }

  private func opening(_ html: inout HTML, _ view: TimelineView, _ query: Query) {
    html.header { html in
      html.h1(phrase("timeline.title"))
      html.p(
        phrase(
          "timeline.of",
          [
            "what": text(view.timeline.procedure.title), "date": phrase.date(view.timeline.effective),
          ]) + unitNames(view), .class("lead"))
      if !view.timeline.followsElection {
        html.p(phrase("timeline.no-election"), .class("column timeline-note"))
      }
      pressing(&html, view, query)
      timelineForm(&html, view, query)
      html.p(.class("compare-actions")) { html in
        for format in ["ics", "csv", "json"] {
          html.a(
            phrase("timeline.file.\(format)"), .class("button"), .rel("nofollow"),
            .href(StudyPlaces.api("timeline").address(query.setting("format", to: format))))
        }
      }
    }
  }

  /// Says which deadline comes too soon, and offers a later day.
  private func pressing(_ html: inout HTML, _ view: TimelineView, _ query: Query) {
    let today = content.today()
    guard let first = view.pressing(today: today).first, let by = first.by else { return }
    let later = view.laterEffect
    html.p(.class("column timeline-soon")) {
      $0.text(
        phrase(
          by < today ? "timeline.passed" : "timeline.soon",
          ["step": text(first.step.title), "by": phrase.date(by)]) + " ")
      $0.a(
        phrase("timeline.later", ["date": phrase.date(later)]),
        .href(StudyPlaces.timeline.address(query.setting("effective", to: later.iso))))
    }
  }

  private func unitNames(_ view: TimelineView) -> String {
    let division = try? atlas.country(view.timeline.procedure.country).register.division(
      on: view.request.unitsDay)
    let names = view.request.units.map { code in
      division?.units.first { $0.code == code }?.name ?? code
    }
    return names.isEmpty ? "" : ": " + names.joined(separator: " + ")
  }

  private func timelineForm(_ html: inout HTML, _ view: TimelineView, _ query: Query) {
    let timeline = view.timeline
    let kinds = QuestionParameter.procedure.choices.map { ($0, phrase("timeline.kind.\($0)")) }
    html.form(.method("get"), .action(StudyPlaces.timeline.address()), .class("chooser")) { html in
      countryField(&html, timeline.procedure.country)
      choiceField(
        &html, "kind", phrase("timeline.field.kind"), kinds, chosen: timeline.procedure.kind.rawValue)
      if timeline.procedure.kind == .split { partsField(&html, timeline) }
      dayField(&html, "effective", phrase("timeline.field.effective"), timeline.effective.iso)
      dayField(&html, "decided", phrase("timeline.field.decided"), timeline.decided?.iso ?? "")
      html.div(.class("field field-wide")) { html in
        html.label(phrase("timeline.field.merge"), .for("field-merge"))
        html.input(
          .type("text"), .id("field-merge"), .name("merge"), .value(query["merge"] ?? query["unit"] ?? ""),
          .autocomplete("off"))
      }
      html.button(phrase("timeline.field.send"), .type("submit"), .class("button-main"))
    }
  }

  private func partsField(_ html: inout HTML, _ timeline: Timeline) {
    choiceField(
      &html, QuestionParameter.splitParts.name, phrase("timeline.field.parts"),
      QuestionParameter.splitParts.choices.map { ($0, phrase("timeline.parts.\($0)")) },
      chosen: timeline.parts?.rawValue)
  }

  private func table(_ html: inout HTML, _ view: TimelineView) {
    html.section(.aria("labelledby", "steps")) { html in
      html.h2(phrase("timeline.steps", count: view.timeline.entries.count), .id("steps"))
      html.scrolling(phrase("timeline.table")) { html in
        html.table(.class("steps-table")) { html in
          html.thead {
            $0.tr { html in
              for key in ["when", "step", "who", "law"] {
                html.th(phrase("timeline.column.\(key)"), .scope("col"))
              }
            }
          }
          html.tbody { html in
            for entry in view.timeline.entries { html.tr(.id(entry.step.id)) { row(&$0, entry) } }
          }
        }
      }
    }
  }

  private func row(_ html: inout HTML, _ entry: Timeline.Entry) {
    html.td(
      when(entry) + (entry.awaitsDay ? ". " + phrase("timeline.awaits-day") : ""), .class("step-when"))
    html.th(.scope("row")) { html in
      html.text(text(entry.step.title))
      html.span(phrase("timeline.duty.\(entry.step.duty.rawValue)"), .class("duty"))
    }
    html.td(text(entry.step.who))
    html.td { statement(&$0, entry.step.statement) }
  }

  /// The days, or the words of the law where it sets none.
  private func when(_ entry: Timeline.Entry) -> String {
    let from = entry.from.map { phrase.date($0) }
    let by = entry.by.map { phrase.date($0) }
    switch (from, by) {
    case (let from?, let by?) where from == by: return by
    case (let from?, let by?): return phrase("timeline.between", ["from": from, "by": by])
    case (nil, let by?): return phrase("timeline.by", ["by": by])
    case (let from?, nil):
      return phrase("timeline.from", ["from": from]) + (entry.step.timing.map { ". " + text($0) } ?? "")
    case (nil, nil): return entry.step.timing.map(text) ?? "–"
    }
  }
}
