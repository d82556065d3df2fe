import Basics
import HummingbirdCore
import NIOCore
import Pages

extension SiteServer {
  /// What is sent of a file: a piece at a time, read where waiting is allowed. Whoever takes a piece too slowly is let go.
  func sentFile(_ file: FileBody, _ channel: any Channel) -> ResponseBody {
    ResponseBody(contentLength: file.size) { [workshop] writer in
      var offset = 0
      while offset < file.size {
        let (from, count) = (offset, min(Limits.fileChunk, file.size - offset))
        guard let bytes = await workshop.readers.run({ file.bytes(at: from, count) }).flatMap({ $0 }),
          !bytes.isEmpty
        else { throw Diagnostic("file-unreadable", .unavailable) }
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
}
