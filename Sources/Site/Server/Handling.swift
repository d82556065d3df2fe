/// How the edge treats an address, before any page is asked.
package struct Handling: Sendable {
  /// What may be done there.
  package let methods: [Visit.Method]
  /// Most bytes of a form that is sent there.
  package let formBytes: Int
  /// Whether the reply depends on more than the visit: on who the visitor is, or on what is in the database. Such
  /// a reply is worked out on threads that may wait, and never kept for another visitor.
  package let isAttended: Bool

  package init(methods: [Visit.Method] = [.get], formBytes: Int = Limits.formBytes, isAttended: Bool = false)
  {
    self.methods = methods
    self.formBytes = formBytes
    self.isAttended = isAttended
  }

  /// A page for everybody, which only reads what was loaded at the start.
  package static let reading = Handling()

  /// For the `Allow` header.
  var allowed: String {
    methods.map { $0 == .get ? "GET, HEAD" : "POST" }.joined(separator: ", ")
  }
}
