extension Visit {
  /// The address of the visit as a link writes it: always one slash in front, everything else escaped.
  package var address: String {
    let path = "/" + segments.map(PercentEncoding.encode).joined(separator: "/")
    return query.pairs.isEmpty ? path : "\(path)?\(query.encoded)"
  }
}
