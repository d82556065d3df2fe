/// How much one request or one visitor may ask of the server.
package enum Limits {
  /// Longest address, in bytes: a comparison of hundreds of units fits, a flood does not.
  package static let addressBytes = 16 * 1024
  /// Longest single header field, and the address while it is being read: a little above `addressBytes`, so
  /// that an address slightly too long gets an explanation instead of a closed connection.
  package static let headerFieldBytes = 24 * 1024
  /// All header fields of a request together.
  package static let headerBytes = 48 * 1024
  package static let headerFields = 100
  /// Connections open at once; below the 1 024 files that a process may open on most systems.
  package static let connections = 800
  /// Connections of one address, so that one that opens many leaves half of them to the others.
  package static let connectionsOfOne = 400
  /// Answers above this are counted while they are sent.
  package static let largeAnswerBytes = 128 * 1024
  /// Bytes of such answers that are on their way, of all together and of one address.
  package static let sendingBytes = 48 << 20
  package static let sendingBytesOfOne = 24 << 20
  /// How long an answer may take to be read: who reads slower is let go.
  package static let sendingSeconds: Int64 = 120
  /// Longest text that is searched for, in characters.
  package static let searchedCharacters = 100
  /// Smallest body worth compressing: below, it fits in one packet anyway.
  package static let compressedFromBytes = 1024
  /// Longest form, as it is sent: the text of a long document, escaped.
  package static let formBytes = 256 * 1024
  /// Most fields of a form.
  static let formFields = 2000
  /// Files that come in at once, of all together and of one address: each takes a place on the disk before anybody looked at it.
  package static let uploads = 16
  package static let uploadsOfOne = 4
  /// A file that comes slower than so many bytes a second, and a minute, is given up.
  package static let slowestUpload = 16 << 10
  /// Bytes of a file that are read, sent or written at a time.
  package static let fileChunk = 256 << 10
  /// Threads that read and write files which come and go, and how many pieces may wait for them.
  package static let fileThreads = 4
  package static let waitingChunks = 1024
  /// Threads for visits that read and may wait for a database.
  package static let readingThreads = 8
  /// Threads for visits that change something. One of them writes at a time, the others wait for it, and while they
  /// wait nobody who reads shall. More than those that wait for slow hashes of passwords (`PasswordGate`).
  package static let changingThreads = 8
  /// Threads for visits that ask servers elsewhere, which may be slow or gone.
  package static let callingThreads = 8
  /// Such visits that may wait: who is behind more of them is better told to come back.
  package static let waitingCalls = 32
  /// Visits that may wait for a thread, of each kind.
  package static let waitingVisits = 256
}
