package import Digests
package import Formats

/// A file as a version of a thing names it. The file itself lies outside the database, under its digest.
package struct FileReference: FieldValue {
  /// As whoever sent it called it, made harmless.
  package let name: String
  /// Bytes.
  package let size: Int
  /// Its media type (RFC 6838), by what stands in it.
  package let type: String
  package let digest: ContentDigest

  package init(name: String, size: Int, type: String, digest: ContentDigest) {
    (self.name, self.size, self.type, self.digest) = (name, size, type, digest)
  }

  package init?(_ json: JSONValue) {
    guard let name = json["name"]?.text, (1...FieldType.longestLine).contains(name.utf8.count),
      !name.contains(where: { $0 == "/" || $0.isNewline }), let size = json["size"].flatMap({ Int($0) }),
      size >= 0,
      let type = json["type"]?.text, type.split(separator: "/").count == 2,
      let digest = json["digest"]?.text.flatMap({ ContentDigest($0) })
    else { return nil }
    self.init(name: name, size: size, type: type, digest: digest)
  }

  package var json: JSONValue? {
    .object([
      .init("digest", .text(digest.text)), .init("name", .text(name)), .init("size", .number(Double(size))),
      .init("type", .text(type)),
    ])
  }
}
