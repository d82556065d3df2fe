/// Addresses of one form, told apart by keys: calling it with keys gives one of them.
///
///     static let version = Places<Identifier<Thing>, Int>("/things/:thing/versions/:number", .reading)
///     version(thing.id, 3).address()
package struct Places<each Key: PlaceKey>: Sendable {
  let pattern: PlacePattern
  let manner: Manner

  /// - Parameter pattern: with one name for each key, in their order.
  package init(_ pattern: StaticString, _ manner: Manner = .page) {
    self.pattern = PlacePattern(pattern.description)
    self.manner = manner
  }

  package func callAsFunction(_ key: repeat each Key) -> Place {
    var texts: [String] = []
    var logged: [String?] = []
    for key in repeat each key {
      texts.append(key.placeText)
      logged.append(key.loggedText)
    }
    return Place(path: pattern.path(texts), pattern: pattern.logged(logged), manner: manner)
  }

  /// The keys of an address by its parts; nil where it is none of these.
  package func keys(in segments: [String]) -> (repeat each Key)? {
    guard let texts = pattern.keys(in: segments) else { return nil }
    var rest = texts[...]
    func next<One: PlaceKey>(_: One.Type) throws(NoKey) -> One {
      guard let text = rest.popFirst(), let key = One.read(placeText: text) else { throw NoKey() }
      return key
    }
    return try? (repeat next((each Key).self))
  }

  private struct NoKey: Error {}
}
