import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Municipality by task: who does what together, in which form.
  func matrixPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try registerView(id)
    let shown = view.shown
    let matrix = TaskMatrix(shown)
    let units = view.municipalities(of: shown, nameOrder(of: view.space))
    return registerPage(view, at: CooperationPlaces.matrix(id)) { html, words in
      matrixAnswer(&html, view, matrix, units, words)
    } body: { html, words in
      guard !matrix.tasks.isEmpty else { return }
      html.ul(.class("form-counts")) { html in
        for family in RegisteredArrangement.FormFamily.allCases
        where shown.contains(where: { $0.family == family }) {
          html.li { html in
            formSign(&html, family)
            html.text(" " + words.family(family))
          }
        }
      }
      matrixTable(&html, view, shown, matrix, units, words)
      if !matrix.without.isEmpty {
        html.p(
          phrase(
            "cooperation.matrix-without",
            ["tasks": words.row(matrix.without.map { words.task($0).lowercasedFirst })]), .class("column"))
      }
      registerFileLinks(&html, .matrix, id)
    }
  }

  /// More names than these are no answer.
  private static var mostNamed: Int { 3 }

  private func matrixAnswer(
    _ html: inout HTML, _ view: RegisterView, _ matrix: TaskMatrix, _ units: [UnitCode],
    _ words: RegisterWords
  ) {
    let count = matrix.counts.values.max() ?? 0
    let most = units.filter { matrix.counts[$0] == count && count > 0 }
    html.p(.class("lead", "column")) { html in
      html.text(
        phrase(
          "cooperation.matrix-answer", count: matrix.tasks.count { $0 != nil },
          ["of": phrase.number(Double(TaskMatrix.Task.allCases.count))]))
      if (1...Self.mostNamed).contains(most.count) {
        html.text(
          " "
            + phrase(
              "cooperation.matrix-most", count: count,
              ["name": words.row(most.map { view.units.name(of: $0) })]))
      }
    }
  }

  private func matrixTable(
    _ html: inout HTML, _ view: RegisterView, _ shown: [RegisterItem], _ matrix: TaskMatrix,
    _ units: [UnitCode], _ words: RegisterWords
  ) {
    html.scrolling(phrase("cooperation.matrix-table")) { html in
      html.table(.class("task-matrix")) { html in
        html.thead { html in
          html.tr { html in
            html.th(phrase("cooperation.field.unit"), .scope("col"))
            for task in matrix.tasks {
              html.th(.scope("col")) { $0.span(task.map(words.task) ?? phrase("cooperation.task-open")) }
            }
            html.th(phrase("cooperation.column.count"), .scope("col"), .class("number"))
          }
        }
        html.tbody { html in
          for unit in units {
            html.tr { html in
              html.th(view.units.name(of: unit), .scope("row"))
              for task in matrix.tasks {
                html.td { html in
                  guard let cell = matrix.cells[unit]?[task] else { return html.text("–") }
                  self.cell(&html, cell, unit, task, shown, view, words)
                }
              }
              html.td(phrase.number(Double(matrix.counts[unit] ?? 0)), .class("number"))
            }
          }
        }
      }
    }
  }

  /// A sign for each form: it leads to the cooperation, or where there are several to the list of them.
  private func cell(
    _ html: inout HTML, _ cell: TaskMatrix.Cell, _ unit: UnitCode, _ task: TaskMatrix.Task?,
    _ shown: [RegisterItem], _ view: RegisterView, _ words: RegisterWords
  ) {
    for family in RegisteredArrangement.FormFamily.allCases {
      guard let places = cell.byFamily[family], let first = places.first else { continue }
      let query = registerQuery.setting("unit", to: unit.text).setting("task", to: task?.rawValue)
      let address =
        places.count == 1
        ? cardAddress(shown[first]) : CooperationPlaces.overview(view.space.id).address(query)
      let name =
        places.count == 1
        ? "\(shown[first].title) (\(words.family(family)))"
        : "\(words.family(family)): \(phrase.number(Double(places.count)))"
      html.a(.href(address), .class("matrix-mark"), .title(name)) { html in
        formSign(&html, family)
        if places.count > 1 { html.text(phrase.number(Double(places.count))) }
        html.span(name, .class("visually-hidden"))
      }
    }
  }
}

extension String {
  /// As it stands within a sentence; abbreviations stay.
  var lowercasedFirst: String {
    guard let first, let second = dropFirst().first, second.isLowercase else { return self }
    return first.lowercased() + dropFirst()
  }
}
