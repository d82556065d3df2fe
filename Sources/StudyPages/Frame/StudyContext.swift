package import Pages

/// What a page about studies needs to know of one visit. Such a page depends on the visit alone: it knows no database.
package struct StudyContext: PageContext {
  package let basis: PageBasis
  let shared: StudyContent
  /// How a study is kept; nil on a site that only compares.
  let keeping: KeepingOffer?

  package init(_ basis: PageBasis, _ shared: StudyContent, keeping: KeepingOffer? = nil) {
    self.basis = basis
    self.shared = shared
    self.keeping = keeping
  }
}
