import Answers
import Basics
import Law
import Markup
import Pages
import Rulebook
import Wording

/// The income of a merger made ready to be shown.
struct IncomeView {
  let study: IncomeStudy
  let phrase: Phrasebook

  init(_ study: IncomeStudy, phrase: Phrasebook) {
    self.study = study
    self.phrase = phrase
  }

  var parties: [IncomeParty] { study.merger?.parties ?? study.alone }
  var merged: IncomeParty? { study.merger?.merged }

  var names: String { study.alone.map(\.name).joined(separator: ", ") }

  var lead: String {
    phrase(
      "income-page.result-lead",
      ["date": phrase.date(study.query.day), "effective": phrase.date(study.query.effective)])
  }

  /// Kinds that some party has, in their order.
  var kinds: [IncomeItem.Kind] {
    IncomeItem.Kind.allCases.filter { kind in
      parties.contains { $0.items.contains { $0.kind == kind } }
    }
  }

  func name(_ party: IncomeParty) -> String {
    switch party.role {
    case .merged: phrase("council.table.new")
    case .rest: phrase("income-page.rest")
    case .alone, .partner: party.name
    }
  }

  func kind(_ kind: IncomeItem.Kind) -> String { phrase("income-page.kind.\(kind.rawValue)") }
  func part(_ item: IncomeItem) -> String { phrase("income-page.part.\(item.part)") }

  /// Kroner with a sign, as it is what a municipality gets more or less.
  func signed(_ money: Money) -> String {
    let text = phrase.number(abs(money.kroner))
    let sign = money.ore == 0 ? "" : money < .zero ? "−" : "+"
    return phrase("grants-page.kroner", ["amount": sign + text])
  }

  // MARK: Sections

  /// What is not known stands before every sum, because a sum leaves it out.
  func unknown(_ html: inout HTML) {
    var lines: [(name: String, reason: LocalText)] = []
    for item in parties.flatMap(\.items) {
      guard let reason = item.amount.value.unknown else { continue }
      let name = "\(kind(item.kind)): \(part(item))"
      if !lines.contains(where: { $0.name == name && $0.reason == reason }) { lines.append((name, reason)) }
    }
    guard !lines.isEmpty else { return }
    html.section(.class("grants-unknown"), .aria("labelledby", "income-unknown")) {
      $0.h2(phrase("grants-page.unknown.title"), .id("income-unknown"))
      $0.p(phrase("income-page.unknown"), .class("column"))
      $0.ul(.class("column")) {
        for line in lines {
          $0.li {
            $0.strong(line.name)
            $0.text(". " + line.reason.text(in: phrase.language.rawValue))
          }
        }
      }
    }
  }

  /// Lost, redistributed and compensated for the new municipality, and what is left.
  func headlines(_ html: inout HTML) {
    guard let merged else { return }
    html.section(.aria("labelledby", "income-known")) {
      $0.h2(phrase("income-page.known"), .id("income-known"))
      $0.ul(.class("headlines", "alt-1")) {
        for kind in [IncomeItem.Kind.lost, .redistributed, .compensated] {
          headline(self.kind(kind), phrase("income-page.means.\(kind.rawValue)"), merged, kind, &$0)
        }
        headline(phrase("income-page.sum"), phrase("income-page.means.sum"), merged, nil, &$0)
      }
    }
  }

  private func headline(
    _ title: String, _ sentence: String, _ party: IncomeParty, _ kind: IncomeItem.Kind?, _ html: inout HTML
  ) {
    let sum = party.sum(of: kind)
    html.li(.class("headline")) {
      $0.p(title, .class("headline-title"))
      $0.p(.class("headline-figure")) { amount(sum, in: party, kind, &$0) }
      $0.p(sentence)
    }
  }

  /// A sum with what is missing from it; nothing but "unknown" where all is.
  func amount(
    _ sum: IncomeParty.Sum, in party: IncomeParty, _ kind: IncomeItem.Kind?, _ html: inout HTML
  ) {
    let chosen = party.items.filter { kind == nil || $0.kind == kind }
    guard !chosen.isEmpty else { return html.text("·") }
    guard chosen.contains(where: { $0.money != nil }) else {
      return html.span(phrase("grants-page.unknown.word"), .class("absent"))
    }
    money(sum.known, isSure: sum.verified, &html)
    if !sum.missing.isEmpty { html.span(" + " + phrase("grants-page.unknown.word"), .class("absent")) }
  }

  func money(_ money: Money, isSure: Bool, _ html: inout HTML) {
    guard !isSure else { return html.text(signed(money)) }
    let word = phrase("council.unverified")
    html.span(signed(money), .class("estimated"), .title(word))
    html.span(" (\(word))", .class("visually-hidden"))
  }

  /// One row for each party, one column for what becomes of the money.
  func parties(_ html: inout HTML) {
    let caption = phrase("income-page.table.caption")
    html.section(.aria("labelledby", "income-parties")) {
      $0.h2(phrase("income-page.table.title"), .id("income-parties"))
      $0.p(phrase("income-page.table.lead"), .class("column"))
      $0.scrolling(caption) {
        $0.table(.class("figures")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              $0.th(phrase("council.table.unit"), .scope("col"))
              for kind in kinds { $0.th(self.kind(kind), .scope("col"), .class("number")) }
              $0.th(phrase("income-page.sum"), .scope("col"), .class("number"))
              $0.th(phrase("income-page.per-inhabitant"), .scope("col"), .class("number"))
            }
          }
          $0.tbody { for party in parties { row(party, &$0) } }
        }
      }
    }
  }

  private func row(_ party: IncomeParty, _ html: inout HTML) {
    html.tr(party.role == .merged ? .class("merged-row") : nil) {
      $0.th(name(party), .scope("row"))
      for kind in kinds { $0.td(.class("number")) { amount(party.sum(of: kind), in: party, kind, &$0) } }
      $0.td(.class("number")) { amount(party.sum(), in: party, nil, &$0) }
      $0.td(.class("number")) {
        guard let each = party.perInhabitant(party.sum().known) else { return $0.text("–") }
        money(each, isSure: party.sum().verified, &$0)
        if !party.sum().missing.isEmpty {
          $0.span(" + " + phrase("grants-page.unknown.word"), .class("absent"))
        }
      }
    }
  }

  func years(_ html: inout HTML) {
    let changes = study.changes
    guard !changes.isEmpty else { return }
    let caption = phrase("income-page.years.caption")
    html.section(.aria("labelledby", "income-years")) {
      $0.h2(phrase("income-page.years.title"), .id("income-years"))
      $0.p(phrase("income-page.years.lead"), .class("column"))
      $0.scrolling(caption) {
        $0.table(.class("figures")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              for key in ["year", "share", "change"] {
                $0.th(
                  phrase("income-page.years.\(key)"), .scope("col"), key == "year" ? nil : .class("number"))
              }
            }
          }
          $0.tbody {
            for change in changes {
              $0.tr {
                $0.th(String(change.year), .scope("row"))
                $0.td(phrase.number(100 * change.weight) + " %", .class("number"))
                $0.td(.class("number")) {
                  money(change.change, isSure: merged?.sum().verified ?? false, &$0)
                  if !change.isComplete {
                    $0.span(" + " + phrase("grants-page.unknown.word"), .class("absent"))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
