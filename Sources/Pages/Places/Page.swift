/// What answers at a place, or at all places of one form.
package struct Page<Context, Failure: Error>: Sendable {
  let pattern: PlacePattern
  let open: @Sendable ([String]) -> OpenPage<Context, Failure>?

  /// - Parameters:
  ///   - steps: what it may take to answer, where that grows with what is asked: then it takes its turn.
  ///   - answer: the reply to a visit.
  package init(
    _ place: Place, steps: @escaping @Sendable (Context) -> Int? = { _ in nil },
    answer: @escaping @Sendable (Context) throws(Failure) -> Reply
  ) {
    pattern = PlacePattern(place.path)
    open = { [pattern] in
      pattern.keys(in: $0) == nil ? nil : OpenPage(place: place, steps: steps, answer: answer)
    }
  }

  package init<each Key: PlaceKey>(
    _ places: Places<repeat each Key>,
    steps: @escaping @Sendable (Context, repeat each Key) -> Int? = { (_: Context, _: repeat each Key) in nil
    },
    answer: @escaping @Sendable (Context, repeat each Key) throws(Failure) -> Reply
  ) {
    pattern = places.pattern
    open = { segments in
      guard let keys = places.keys(in: segments) else { return nil }
      return OpenPage(
        place: places(repeat each keys), steps: { steps($0, repeat each keys) },
        answer: { context throws(Failure) in try answer(context, repeat each keys) })
    }
  }
}

/// A page that an address leads to.
package struct OpenPage<Context, Failure: Error>: Sendable {
  package let place: Place
  /// What it may take to answer, in steps; nil for a page that costs the same for everybody.
  package let steps: @Sendable (Context) -> Int?
  package let answer: @Sendable (Context) throws(Failure) -> Reply
}
