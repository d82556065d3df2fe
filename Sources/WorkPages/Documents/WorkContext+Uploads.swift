import Basics
import Digests
import Files
import Pages
import Spaces
import Store
import Wording

extension WorkContext {
  /// The box that somebody ticks who wants a file kept of a kind that is not known here.
  static var otherFiles: String { "other-files" }

  /// `form` with tickets for the files that came with it, and what is wrong with those that are not taken.
  func receivingFiles(_ form: Form, of contents: ContentForm) -> (form: Form, faults: [Diagnostic]) {
    var (pairs, faults): ([Form.Pair], [Diagnostic]) = (form.pairs, [])
    let mayBeOther = form[Self.otherFiles] == "yes"
    for control in contents.fileControls {
      let sent = visit.uploads.filter { $0.field == control.name }
      // A file that is sent anew takes the place of the one that is carried on.
      if !sent.isEmpty, !control.isSeveral { pairs.removeAll { $0.name == control.ticketName } }
      for upload in control.isSeveral ? sent : Array(sent.prefix(1)) {
        do {
          let file = try received(upload, mayBeOther: mayBeOther)
          if let ticket = FileTicket(file, of: caller) {
            pairs.append(.init(control.ticketName, ticket.text))
          }
        } catch {
          faults.append(
            Diagnostic(error.code, .badInput, at: .init(field: control.name), error.arguments))
        }
      }
    }
    return (Form(pairs), faults)
  }

  /// The file, kept: from now on it is there, whether anything comes to name it or not.
  func received(_ upload: Upload, mayBeOther: Bool) throws(Diagnostic) -> FileReference {
    guard let files = workplace.files, let digest = ContentDigest(upload.digest) else {
      throw Diagnostic("files-unusable", .unavailable)
    }
    let type = try FileInspection.type(ofFileAt: upload.path)
    guard type != .other || mayBeOther else {
      throw Diagnostic("file-type-unknown", .badInput, ["name": FileName.cleaned(upload.name)])
    }
    try files.inspect?(upload.path)
    try files.store.keep(upload.path, as: digest)
    let file = FileReference(
      name: FileName.cleaned(upload.name, for: type), size: upload.size, type: type.mediaType, digest: digest)
    files.readings.prepare(file, in: files.store)
    return file
  }

  /// `fields` with documents for the files that came for its references, where there is room for all files of the form.
  func attaching(
    _ contents: ContentForm, to fields: ThingFields, from form: Form, in space: Space, holdingFrom day: Day,
    by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ThingFields {
    let name = contents.fileControls.first?.name ?? ""
    try requireRoom(for: contents.files(in: form), in: space, tx, field: name)
    return try contents.attachingDocuments(
      fields, from: form, in: space, holdingFrom: day, by: actor, tx, occasion)
  }

  /// Throws `space-full` where the files of `space` would become too many with these.
  func requireRoom(
    for files: [FileReference], in space: Space, _ tx: any Transaction, field: String
  ) throws {
    guard let place = workplace.files, !files.isEmpty else { return }
    var used = try FileUse.files(in: space.id, of: kinds, tx)
    for file in files { used[file.digest] = file.size }
    guard used.values.reduce(0, +) > place.mostOfSpace else { return }
    throw Diagnostics([
      Diagnostic("space-full", .badInput, at: .init(field: field), ["limit": "\(place.mostOfSpace >> 20)"])
    ])
  }
}
