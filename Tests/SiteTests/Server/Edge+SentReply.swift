import HTTPTypes

@testable import Site

extension Edge {
  /// All steps for a request and its body, one after the other, without waiting for anything.
  func answer(to request: HTTPRequest, sending body: [UInt8] = []) -> SentReply {
    var step = step(for: request, client: "192.0.2.1")
    while true {
      switch step {
      case .send(let answer): return answer
      case .collect(let length, let then): step = then(Array(body.prefix(length)))
      case .work(_, let ask): return ask { true }
      case .attend(_, let begin): return begin()({ true })
      }
    }
  }
}
