import AtlasFiles
import Basics
import Foundation
import Outgoing
import Publishers
import Updates
import Wording

extension DataUpdater.Publishers {
  /// The publishers themselves, or one address in place of all of their hosts.
  ///
  /// - Parameter state: where answers are kept.
  /// - Throws: `server-address-unusable`.
  init(from text: String?, state: URL, texts: Texts) throws(Diagnostic) {
    var address: WebAddress?
    if let text {
      guard let given = WebAddress(text) else {
        throw Diagnostic("server-address-unusable", .badInput, at: .init(field: "from"), ["host": text])
      }
      address = given
    }
    let cache = AnswerCache(folder: state.appending(path: "answers"))
    let surroundings = PublisherSurroundings.machine(texts.phrasebook(Surroundings.language))
    func client(_ policy: PublisherPolicy) throws(Diagnostic) -> PublisherClient {
      let policy = try address.map { address throws(Diagnostic) in try policy.moved(to: address) } ?? policy
      return PublisherClient(policy, cache: cache, surroundings)
    }
    Outgoing.start()
    self.init(
      klass: Klass(try client(.klass)), ssb: PxWeb(try client(.ssb), language: "no"),
      kolada: Kolada(try client(.kolada)))
  }
}

extension PublisherSurroundings {
  /// The clock of this machine, and its network. Whoever looks on is told about a long wait.
  static func machine(_ phrase: Phrasebook) -> PublisherSurroundings {
    PublisherSurroundings(
      now: { Surroundings.now },
      sleep: { time in
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        if seconds >= 2 {
          let text = phrase("command-update.waiting", ["seconds": phrase.number(seconds)])
          FileHandle.standardError.write(Data("\(text)\n".utf8))
        }
        Thread.sleep(forTimeInterval: seconds)
      })
  }
}
