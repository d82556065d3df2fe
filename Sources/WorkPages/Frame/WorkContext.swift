package import Pages

/// What a page where people work together needs to know of one visit: who visits, and the database.
package struct WorkContext: PageContext {
  package let basis: PageBasis
  package let workplace: Workplace
  /// Who visits, for attended visits.
  package let caller: Caller

  /// The frame of its pages, and of any other page with the same basis, shows the visitor what is theirs.
  package init(_ basis: PageBasis, _ workplace: Workplace, _ caller: Caller = .unknown) {
    self.basis = basis.shown(by: Self.frame(workplace, caller))
    self.workplace = workplace
    self.caller = caller
  }

  private static func frame(_ workplace: Workplace, _ caller: Caller) -> VisitorFrame {
    VisitorFrame(
      places: { html, basis, place in
        let context = WorkContext(basis, workplace, caller)
        context.destination(&html, .init(SpacePlaces.list.address(), "frame.nav.spaces"), on: place)
        context.noticesLink(&html, on: place)
      },
      choices: { html, basis, place in
        WorkContext(basis, workplace, caller).accountChoice(&html, on: place)
      })
  }
}
