/// A file that is a reply: sent from the disk, in parts where that is asked for, and never as a page of this site.
package struct FileBody: Hashable, Sendable {
  package let path: String
  /// Bytes.
  package let size: Int
  /// Names its content, for caches and for whoever goes on where a download stopped.
  package let digest: String

  package init(path: String, size: Int, digest: String) {
    (self.path, self.size, self.digest) = (path, size, digest)
  }
}
