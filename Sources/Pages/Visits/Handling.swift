/// How the edge treats an address, before any page is asked.
package struct Handling: Sendable {
  /// What may be done there.
  package let methods: [Visit.Method]
  /// Where what a page waits for is.
  package enum Source: Sendable {
    /// In the program or in its database.
    case here
    /// On servers elsewhere, which may be slow or gone.
    case elsewhere
  }

  /// Most bytes of a form that is sent there.
  package let formBytes: Int
  /// Most bytes of each file that comes with a form there; nil where none is taken.
  package let fileBytes: Int?
  /// Whether the reply depends on more than the visit: on who the visitor is, or on what is in the database. Such
  /// a reply is worked out on threads that may wait, and never kept for another visitor.
  package let isAttended: Bool
  /// Whether JSON is sent there, and no form.
  package let takesJSON: Bool
  package let source: Source
  /// What it takes to answer, in steps, where that grows with what is asked: such an answer is worked out when it is
  /// the asker's turn. Nil for a page that costs the same for everybody. Told when it is asked for: of a reply that is
  /// kept ready nobody needs to know.
  package var work: Int? { toldWork() }
  private let toldWork: @Sendable () -> Int?

  package init(
    methods: [Visit.Method] = [.get], formBytes: Int = Limits.formBytes, fileBytes: Int? = nil,
    isAttended: Bool = false, takesJSON: Bool = false,
    source: Source = .here, work: @autoclosure @escaping @Sendable () -> Int? = nil
  ) {
    self.methods = methods
    self.formBytes = formBytes
    self.fileBytes = fileBytes
    self.isAttended = isAttended
    self.takesJSON = takesJSON
    self.source = source
    toldWork = work
  }

  /// A page for everybody, which only reads what was loaded at the start.
  package static let reading = Handling()

  /// For the `Allow` header.
  package var allowed: String {
    methods.map { $0 == .get ? "GET, HEAD" : $0.rawValue.uppercased() }.joined(separator: ", ")
  }
}
