import Formats
import Markup
import Pages
import Spaces
import Wording

/// What an entry of the history says of before and after: in words, and what only machines read behind a fold.
extension WorkContext {
  /// Members that name a row of a table, for those who check the history against the tables.
  private static let rowNames: Set = [
    "batch", "comment", "first", "membership", "post", "query", "share", "table", "undoes", "view",
  ]

  func changes(
    _ html: inout HTML, _ entry: HistoryEntry, of kind: ContentKind?, _ references: ContentNames
  ) {
    guard let content = entry.content else { return html.text(phrase("history.erased")) }
    let empty = JSONValue.object([])
    let found = readableDifferences(
      content.before == .null ? empty : content.before, content.after == .null ? empty : content.after
    ).filter { difference in
      // What was empty and came, or went, tells nothing.
      !Self.rowNames.contains(difference.path.text)
        && (!isEmpty(difference.before) || !isEmpty(difference.after))
    }
    let made = found.filter { isMade($0.path, kind) }
    let study = kind?.kind == .study ? studyLine(entry, made) : nil
    html.ul(.class("changes")) { html in
      if let study {
        html.li { html in
          html.text("\(phrase("saved-study.asked")): ")
          html.ins(study)
        }
      }
      for difference in found where !isMade(difference.path, kind) {
        html.li { change(&$0, difference, kind, references) }
      }
    }
    guard !made.isEmpty else { return }
    html.details(.class("grounds")) { html in
      html.summary(phrase("history.grounds"))
      html.ul(.class("changes")) { html in
        for difference in made {
          html.li { html in
            html.text("\(fieldName(difference.path, kind)): ")
            html.code(clipped(difference.after?.text ?? "–"), .class("digest"))
          }
        }
      }
    }
  }

  private func change(
    _ html: inout HTML, _ difference: FieldDifference, _ kind: ContentKind?, _ references: ContentNames
  ) {
    func shown(_ value: JSONValue?) -> String {
      clipped(fieldText(difference.path, value, kind, references))
    }
    html.text("\(fieldName(difference.path, kind)): ")
    if difference.before != nil {
      html.del(shown(difference.before))
      html.text(" ")
    }
    if difference.after != nil { html.ins(shown(difference.after)) }
  }

  /// Whether the program set a field by itself, in words of its own.
  func isMade(_ path: FieldPath, _ kind: ContentKind?) -> Bool {
    guard let kind, path.names.first == "content", path.names.count > 1 else { return false }
    // A file has a name that people know it by.
    return kind.field(path.names[1]).map { $0.origin == .made && $0.type != .file } ?? false
  }

  /// What a study asks now, in words; nil for an entry that does not change that.
  private func studyLine(_ entry: HistoryEntry, _ made: [FieldDifference]) -> String? {
    guard made.contains(where: { $0.path.names.last == "query" }),
      let content = entry.content?.after["content"]
    else { return nil }
    return line(SavedStudy(reading: content))
  }

  private func isEmpty(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null?, .text("")?, .array([])?: true
    default: false
    }
  }
}
