package import Basics
package import Markup
import Wording

extension PageContext {
  /// A page that says what went wrong, where, and what to do.
  ///
  /// - Parameters:
  ///   - place: the page that could not answer.
  ///   - status: overrides the one that follows from the faults.
  package func faultPage(_ faults: [Diagnostic], at place: Place, status: Int? = nil) -> Reply {
    page(phrase("fault.title"), at: place, status: status ?? Self.status(of: faults)) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("fault.title"))
        faultList(&html, faults)
        html.h2(phrase("fault.way-on"))
        html.ul(.class("ways-on")) { html in
          for way in frame.waysOn(visit) { html.li { $0.a(phrase(way.key), .href(way.address)) } }
        }
      }
    }
  }

  /// The HTTP status that follows from faults: that of bad input as soon as one of them is, then that of a machine
  /// at fault, then that of what may not be done.
  package static func status(of faults: [Diagnostic]) -> Int {
    let kinds = Set(faults.map(\.kind))
    if kinds.contains(.badInput) { return 400 }
    if kinds.contains(.unavailable) { return 503 }
    return kinds.contains(.forbidden) ? 403 : 404
  }

  /// No page has this address.
  package func notFound() -> Reply {
    page(phrase("fault.not-found.title"), at: Place.first, status: 404) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("fault.not-found.title"))
        html.p(phrase("fault.not-found.text"))
        html.p { $0.code(visit.path) }
        html.h2(phrase("fault.way-on"))
        html.ul(.class("ways-on")) { html in
          for way in frame.waysBack { html.li { $0.a(phrase(way.key), .href(way.address)) } }
        }
      }
    }
  }

  /// The faults as they stand on a page: what happened and where, then what to do.
  package func faultList(_ html: inout HTML, _ faults: [Diagnostic]) {
    html.ul(.class("faults")) { html in
      for fault in faults {
        html.li(.class("fault")) { html in
          html.p(.class("fault-problem")) { html in
            if let place = place(of: fault) { html.span(place, .class("fault-place")) }
            html.text(phrase.problem(fault))
          }
          html.p(phrase.remedy(fault), .class("fault-remedy"))
        }
      }
    }
  }

  private func place(of fault: Diagnostic) -> String? {
    if fault.place.file == nil, fault.place.line == nil, let field = fault.place.field {
      let key = "fault.field.\(field)"
      return phrase.has(key) ? phrase(key) : field
    }
    return fault.place.description.isEmpty ? nil : fault.place.description
  }
}
