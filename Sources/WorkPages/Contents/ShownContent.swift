import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// What a version says, as its kind of thing is read.
  ///
  /// - Parameter version: nil where it is read by way of a link that leads nowhere else.
  func thingContent(
    _ html: inout HTML, _ fields: ThingFields?, _ kind: ThingKind, _ names: ContentNames = ContentNames(),
    of version: ThingVersion? = nil
  ) {
    guard let fields else { return html.p(phrase("things.erased-text"), .class("column")) }
    switch kind {
    case .note:
      html.div(.class("note-text", "column", "kept-lines")) { $0.lines(Note(reading: fields.content).text) }
    case .study: savedStudy(&html, SavedStudy(reading: fields.content), version)
    default:
      guard let known = kinds[kind] else { return unknownContent(&html, fields) }
      content(&html, fields, known, names, version?.name)
    }
  }

  /// A kind that this program does not know is kept, and shown as it stands.
  private func unknownContent(_ html: inout HTML, _ fields: ThingFields) {
    html.p(phrase("things.unknown-kind"), .class("column"))
    html.pre(String(decoding: fields.content.bytes, as: UTF8.self), .class("kept-lines"))
  }

  /// Field by field: short ones beside their names, texts and tables below.
  private func content(
    _ html: inout HTML, _ fields: ThingFields, _ kind: ContentKind, _ names: ContentNames,
    _ version: VersionName?
  ) {
    let reader = FieldReader(context: self, words: words(of: kind.kind), names: names, version: version)
    let whole = kind.whole(fields.content)
    let present = kind.fields.compactMap { field in whole[field.name].map { (field, $0) } }
    html.dl(.class("facts")) { html in
      for (field, value) in present where !field.type.isLong {
        html.dt(reader.words.label(field.name))
        html.dd { reader.show(&$0, value, field.type, field.name) }
      }
    }
    for (field, value) in present where field.type.isLong {
      html.h2(reader.words.label(field.name))
      switch field.type {
      case .table(let columns): contentTable(&html, field, columns, value.elements, reader)
      default:
        html.p(.class("kept-lines", "column")) { $0.lines(reader.text(value, field.type, field.name)) }
      }
    }
  }

  private func contentTable(
    _ html: inout HTML, _ field: FieldShape, _ columns: [FieldShape], _ rows: [JSONValue],
    _ reader: FieldReader
  ) {
    html.scrolling(reader.words.label(field.name)) { html in
      html.table { html in
        html.thead { html in
          html.tr { html in
            for column in columns {
              html.th(
                reader.words.label("\(field.name).\(column.name)"), .scope("col"),
                column.type.isNumber ? .class("number") : nil)
            }
          }
        }
        html.tbody { html in
          for row in rows {
            html.tr { html in
              for column in columns {
                html.td(column.type.isNumber ? .class("number") : nil) { html in
                  guard let value = row[column.name] else { return }
                  reader.show(&html, value, column.type, "\(field.name).\(column.name)")
                }
              }
            }
          }
        }
      }
    }
  }
}

extension FieldType {
  /// Whether it takes room of its own on a page.
  var isLong: Bool {
    switch self {
    case .text, .table: true
    default: false
    }
  }

  var isNumber: Bool {
    switch self {
    case .whole, .decimal, .share, .money: true
    default: false
    }
  }
}
