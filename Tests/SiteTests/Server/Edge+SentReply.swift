import HTTPTypes
import Pages

@testable import Site

extension Edge {
  /// All steps for a request and its body, one after the other, without waiting for anything.
  func answer(to request: HTTPRequest, sending body: [UInt8] = []) -> SentReply {
    var step = step(for: request, client: "192.0.2.1")
    while true {
      switch step {
      case .send(let answer): return answer
      case .receive(let receiving, let admit, let then):
        if let refused = admit() { return refused }
        var receiver = FormReceiver(receiving.reader, into: receiving.store, limit: receiving.limit)
        do throws(Refusal) {
          try receiver.take(body)
          let (form, uploads) = try receiver.form()
          step = then(form, uploads)
          // Files are there as long as their receiver.
          if case .attend(_, let begin) = step { return withExtendedLifetime(receiver) { begin()({ true }) } }
        } catch {
          return self.answer(error, request)
        }
      case .collect(let length, let then): step = then(Array(body.prefix(length)))
      case .work(_, let ask): return ask { true }
      case .attend(_, let begin): return begin()({ true })
      }
    }
  }
}
