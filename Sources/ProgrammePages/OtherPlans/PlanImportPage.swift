import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// A plan of another program, sent as a file. Nothing of it is written before it was seen what it would bring.
  func planImportPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    guard view.mayAdd else { throw Interruption.absent }
    let place = ProgrammePlaces.planImport(id)
    return try formReply("plan-import") { _ in
      guard let upload = visit.uploads.first(where: { $0.size > 0 }) else {
        throw Diagnostic("project-file-missing", .badInput, at: .init(field: "file"))
      }
      let bytes = try table(of: upload)
      // What cannot be read is refused at once, and not kept.
      _ = try ProjectFileReader.read(readXML(bytes, file: upload.name), file: upload.name)
      return try writing { tx, actor, occasion in
        let space = try Space.get(view.space.id, for: actor, tx)
        let kept = try ThingImport.keep(
          bytes, named: upload.name, of: .activity, in: space, ImportChoices(from: content.today()),
          by: .actor(actor), tx, occasion)
        return ProgrammePlaces.planImported(id, kept.id)
      }
    } page: { shown in
      programmePage(
        view, at: place, title: phrase("programmes.import-title"), status: shown.status
      ) { html in
        html.p(phrase("programmes.import-lead"), .class("lead", "column"))
        guard workplace.files != nil else {
          return html.p(phrase("programmes.import-no-files"), .class("column"))
        }
        protectedForm(&html, to: place.address(), class: "work-form", sendsFiles: true) { html in
          fields(
            &html,
            [
              Field(
                "file", phrase("programmes.import-file"), hint: phrase("programmes.import-hint"),
                .file(isSeveral: false))
            ], in: shown)
          html.button(phrase("imports.look"), .type("submit"), .class("button-main"))
        }
      }
    }
  }
}
