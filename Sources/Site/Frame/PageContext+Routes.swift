extension PageContext {
  /// The page that a route leads to; nil for pages where people work together.
  func publicReply(_ route: Route) -> Reply? {
    if let refusal = refusal(of: route) { return refusal }
    return switch route {
    case .home: homePage()
    case .compare: comparePage()
    case .compareFile(let format): compareFile(format)
    case .council: councilPage()
    case .grants: grantsPage()
    case .income: incomePage()
    case .outlook: outlookPage()
    case .decide: decidePage()
    case .mine: minePage()
    case .report: reportPage()
    case .reportFile: reportFile()
    case .units: unitsPage()
    case .unit(let country, let code): unitPage(country: country, code: code)
    case .indicators: indicatorsPage()
    case .forms: formsPage()
    case .timeline: timelinePage()
    case .rules: rulesPage()
    case .rule(let id): rulePage(id)
    case .sources: sourcesPage()
    case .about: aboutPage()
    case .preferences: preferences()
    case .api(let question): api(question)
    case .spaces, .account, .studies, .notices, .spacesAPI: nil
    }
  }

  /// The page that a route leads to, for a visitor who was looked up.
  func attendedReply(_ route: Route) -> Reply {
    interrupted(at: route) {
      switch route {
      case .spaces(let route): try spacesReply(route)
      case .account(let route): try accountReply(route)
      case .studies(let route): try studiesReply(route)
      case .notices(let route): try noticesReply(route)
      case .spacesAPI(let route): spacesAPIReply(route)
      default: publicReply(route) ?? notFound()
      }
    }
  }
}
