extension Organisation {
  /// The form of cooperation that it is, by the ids of `Data/*/forms`, as far as its name says so: that of a company under the
  /// act on inter-municipal companies has `IKS` or the whole word in it. Nil where the name does not tell.
  package var formOfCooperation: String? {
    guard kind == .company else { return nil }
    let words = folded(name).split { !$0.isLetter && !$0.isNumber }
    let isTold =
      words.contains("iks")
      || zip(words, words.dropFirst()).contains { $0 == "interkommunalt" && $1 == "selskap" }
    return isTold ? "no.interkommunalt-selskap" : nil
  }
}
