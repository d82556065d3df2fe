package import Basics

extension StorageFault {
  /// The fault for people, who do not see the engine's words: those are for the log. Only whoever starts the
  /// program is told why the server refuses it.
  package func diagnostic(at address: StorageAddress? = nil) -> Diagnostic {
    func fault(_ code: String, _ arguments: [String: String] = [:]) -> Diagnostic {
      Diagnostic(code, .unavailable, at: .init(file: address?.shown), arguments)
    }
    return switch self {
    case .busy: fault("storage-busy")
    case .full: fault("storage-full")
    case .readOnly: fault("storage-read-only")
    case .newer(let found, let known):
      fault("storage-newer", ["found": String(found), "known": String(known)])
    case .changed(let migration): fault("storage-changed", ["migration": migration])
    case .gone: fault("storage-gone")
    case .refused(let reason): fault("storage-refused", ["reason": reason])
    case .damaged: fault("storage-damaged")
    case .constraint, .unexpected: fault("storage-unexpected")
    }
  }

  /// What happened in the engine's own words, for a log; nothing where the name of the fault says it all.
  package var detail: String? {
    switch self {
    case .refused(let words), .constraint(let words), .unexpected(let words): words
    default: nil
    }
  }
}
