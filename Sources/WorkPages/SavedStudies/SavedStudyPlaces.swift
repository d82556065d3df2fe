package import Pages

/// Addresses of keeping studies in spaces. What is kept is a thing of its space.
package enum SavedStudyPlaces {
  /// Query: `question`, and that of the page which is kept.
  package static let keep = Place("/studies", .form)
}
