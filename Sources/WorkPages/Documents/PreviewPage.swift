import Basics
import Files
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// Letters of a text that a preview shows.
  private static var shownLetters: Int { 20_000 }
  /// What reading a document takes, in the steps of a question: so much that it takes turns with outlooks.
  static var readingSteps: Int { 300_000 }

  /// What stands in the file of a version: a picture of its first page, and its text. The original is one link away.
  func previewPage(_ name: VersionName) throws -> Reply {
    let found = try reading { tx, actor in
      let found = try Thing.version(name, for: actor, tx)
      return (version: found.version, kind: found.thing.kind, rooms: SpaceRooms(found.space, for: actor))
    }
    guard let (file, place) = try file(of: found.version, found.kind) else { throw Interruption.absent }
    let type = FileType(mediaType: file.type) ?? .other
    let title = found.version.fields?.title ?? ""
    return workPage(title, at: ThingPlaces.preview(name.thing, name.number), in: found.rooms) { html in
      html.h1(title)
      html.ul(.class("ways-on")) { html in
        html.li { html in
          html.a(
            phrase("files.download", ["file": told(file)]), .class("button"), .rel("nofollow"),
            .href(ThingPlaces.versionFile(name.thing, name.number).address()))
        }
        html.li {
          $0.a(
            phrase("things.version", ["number": "\(name.number)"]), .href(ThingPlaces.version(name).address())
          )
        }
      }
      var isTold = false
      if FileReadings.has(type, .picture) {
        let picture = made(.picture, of: file, place)
        if case .failure = picture { isTold = true }
        shown(&html, picture) { html, _ in
          html.img(
            .class("document-picture"), .src(ThingPlaces.picture(name.thing, name.number).address()),
            .alt(phrase("files.first-page", ["file": file.name])))
        }
      }
      guard FileReadings.has(type, .text) else {
        return html.p(phrase("files.no-preview"), .class("column", "quiet"))
      }
      let words = made(.text, of: file, place)
      // A document that no program can read is said once.
      if case .failure = words, isTold { return }
      html.h2(phrase("files.text"))
      shown(&html, words) { html, bytes in text(&html, bytes) }
    }
  }

  /// Whether there is something to look at without downloading it.
  func hasPreview(_ file: FileReference) -> Bool {
    guard workplace.files != nil, let type = FileType(mediaType: file.type) else { return false }
    return FileReadings.Kind.allCases.contains { FileReadings.has(type, $0) }
  }

  /// The picture of the first page, as an image of this site that was made here.
  func pictureReply(_ name: VersionName) throws -> Reply {
    let found = try reading { tx, actor in try Thing.version(name, for: actor, tx) }
    guard let (file, place) = try file(of: found.version, found.thing.kind) else { throw Interruption.absent }
    let bytes = try place.readings.reading(.picture, of: file, in: place.store, isWanted: basis.isWanted)
    return Reply(
      contentType: "image/png", body: bytes, caching: .none,
      route: ThingPlaces.picture(name.thing, name.number).pattern)
  }

  private func file(of version: ThingVersion, _ kind: ThingKind) throws -> (FileReference, FilePlace)? {
    guard let place = workplace.files, let fields = version.fields,
      let file = kinds[kind]?.files(in: fields.content).first
    else { return nil }
    return (file, place)
  }

  private func made(
    _ kind: FileReadings.Kind, of file: FileReference, _ place: FilePlace
  ) -> Result<[UInt8], Diagnostic> {
    Result { () throws(Diagnostic) in
      try place.readings.reading(kind, of: file, in: place.store, isWanted: basis.isWanted)
    }
  }

  /// What was made of a file, or why it could not be.
  private func shown(
    _ html: inout HTML, _ made: Result<[UInt8], Diagnostic>, content: (inout HTML, [UInt8]) -> Void
  ) {
    switch made {
    case .success(let bytes): content(&html, bytes)
    case .failure(let fault): html.p("\(phrase.problem(fault)) \(phrase.remedy(fault))", .class("column"))
    }
  }

  private func text(_ html: inout HTML, _ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else {
      return html.p(phrase("files.no-text"), .class("column", "quiet"))
    }
    let shown = text.prefix(Self.shownLetters)
    html.div(.class("kept-lines", "column")) { $0.text(String(shown)) }
    if shown.endIndex < text.endIndex { html.p(phrase("files.more-text"), .class("column", "quiet")) }
  }
}
