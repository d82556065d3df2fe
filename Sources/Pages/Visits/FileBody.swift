/// A file that is a reply: sent from the disk piece by piece, whatever its size, and never as a page of this site.
package struct FileBody: Sendable {
  package let path: String
  /// Bytes.
  package let size: Int
  /// Names its content, for caches and for whoever goes on where a download stopped; nil for one made for this reply.
  package let digest: String?
  /// What the file is gone with; nil for one that stays.
  package let holding: (any AnyObject & Sendable)?

  /// One that stays where it is.
  package init(path: String, size: Int, digest: String) {
    (self.path, self.size, self.digest, holding) = (path, size, digest, nil)
  }

  /// One that was made for this reply, and is gone with `holding`.
  package init(path: String, size: Int, holding: any AnyObject & Sendable) {
    (self.path, self.size, digest, self.holding) = (path, size, nil, holding)
  }
}
