import Files
import Foundation
import Logging
import Pages
import Testing

@testable import Site

/// Files on a real port: they come in and go out in pieces, and what is cut off on its way leaves nothing.
@Suite struct FilesOverTheNetTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-net-\(UUID().uuidString)")
    .path
  private let store: FileStore

  init() throws { store = try FileStore(folder: folder) }

  private var pages: PageSource {
    let file = "\(folder)/file"
    return PageSource(
      handling: { visit in
        Handling(
          methods: visit.segments == ["form"] ? [.get, .post] : [.get], formBytes: 1000, fileBytes: 5_000_000,
          isAttended: true)
      },
      respond: { visit in
        if visit.segments == ["file"] {
          return .download(
            FileBody(path: file, size: 3_000_000, digest: "abc"), named: "a.bin",
            as: "application/octet-stream",
            route: "/file")
        }
        let files = visit.uploads.map { "\($0.field) \($0.name) \($0.size) \($0.digest.prefix(6))" }
        return Reply(
          body: Array("\(visit.form["a"] ?? "-"): \(files.joined(separator: ", "))".utf8), route: "/form")
      },
      files: store,
      admit: { visit in visit.query["admit"] == "no" ? Reply(status: 403, body: [], route: "/form") : nil },
      variant: { _ in "" })
  }

  private func withServer(_ body: @Sendable @escaping (Int) async throws -> Void) async throws {
    let log = Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() }
    let pages = pages
    try await withRunningServer(
      {
        SiteServer(
          pages: pages, assets: StaticFiles(), log: log, settings: ServerSettings(port: 0), onListening: $0)
      }, body)
    try FileManager.default.removeItem(atPath: folder)
  }

  private var coming: Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/incoming")) ?? []).count
  }

  private func form(_ file: String, to path: String = "/form", length: Int? = nil) -> String {
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.txt\"\r\n\r\n\(file)\r\n--b--\r\n"
    return
      "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nConnection: close\r\n"
      + "Content-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)"
  }

  @Test func aFileComesInWhole() async throws {
    let request = form(String(repeating: "0123456789", count: 200_000))
    try await withServer { port in
      let answer = await RawClient.exchange(request, port: port)
      #expect(
        answer.hasPrefix("HTTP/1.1 200") && answer.contains("1: f x.txt 2000000 "), "\(answer.prefix(300))")
      #expect(self.coming == 0, "what nobody kept is gone")
    }
  }

  @Test func aFileThatIsCutOffLeavesNothing() async throws {
    let request = form(String(repeating: "0123456789", count: 60_000), length: 1_000_000)
    try await withServer { port in
      let connection = RawClient.beginning(request, port: port)
      for _ in 0..<100 where self.coming == 0 { try await Task.sleep(for: .milliseconds(50)) }
      #expect(self.coming == 1)
      connection.leave()
      for _ in 0..<100 where self.coming > 0 { try await Task.sleep(for: .milliseconds(50)) }
      #expect(self.coming == 0)
      #expect(await RawClient.get("/healthz", port: port).hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func whatIsTooLargeOrNotAdmittedIsNotRead() async throws {
    let (large, stranger) = (form("x", length: 6_000_000), form("x", to: "/form?admit=no", length: 4_000_000))
    try await withServer { port in
      #expect(await RawClient.exchange(large, port: port).hasPrefix("HTTP/1.1 413"))
      #expect(await RawClient.exchange(stranger, port: port).hasPrefix("HTTP/1.1 403"))
      #expect(self.coming == 0)
    }
  }

  @Test func aFileGoesOutInPieces() async throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
    try Data(bytes).write(to: URL(filePath: "\(folder)/file"))
    try await withServer { port in
      let request = "GET /file HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
      let whole = await RawClient.exchange("\(request)\r\n", port: port)
      let body = whole.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
      #expect(body.unicodeScalars.count == bytes.count)
      #expect(zip(body.unicodeScalars, bytes).allSatisfy { $0.value == UInt32($1) })
      let part = await RawClient.exchange("\(request)Range: bytes=1000000-1000004\r\n\r\n", port: port)
      #expect(part.hasPrefix("HTTP/1.1 206") && part.contains("Content-Range: bytes 1000000-1000004/3000000"))
      #expect(part.unicodeScalars.suffix(5).map { UInt8($0.value) } == Array(bytes[1_000_000...1_000_004]))
    }
  }
}
