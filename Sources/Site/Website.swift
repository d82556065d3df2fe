import Basics

/// The site as a function from a visit to a reply.
package struct Website: Sendable {
  private let content: SiteContent

  package init(content: SiteContent) {
    self.content = content
  }

  /// The site as the edge sees it.
  package var pages: Pages {
    Pages(
      handling: { handling(of: $0) }, respond: { respond(to: $0) }, work: { respond(to: $0, while: $1) },
      attend: { attend($0) },
      refuse: { refuse($0, $1) }, variant: { variant(of: $0) })
  }

  /// The page that everybody sees alike. A page where people work together needs `attend`.
  package func respond(to visit: Visit, while isWanted: @escaping StillWanted = { true }) -> Reply {
    let context = PageContext(content: content, visit: visit, isWanted: isWanted)
    guard let route = Route(visit.segments) else { return context.notFound() }
    return context.publicReply(route) ?? context.notFound()
  }

  /// Finds out who visits; what it gives answers them. Both may wait for the database.
  package func attend(_ visit: Visit) -> @Sendable (@escaping StillWanted) -> Reply {
    guard let workplace = content.workplace, let route = Route(visit.segments) else {
      return { respond(to: visit, while: $0) }
    }
    let caller = Caller.find(visit, workplace)
    let context = PageContext(content: content, visit: visit, caller: caller)
    if let obstacle = context.obstacle(to: route, workplace) {
      let reply = context.settled(obstacle, route, workplace)
      return { _ in reply }
    }
    return { isWanted in
      let context = PageContext(content: content, visit: visit, caller: caller, isWanted: isWanted)
      return context.settled(context.attendedReply(route), route, workplace)
    }
  }

  /// How the edge treats a visit. Whoever shows nothing of who they are gets the page that is kept for everybody.
  package func handling(of visit: Visit) -> Handling {
    guard let route = Route(visit.segments) else { return .reading }
    let context = PageContext(content: content, visit: visit)
    guard let workplace = content.workplace else { return Handling(work: context.work(of: route)) }
    return Handling(
      methods: route.methods, isAttended: route.work != nil || Caller.isNamed(in: visit, workplace.cookies),
      place: route.work?.callsElsewhere == true ? .elsewhere : .here, work: context.work(of: route))
  }

  /// What replies depend on besides the address.
  package func variant(of visit: Visit) -> String {
    PageContext(content: content, visit: visit).variant
  }

  private func refuse(_ refusal: Refusal, _ acceptLanguage: String) -> Reply {
    PageContext(content: content, visit: Visit(acceptLanguage: acceptLanguage))
      .faultPage([refusal.diagnostic], route: .home, status: refusal.status)
  }
}
