import Answers
import Basics
import Converters
import Pages
import Studies
import Synchronization
import TestContent

@testable import StudyPages

/// The pages about studies without the site around them.
struct StudySite {
  let content: PageContent
  var boundaries: [DivisionBoundaries] = []
  var outlooks: StudyContent.Outlooks = StudySite.atOnce()
  var paper = PaperMaker.none
  var address = ""

  /// With everything that the package ships. Outlooks are kept, so that tests share what one of them worked out.
  static let shipped = Result { StudySite(content: try ShippedSite.content.get()) }

  private static let pages = try? PageList([("studies", StudyContext.pages + StudyContext.searchPages)])

  func respond(to visit: Visit) -> Reply {
    let basis = PageBasis(content: content, frame: .bare, visit: visit)
    let shared = StudyContent(
      boundaries: boundaries, outlooks: outlooks, inTurn: { _, _, work in work() }, most: PriceLimit(),
      paper: paper, site: address)
    return Self.pages?.page(at: visit.segments)?.answer(StudyContext(basis, shared)) ?? basis.notFound()
  }

  /// Works everything out while the visitor waits, once.
  static func atOnce() -> StudyContent.Outlooks {
    let finished = Finished()
    return { key, task, _, _ in
      finished.results.withLock { results in
        let result = results[key] ?? task.prepare().flatMap { $0.draw(OutlookWork()).map(\.outlook) }
        results[key] = result
        return .finished(result)
      }
    }
  }

  /// Has place for one outlook, which is never begun.
  static func stuck() -> StudyContent.Outlooks {
    let finished = Finished()
    return { key, _, _, _ in
      finished.first.withLock { first in
        first = first ?? key
        return first == key ? .underWay(0) : .full
      }
    }
  }

  private final class Finished: Sendable {
    let results = Mutex<[Query: Result<Outlook, Diagnostics>]>([:])
    let first = Mutex<Query?>(nil)
  }
}
