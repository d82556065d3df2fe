/// The media types that the site sends, by file name extension.
enum ContentType {
  static func of(fileNamed name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return unknown }
    return byExtension[String(name[name.index(after: dot)...])] ?? unknown
  }

  /// Whether compressing it gains anything: images and archives are compressed already.
  static func isCompressible(_ type: String) -> Bool {
    let essence = type.prefix { $0 != ";" }
    return essence.hasPrefix("text/") || essence.hasSuffix("+xml") || essence.hasSuffix("json")
      || essence == "application/xml"
  }

  /// Downloaded instead of shown, since nobody knows what it is.
  private static let unknown = "application/octet-stream"

  private static let byExtension = [
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "txt": "text/plain; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
  ]
}
