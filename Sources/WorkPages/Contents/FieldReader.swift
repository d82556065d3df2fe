import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

/// A value of a field as people read it.
struct FieldReader {
  let context: WorkContext
  let words: FieldWords
  let names: ContentNames
  /// Whose values these are, so that files lead to themselves; nil in a list.
  var version: VersionName?

  private var phrase: Phrasebook { context.phrase }

  /// - Parameter path: the names that lead to the field, for words of closed lists.
  func text(_ value: JSONValue?, _ type: FieldType, _ path: String) -> String {
    guard let value, value != .null else { return "–" }
    switch type {
    case .list(let element): return value.elements.map { text($0, element, path) }.joined(separator: ", ")
    case .table(let columns):
      return value.elements.map { row in
        columns.compactMap { column in
          row[column.name].map { text($0, column.type, "\(path).\(column.name)") }
        }.joined(separator: ", ")
      }.joined(separator: "; ")
    // What does not fit its field is shown as it stands, so that nothing that was kept is hidden.
    default: return type.fits(value) ? single(value, type, path) : value.shown
    }
  }

  private func single(_ value: JSONValue, _ type: FieldType, _ path: String) -> String {
    switch type {
    case .whole, .decimal: Double(value).map(number) ?? value.shown
    case .share: Double(value).map { "\(number($0 * 100)) %" } ?? value.shown
    case .money: Amount(value).map { "\(number($0.amount)) \($0.currency.rawValue)" } ?? value.shown
    case .day: Day(value).map { phrase.date($0) } ?? value.shown
    case .period: DayRange(value).map(context.period) ?? value.shown
    case .file: FileReference(value).map(context.told) ?? value.shown
    default: name(type, path, value.shown)
    }
  }

  /// With the decimals that it has, at most four.
  private func number(_ value: Double) -> String {
    let decimals = (0...4).first { decimals in
      let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
      return abs((value * scale).rounded() / scale - value) < 1e-9
    }
    return phrase.number(value, decimals: decimals ?? 4)
  }

  /// What is called by a name: a word of a closed list, a unit, an organisation, a post, a thing, a person.
  func name(_ type: FieldType, _ path: String, _ text: String) -> String {
    switch type {
    case .choice: words.word(path, text)
    case .unit: UnitCode(text).map(unit) ?? text
    case .organisation:
      Identifier<Organisation>(text).map(organisation) ?? text
    case .post:
      Identifier<Post>(text).map(post) ?? text
    case .thing:
      Identifier<Thing>(text).map { thing($0) } ?? text
    case .person:
      Identifier<Person>(text).map { names.people[$0] ?? phrase("history.somebody") } ?? text
    default: text
    }
  }

  /// By its name today; by country and code where it has none, so that it can be found again.
  private func unit(_ unit: UnitCode) -> String {
    let name = context.names(of: [unit])[0]
    return name == unit.code ? unit.text : name
  }

  private func organisation(_ id: Identifier<Organisation>) -> String {
    guard let name = names.organisations[id] else { return phrase("organisations.gone") }
    return names.successors[id].map { phrase("organisations.now", ["name": name, "successor": $0]) } ?? name
  }

  /// The post and where it is, not who holds it.
  private func post(_ id: Identifier<Post>) -> String {
    guard let post = names.posts[id] else { return phrase("organisations.gone") }
    return "\(post.title), \(organisation(post.organisation))"
  }

  /// What was removed, or may not be seen, is not named.
  private func thing(_ id: Identifier<Thing>) -> String {
    guard let thing = names.things[id], thing.state != .removed else { return phrase("things.out-of-sight") }
    return thing.title.isEmpty ? phrase("things.erased") : thing.title
  }

  /// As `text`, leading on to what is referred to.
  func show(_ html: inout HTML, _ value: JSONValue, _ type: FieldType, _ path: String) {
    let text = text(value, type, path)
    switch type {
    case .list(let element):
      for (index, part) in value.elements.enumerated() {
        if index > 0 { html.text(", ") }
        show(&html, part, element, path)
      }
    case .organisation:
      guard let id = Identifier<Organisation>(value), names.organisations[id] != nil else {
        return html.text(text)
      }
      html.a(text, .href(OrganisationPlaces.organisation(id).address()))
    case .thing:
      guard let id = Identifier<Thing>(value), names.things[id] != nil else { return html.text(text) }
      html.a(text, .href(ThingPlaces.thing(id).address()))
    case .file:
      guard let version else { return html.text(text) }
      html.a(
        text, .href(ThingPlaces.versionFile(version.thing, version.number).address()), .rel("nofollow"))
      guard FileReference(value).map(context.hasPreview) == true else { return }
      html.text(" · ")
      html.a(
        phrase("files.look"), .href(ThingPlaces.preview(version.thing, version.number).address()),
        .rel("nofollow"))
    case .address: html.a(text, .href(text), .rel("noopener nofollow"))
    default: html.text(text)
    }
  }
}
