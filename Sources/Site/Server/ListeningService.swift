import Basics
import HummingbirdCore
import NIOCore
import NIOPosix
import ServiceLifecycle

/// A service that listens at an address, which says by that address why it cannot.
struct ListeningService: Service {
  let service: any Service
  let host: String
  let port: Int

  func run() async throws {
    do {
      try await service.run()
    } catch {
      throw diagnostic(for: error)
    }
  }

  /// What to say of why nothing can listen here; other errors as they are.
  private func diagnostic(for error: any Error) -> any Error {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE?: Diagnostic("port-taken", .badInput, ["port": String(port)])
    case EACCES?: Diagnostic("port-forbidden", .badInput, ["port": String(port)])
    case nil where !(error is SocketAddressError): error
    default: Diagnostic("address-unusable", .badInput, ["host": host, "port": String(port)])
    }
  }
}
