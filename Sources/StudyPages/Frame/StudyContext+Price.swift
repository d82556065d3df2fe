import Answers
import Basics
import Pages
import Studies

extension StudyContext {
  /// The price of what a page asks, with the question that it comes to.
  typealias Cost = (question: Question, price: Price)

  /// What it takes to answer a page whose cost grows with what is asked, in steps; nil for the others.
  ///
  /// - Parameter more: what it takes besides, whatever is asked.
  func work(_ cost: Cost?, and more: Int = 0) -> Int? {
    guard let cost else { return nil }
    // To say that something costs too much is soon done, and waits its turn as well.
    guard shared.most.refusal(of: cost.price, cost.question) == nil else { return Self.refusing }
    return more + cost.price.writing + (cost.question == .project ? cost.price.steps : 0)
  }

  private static let refusing = 2000

  /// The page that says that a question costs too much, and how to ask for less; nil for one that may be asked.
  func refusal(_ cost: Cost?, at place: Place) -> Reply? {
    guard let cost, let fault = shared.most.refusal(of: cost.price, cost.question) else { return nil }
    if visit.segments.first == "api" { return faultReply([fault], at: place, status: 413) }
    // The links of a page repeat its address, which is what was too long.
    let bare = Visit(
      segments: visit.segments, cookies: visit.cookies, acceptLanguage: visit.acceptLanguage,
      sender: visit.sender)
    return StudyContext(basis.visiting(bare), shared, keeping: keeping)
      .faultPage([fault], at: place, status: 413)
  }

  /// What answering a question here and now draws, in steps.
  func drawnSteps(_ question: Question) -> Int { question == .project ? price(question).steps : 0 }

  func cost(_ question: Question) -> Cost { (question, price(question)) }

  /// The price of a question that is asked with another query than the visit's.
  func cost(_ question: Question, of query: Query) -> Cost {
    (question, Price(question, query.all, today: content.today()))
  }

  var costOfOutlook: Cost { (.outlook, price(.outlook).asPage) }

  var costOfChosen: Cost? { visit.query["units"] == nil ? nil : (.units, chosen) }

  private func price(_ question: Question) -> Price {
    Price(question, visit.query.all, today: content.today())
  }

  /// Units that are chosen from the map are looked up like those of a merger.
  private var chosen: Price {
    Price(
      .council, { $0 == "merge" ? [visit.query.all("units").joined(separator: ",")] : [] },
      today: content.today())
  }
}
