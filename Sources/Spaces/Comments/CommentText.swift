package import Formats

/// What a comment says: words, and the people who are mentioned in it. People stand there by their account, so that their
/// names are in no comment and go with the account.
package struct CommentText: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case words(String)
    case person(Identifier<Person>)
  }

  package let parts: [Part]

  /// As it is stored: an array of texts and of `{"person": id}`. Nil for what is none.
  package init?(_ json: JSONValue) {
    guard case .array(let elements) = json else { return nil }
    parts = elements.compactMap { element in
      element.text.map { .words($0) } ?? element["person"].flatMap { Identifier($0) }.map { .person($0) }
    }
    guard parts.count == elements.count else { return nil }
  }

  package var json: JSONValue {
    .array(
      parts.map { part in
        switch part {
        case .words(let words): .text(words)
        case .person(let id): .object([.init("person", .text(id.text))])
        }
      })
  }

  /// Each once, in the order of their names for machines.
  package var mentioned: [Identifier<Person>] {
    Set(
      parts.compactMap { part in
        if case .person(let id) = part { id } else { nil }
      }
    ).sorted()
  }

  /// As people write and read it, with `@` before each name.
  ///
  /// - Parameter name: of a person, or what stands for them where the reader may not know it.
  package func typed(_ name: (Identifier<Person>) -> String) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .person(let id): "@\(name(id))"
      }
    }.joined()
  }
}

extension CommentText {
  /// What somebody typed: an `@` with the name of one of `people` behind it mentions them, of names that begin alike the
  /// longest. Of several with one name all are mentioned, since nobody can tell which was meant.
  package init(typed text: String, naming people: [Identifier<Person>: String]) {
    let byName = Dictionary(grouping: people.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }) {
      folded($0.value)
    }
    let names = byName.map { (count: $0.value[0].value.count, folded: $0.key, people: $0.value.map(\.key)) }
      .sorted { ($0.count, $0.folded) > ($1.count, $1.folded) }
    var parts: [Part] = []
    var words = ""
    var rest = text[...]
    while let next = rest.first {
      let isAtStart = words.last.map { !$0.isLetter && !$0.isNumber } ?? true
      if next == "@", isAtStart {
        let behind = rest.dropFirst()
        let found = names.first { name in
          let end = behind.dropFirst(name.count).first
          return folded(String(behind.prefix(name.count))) == name.folded
            && !(end.map { $0.isLetter || $0.isNumber } ?? false)
        }
        if let found {
          if !words.isEmpty { parts.append(.words(words)) }
          for (index, person) in found.people.enumerated() {
            if index > 0 { parts.append(.words(" ")) }
            parts.append(.person(person))
          }
          words = ""
          rest = behind.dropFirst(found.count)
          continue
        }
      }
      words.append(next)
      rest = rest.dropFirst()
    }
    if !words.isEmpty { parts.append(.words(words)) }
    self.parts = parts
  }
}
