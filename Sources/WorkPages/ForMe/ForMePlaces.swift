package import Pages

/// The page of what is somebody's own to do and to know.
package enum ForMePlaces {
  /// Query: `moved` and `was`, the task whose state was changed last and the state that it had.
  package static let page = Place("/me", .reading)
}
