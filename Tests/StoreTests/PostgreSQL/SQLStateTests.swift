import Testing

@testable import Store

@Suite struct SQLStateTests {
  @Test(arguments: [
    ("53100", StorageFault.full), ("25006", .readOnly), ("42501", .readOnly), ("40001", .busy),
    ("40P01", .busy),
    ("55P03", .busy), ("57014", .busy), ("53300", .busy), ("08006", .gone), ("57P01", .gone),
    ("57P03", .gone),
    ("XX001", .damaged), ("23505", .constraint("words")), ("42P01", .unexpected("42P01 words")),
    // Its message quotes what somebody typed.
    ("22P02", .unexpected("22P02")),
  ])
  func codesHaveTheirMeaning(_ state: String, _ fault: StorageFault) {
    #expect(StorageFault(sqlState: state, message: "words") == fault)
  }
}
