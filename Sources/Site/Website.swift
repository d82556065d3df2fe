/// The site as a function from a visit to a reply.
package struct Website: Sendable {
  private let content: SiteContent

  package init(content: SiteContent) {
    self.content = content
  }

  package func respond(to visit: Visit) -> Reply {
    let context = PageContext(content: content, visit: visit)
    guard let route = Route(visit.segments) else { return context.notFound() }
    return switch route {
    case .home: context.homePage()
    case .compare: context.comparePage()
    case .compareFile(let format): context.compareFile(format)
    case .council: context.councilPage()
    case .grants: context.grantsPage()
    case .income: context.incomePage()
    case .outlook: context.outlookPage()
    case .decide: context.decidePage()
    case .mine: context.minePage()
    case .report: context.reportPage()
    case .reportFile: context.reportFile()
    case .units: context.unitsPage()
    case .unit(let country, let code): context.unitPage(country: country, code: code)
    case .indicators: context.indicatorsPage()
    case .forms: context.formsPage()
    case .timeline: context.timelinePage()
    case .rules: context.rulesPage()
    case .rule(let id): context.rulePage(id)
    case .sources: context.sourcesPage()
    case .about: context.aboutPage()
    case .preferences: context.preferences()
    case .api(let question): context.api(question)
    }
  }

  /// What replies depend on besides the address.
  package func variant(of visit: Visit) -> String {
    PageContext(content: content, visit: visit).variant
  }
}
