import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording

extension WorkContext {
  /// The ways to narrow a table of tasks that people take every day, above it.
  func taskFilters(_ html: inout HTML, _ space: Identifier<Space>, _ request: TableRequest) {
    guard request.kind.kind == .task else { return }
    let yesterday = content.today().adding(days: -1) ?? content.today()
    var filters: [(key: String, query: [Query.Pair])] = [
      ("unfinished", [.init("unfinished", "yes")]),
      ("late", [.init("unfinished", "yes"), .init("due-to", yesterday.iso)]),
    ]
    if visitor.person != nil {
      filters.insert(("mine", [.init("mine", "yes"), .init("unfinished", "yes")]), at: 0)
    }
    html.nav(.class("task-filters"), .aria("label", phrase("tasks.filters"))) { html in
      html.ul(.class("ways-on")) { html in
        for filter in filters {
          let query = Query([.init("kind", ThingKind.task.rawValue)] + filter.query + [.init("order", "due")])
          html.li {
            $0.a(
              phrase("tasks.filter.\(filter.key)"), .href(SpacePlaces.things(space).address(query)),
              request.whole == query ? .aria("current", "true") : nil)
          }
        }
      }
    }
  }
}
