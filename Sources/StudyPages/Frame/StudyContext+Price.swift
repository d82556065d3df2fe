import Answers
import Basics
import Pages
import Studies

extension StudyContext {
  /// What it takes to answer a page whose cost grows with what is asked, in steps; nil for the others.
  package func work(of route: StudyRoute) -> Int? {
    guard let price = price(of: route) else { return nil }
    // To say that something costs too much is soon done, and waits its turn as well.
    guard shared.most.refusal(of: price.price, price.question) == nil else { return Self.refusing }
    return price.price.writing + (price.question == .project ? price.price.steps : 0)
  }

  private static let refusing = 2000

  /// The page that says that a question costs too much, and how to ask for less; nil for one that may be asked.
  func refusal(of route: StudyRoute) -> Reply? {
    guard let (question, price) = price(of: route), let fault = shared.most.refusal(of: price, question)
    else { return nil }
    if case .api = route { return faultReply([fault], route: route, status: 413) }
    // The links of a page repeat its address, which is what was too long.
    let bare = Visit(
      segments: visit.segments, cookies: visit.cookies, acceptLanguage: visit.acceptLanguage,
      sender: visit.sender)
    return StudyContext(basis.visiting(bare), shared, keeping: keeping)
      .faultPage([fault], route: route, status: 413)
  }

  /// What answering a question here and now draws, in steps.
  func drawnSteps(_ question: Question) -> Int { question == .project ? price(question).steps : 0 }

  /// The price of what a page asks, with the question that it comes to.
  private func price(of route: StudyRoute) -> (question: Question, price: Price)? {
    switch route {
    case .compare, .compareFile: priced(.compare)
    case .council: priced(.council)
    case .grants: priced(.grants)
    case .income: priced(.income)
    case .timeline: priced(.timeline)
    case .outlook, .report, .reportFile: (.outlook, price(.outlook).asPage)
    case .decide: priced(.decide)
    case .mine:
      (.outlook, price(.outlook, usual: (Self.mineDraws, OutlookPlan.horizons.upperBound)).asPage)
    case .home: visit.query["units"] == nil ? nil : (.units, chosen)
    case .api(let name): Question(rawValue: name).map(priced)
    default: nil
    }
  }

  private func priced(_ question: Question) -> (Question, Price) { (question, price(question)) }

  private func price(
    _ question: Question,
    usual: (draws: Int, horizon: Int) = (OutlookRequest.usualDraws, OutlookRequest.usualHorizon)
  ) -> Price {
    Price(question, visit.query.all, today: content.today(), usual: usual)
  }

  /// Units that are chosen from the map are looked up like those of a merger.
  private var chosen: Price {
    Price(
      .council, { $0 == "merge" ? [visit.query.all("units").joined(separator: ",")] : [] },
      today: content.today())
  }

  /// Checks that what is searched for is not longer than any name.
  ///
  /// - Throws: `search-too-long`.
  func checkSearch() throws(Diagnostic) {
    guard let text = visit.query["q"], text.count > Limits.searchedCharacters else { return }
    throw Diagnostic(
      "search-too-long", .badInput, at: .init(field: "q"),
      ["found": "\(text.count)", "most": "\(Limits.searchedCharacters)"])
  }
}
