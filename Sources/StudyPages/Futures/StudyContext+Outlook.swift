import Answers
import Basics
import Pages
import Studies

extension StudyContext {
  /// The part of the query that an outlook reads, in its order.
  var outlookQuery: Query {
    Query(visit.query.taken(by: .outlook).pairs.filter { !$0.value.isEmpty })
  }

  /// Whether any alternative is asked for.
  var asksForAlternatives: Bool {
    (["merge"] + StudyRequest.names).contains { name in
      visit.query.all(name).contains { text in text.contains { $0 != " " && $0 != "," } }
    }
  }

  /// A page that stands on an outlook: the page itself once the outlook is there, until then how far it is.
  func standing(
    page: (Outlook) throws(Diagnostics) -> Reply, faults: ([Diagnostic]) -> Reply
  ) -> Reply {
    switch outlookState(outlookQuery) {
    case .underWay(let share): return outlookWaiting(share)
    case .full: return outlookBusy()
    case .fullForAsker: return outlookBusy(forAsker: true)
    case .finished(let result):
      do throws(Diagnostics) { return try page(try result.get()) } catch { return faults(error.list) }
    }
  }
}
