import Basics
import Files
import HummingbirdCore
import NIOCore
import Pages

/// Files that come and go: a piece at a time, with threads of their own, whatever their size.
extension SiteServer {
  /// Takes a form with files, and what follows from it. Files that nobody kept are gone when that was answered.
  func receive(
    _ receiving: Edge.Receiving, _ admit: @escaping @Sendable () -> SentReply?,
    _ then: @Sendable (Form, [Upload]) -> Edge.Step, _ request: Request, _ asking: Asking
  ) async throws -> SentReply {
    guard let admission = await workshop.changers.run(admit) else { return edge.answer(.busy, request.head) }
    if let refused = admission { return refused }
    guard uploads.take(for: asking.asker) else { return edge.answer(.askerBusy, request.head) }
    defer { uploads.giveBack(of: asking.asker) }
    let channel = asking.channel
    let seconds = 60 + Int64(receiving.length / Limits.slowestUpload)
    let slow = channel.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
    defer { slow.cancel() }
    var receiver = FormReceiver(receiving.reader, into: receiving.store, limit: receiving.limit)
    do {
      receiver = try await received(request.body, by: receiver)
      let (form, sent) = try receiver.form()
      let answer = try await take(then(form, sent), request, asking)
      withExtendedLifetime(receiver) {}
      return answer
    } catch let refusal as Refusal {
      return edge.answer(refusal, request.head)
    }
  }

  /// All of a body, in pieces that are worth a thread's while.
  private func received(_ body: RequestBody, by receiver: FormReceiver) async throws -> FormReceiver {
    var (receiver, waiting): (FormReceiver, [UInt8]) = (receiver, [])
    for try await buffer in body {
      waiting += buffer.readableBytesView
      guard waiting.count >= Limits.fileChunk else { continue }
      receiver = try await took(waiting, receiver)
      waiting = []
    }
    return try await took(waiting, receiver)
  }

  private func took(_ bytes: [UInt8], _ receiver: FormReceiver) async throws -> FormReceiver {
    let outcome = await workshop.files.run { () -> Result<FormReceiver, Refusal> in
      var next = receiver
      do throws(Refusal) {
        try next.take(bytes)
        return .success(next)
      } catch {
        return .failure(error)
      }
    }
    guard let outcome else { throw Refusal.busy }
    return try outcome.get()
  }

  /// What is sent of a file. Whoever takes a piece of it too slowly is let go.
  func sentFile(_ slice: FileSlice, _ channel: any Channel) -> ResponseBody {
    ResponseBody(contentLength: slice.length) { [workshop] writer in
      let file = try await Self.piece(workshop) { () throws(Diagnostic) in try FileReading(path: slice.path) }
      var offset = slice.offset
      let end = slice.offset + slice.length
      while offset < end {
        let (from, count) = (offset, min(Limits.fileChunk, end - offset))
        let bytes = try await Self.piece(workshop) { () throws(Diagnostic) in try file.bytes(at: from, count)
        }
        guard !bytes.isEmpty else { throw Diagnostic("file-missing", .unavailable) }
        let slow = channel.eventLoop.scheduleTask(in: .seconds(Limits.sendingSeconds)) {
          channel.close(promise: nil)
        }
        defer { slow.cancel() }
        try await writer.write(ByteBuffer(bytes: bytes))
        offset += bytes.count
      }
      try await writer.finish(nil)
    }
  }

  private static func piece<Value: Sendable>(
    _ workshop: Workshop, _ read: @escaping @Sendable () throws(Diagnostic) -> Value
  ) async throws -> Value {
    let outcome = await workshop.files.run { () -> Result<Value, Diagnostic> in
      do throws(Diagnostic) { return .success(try read()) } catch { return .failure(error) }
    }
    guard let outcome else { throw Refusal.busy }
    return try outcome.get()
  }
}

extension Refusal: Error {}
