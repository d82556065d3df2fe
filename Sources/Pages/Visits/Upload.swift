/// A file that came with a form. It lies in a place of passage and goes away with the visit, unless somebody keeps it.
package struct Upload: Hashable, Sendable {
  /// The field of the form.
  package let field: String
  /// As whoever sent it called it: not to be trusted in any way.
  package let name: String
  package let path: String
  /// Bytes.
  package let size: Int
  /// 64 hexadecimal digits of its SHA-256.
  package let digest: String

  package init(field: String, name: String, path: String, size: Int, digest: String) {
    (self.field, self.name, self.path, self.size, self.digest) = (field, name, path, size, digest)
  }
}
