import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Units
import Wording

extension CouncilView {
  /// Seats of each party, were the votes those of the last election.
  func parties(_ html: inout HTML) {
    html.unfolding("council-parties", phrase("council.parties.title")) {
      guard !study.parties.isEmpty, let year = study.voteYear else {
        $0.p(phrase("council.parties.none"), .class("column"))
        return
      }
      $0.p(.class("column")) {
        $0.text(phrase("council.parties.lead", ["year": String(year)]))
        $0.footnotes(study.votes.first?.first?.sources ?? [], in: sources, phrase)
      }
      table(caption: phrase("council.parties.caption", ["year": String(year)]), &$0)
      for (council, name) in shownCouncils {
        if let note = note(on: council.parties?.tie, name: { party(study.parties[$0]) }) {
          $0.p("\(name): \(note)", .class("column", "quiet"))
        }
      }
      if !study.design.unknownVotes.isEmpty {
        $0.p(phrase("council.parties.unknown", ["list": unknownVotes]), .class("column", "quiet"))
      }
    }
  }

  private var shownCouncils: [(Council, String)] {
    zip(study.design.before, study.units.map { names($0.code) }).map { ($0, $1) }
      + [(study.design.after, phrase("council.table.new"))]
  }

  private func table(caption: String, _ html: inout HTML) {
    html.scrolling(caption) {
      $0.table(.class("figures")) {
        $0.caption(caption)
        $0.thead {
          $0.tr {
            $0.th(phrase("council.parties.party"), .scope("col"))
            for (position, unit) in study.units.enumerated() {
              $0.th(.scope("col"), .class("number")) {
                $0.sign(style(position))
                $0.text(" \(names(unit.code))")
              }
            }
            $0.th(phrase("council.table.new"), .scope("col"), .class("number"))
          }
        }
        $0.tbody {
          for (index, party) in study.parties.enumerated() {
            $0.tr {
              $0.th(self.party(party), .scope("row"))
              for (council, _) in shownCouncils {
                $0.td(number(council.parties?.seats[index]), .class("number"))
              }
            }
          }
        }
      }
    }
  }

  private var unknownVotes: String {
    study.units.compactMap { unit in
      let missing = study.design.unknownVotes.filter { $0.unit == unit.code }.compactMap { gap in
        study.parties.first { $0.id == gap.party }.map { party($0) }
      }
      return missing.isEmpty ? nil : "\(names(unit.code)) – \(missing.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
