import Basics
import Digests
import Files
package import Pages
package import Spaces

extension WorkContext {
  /// The file of what a thing says today.
  package func currentFile(_ id: Identifier<Thing>, at place: Place) throws -> Reply {
    let (version, thing) = try reading { tx, actor in
      (
        try Thing.version(of: id, on: content.today(), knownAt: nil, for: actor, tx),
        try Thing.get(id, for: actor, tx).thing
      )
    }
    return try download(version?.fields, thing.kind, at: place)
  }

  /// That of one version, for as long as whoever asks may see the version.
  func versionFile(_ name: VersionName) throws -> Reply {
    let found = try reading { tx, actor in try Thing.version(name, for: actor, tx) }
    return try download(
      found.version.fields, found.thing.kind, at: ThingPlaces.versionFile(name.thing, name.number))
  }

  /// Throws `file-missing` where the file is named and not there: it is said to whoever runs the site by `nabo files check`.
  func download(_ fields: ThingFields?, _ kind: ThingKind, at place: Place) throws -> Reply {
    guard let file = file(of: fields, kind) else { throw Interruption.absent }
    guard let store = workplace.files?.store, let size = store.size(of: file.digest), size == file.size else {
      throw Diagnostic("file-missing", .unavailable)
    }
    let type = FileType(mediaType: file.type) ?? .other
    // What a browser could run is not called by its name.
    return .download(
      FileBody(path: store.path(of: file.digest), size: size, digest: file.digest.text), named: file.name,
      as: (type == .html ? .other : type).mediaType, route: place.pattern)
  }

  /// The file that stands in a thing; nil where none does.
  func file(of fields: ThingFields?, _ kind: ThingKind) -> FileReference? {
    fields.flatMap { kinds[kind]?.files(in: $0.content).first }
  }

  /// `vedtak.pdf, 1,2 MB`
  func told(_ file: FileReference) -> String { "\(file.name), \(size(file.size))" }
}
