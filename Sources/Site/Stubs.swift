import Markup

extension PageContext {
  func compareFile(_ format: String) -> Reply { notFound() }
  func unitsPage() -> Reply { page("Nabo", route: .units) { $0.h1("Nabo") } }
  func unitPage(country: String, code: String) -> Reply { notFound() }
  func indicatorsPage() -> Reply { page("Nabo", route: .indicators) { $0.h1("Nabo") } }
  func sourcesPage() -> Reply { page("Nabo", route: .sources) { $0.h1("Nabo") } }
  func aboutPage() -> Reply { page("Nabo", route: .about) { $0.h1("Nabo") } }
  func api(_ question: String) -> Reply { notFound() }
}
