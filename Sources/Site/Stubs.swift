import Markup

extension PageContext {
  func unitsPage() -> Reply { page("Nabo", route: .units) { $0.h1("Nabo") } }
  func aboutPage() -> Reply { page("Nabo", route: .about) { $0.h1("Nabo") } }
}
