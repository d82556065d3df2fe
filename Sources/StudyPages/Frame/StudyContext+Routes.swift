package import Pages

extension StudyContext {
  /// The page that a route leads to.
  package func reply(_ route: StudyRoute) -> Reply {
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
    case .unit(let country, let code):
      isCounty(code, in: country)
        ? countyPage(country: country, code: code) : unitPage(country: country, code: code)
    case .indicators: indicatorsPage()
    case .forms: formsPage()
    case .timeline: timelinePage()
    case .rules: rulesPage()
    case .rule(let id): rulePage(id)
    case .sources: sourcesPage()
    case .about: aboutPage()
    case .api(let question): api(question)
    }
  }
}
