import Answers
import Basics
package import Pages
import SignIn
import StudyPages
import WorkPages

/// The site as a function from a visit to a reply.
package struct Website: Sendable {
  private let content: SiteContent

  package init(content: SiteContent) {
    self.content = content
  }

  /// The site as the edge sees it.
  package var pages: PageSource {
    PageSource(
      handling: { handling(of: $0) }, respond: { respond(to: $0) }, work: { respond(to: $0, while: $1) },
      attend: { attend($0) },
      refuse: { refuse($0, $1) }, variant: { variant(of: $0) })
  }

  /// The page that everybody sees alike. A page where people work together needs `attend`.
  package func respond(to visit: Visit, while isWanted: @escaping StillWanted = { true }) -> Reply {
    let contexts = contexts(visit, .unknown, isWanted)
    guard let route = Route(visit.segments) else { return contexts.study.notFound() }
    return publicReply(route, contexts) ?? contexts.study.notFound()
  }

  /// Finds out who visits; what it gives answers them. Both may wait for the database.
  package func attend(_ visit: Visit) -> @Sendable (@escaping StillWanted) -> Reply {
    guard let workplace = content.workplace, let route = Route(visit.segments) else {
      return { respond(to: visit, while: $0) }
    }
    let caller = Caller.find(visit, workplace)
    let context = WorkContext(basis(visit), workplace, caller)
    if let obstacle = context.obstacle(to: route.page) {
      let reply = context.settled(obstacle, route.page)
      return { _ in reply }
    }
    return { isWanted in
      let contexts = contexts(visit, caller, isWanted)
      guard let work = contexts.work else { return contexts.study.notFound() }
      let reply = work.interrupted(at: route.page) { try attendedReply(route, work, contexts) }
      return work.settled(reply, route.page)
    }
  }

  /// How the edge treats a visit. Whoever shows nothing of who they are gets the page that is kept for everybody.
  package func handling(of visit: Visit) -> Handling {
    guard let route = Route(visit.segments) else { return .reading }
    let isNamed = content.workplace.map { Caller.isNamed(in: visit, $0.cookies) } ?? false
    // Before anybody was looked up, whoever shows something is taken for somebody: that they are not is soon said.
    let work: @Sendable () -> Int? = {
      guard case .study(let page) = route else { return route.work?.steps }
      return StudyContext(basis(visit), content.study(ofMember: isNamed)).work(of: page)
    }
    guard content.workplace != nil else { return Handling(work: work()) }
    return Handling(
      methods: route.work?.methods ?? [.get], isAttended: route.work != nil || isNamed,
      place: route.work?.callsElsewhere == true ? .elsewhere : .here, work: work())
  }

  /// What replies depend on besides the address.
  package func variant(of visit: Visit) -> String {
    basis(visit).variant
  }

  private func refuse(_ refusal: Refusal, _ acceptLanguage: String) -> Reply {
    contexts(Visit(acceptLanguage: acceptLanguage), .unknown).study
      .faultPage([refusal.diagnostic], route: FrameRoute.first, status: refusal.status)
  }
}

extension Website {
  /// What the pages of each room need of one visit; nil for work on a site that only compares.
  private typealias Contexts = (study: StudyContext, work: WorkContext?)

  private func basis(_ visit: Visit, _ isWanted: @escaping StillWanted = { true }) -> PageBasis {
    PageBasis(content: content.pages, frame: .site, visit: visit, isWanted: isWanted)
  }

  private func contexts(
    _ visit: Visit, _ caller: Caller, _ isWanted: @escaping StillWanted = { true }
  ) -> Contexts {
    let basis = basis(visit, isWanted)
    let work = content.workplace.map { WorkContext(basis, $0, caller) }
    let keeping = work.map { work in
      KeepingOffer(key: work.keepStudyKey) { WorkContext.keepStudyAddress($0.rawValue, $1) }
    }
    let study = content.study(ofMember: caller.visitor.person != nil)
    return (StudyContext(work?.basis ?? basis, study, keeping: keeping), work)
  }

  /// The page that a route leads to; nil for pages where people work together.
  private func publicReply(_ route: Route, _ contexts: Contexts) -> Reply? {
    switch route {
    case .preferences: contexts.study.preferences()
    case .study(let route): contexts.study.reply(route)
    case .description:
      OpenAPI(phrase: contexts.study.phrase, kinds: contexts.work?.kinds).reply(route.page)
    case .spaces, .account, .studies, .notices, .spacesAPI: nil
    }
  }

  /// The page that a route leads to, for a visitor who was looked up.
  private func attendedReply(_ route: Route, _ work: WorkContext, _ contexts: Contexts) throws -> Reply {
    switch route {
    case .spaces(let route): try work.spacesReply(route)
    case .account(let route): try work.accountReply(route)
    case .studies(let route): try work.studiesReply(route)
    case .notices(let route): try work.noticesReply(route)
    case .spacesAPI(let route): work.spacesAPIReply(route)
    default: publicReply(route, contexts) ?? contexts.study.notFound()
    }
  }
}
