extension StorageFault {
  /// What a code of five characters means (https://www.postgresql.org/docs/current/errcodes-appendix.html).
  init(sqlState: String, message: String) {
    self =
      switch (sqlState.prefix(2), sqlState) {
      case (_, "53100"): .full
      case (_, "25006"), (_, "42501"): .readOnly
      // A lock or a statement that took too long, a deadlock, two that cannot both be; no connection left.
      case (_, "55P03"), (_, "57014"), (_, "40P01"), (_, "40001"), (_, "53300"): .busy
      case ("08", _), (_, "57P01"), (_, "57P02"), (_, "57P03"), (_, "57P05"), (_, "58030"): .gone
      case (_, "XX001"), (_, "XX002"): .damaged
      case ("23", _): .constraint(message)
      // These messages quote the value.
      case ("22", _): .unexpected(sqlState)
      default: .unexpected("\(sqlState) \(message)")
      }
  }
}
