package import Basics
import Formats
package import Law

/// Seats of one contest, or of each contest of a batch.
///
/// - Throws: everything that is wrong with the method, the votes and the seats, all at once.
package func seatsAnswer(_ parameters: Parameters) throws(Diagnostics) -> Answer {
  let method = try method(parameters)
  if let batch = parameters["batch"] {
    return try seatsAnswer(batch: Array(batch.utf8), file: nil, by: method)
  }
  let contest = try contest(parameters)
  let lot = try parameters["lot"].map { text throws(Diagnostics) in
    try wholeNumbers(text, field: "lot", code: "lot-invalid")
  }
  return answer(try allocation(of: contest, by: method, lot: lot), of: contest)
}

/// Seats of every contest of a file, `[{id, seats, votes, candidates}]`, as `[{id, seats, tie}]`; those
/// with candidates also with `passedOn` and `unfilled`.
///
/// - Parameter file: the name of the file, for what is wrong in it; nil where it is no file.
/// - Throws: `batch-malformed`, `batch-field-missing` and what is wrong with each contest, with its line.
package func seatsAnswer(
  batch: [UInt8], file: String?, by method: DivisorMethod
) throws(Diagnostics) -> Answer {
  let contests = try ContestBatch(batch, file: file).contests
  var results: [ContestResult] = []
  results.reserveCapacity(contests.count)
  for contest in contests {
    let allocation = try allocation(of: contest.contest, by: method, lot: nil)
    results.append(
      ContestResult(id: contest.id, allocation: allocation, isLimited: contest.contest.candidates != nil))
  }
  return Answer(
    json: .array(results.map(contestFields.object)),
    table: .init(
      name: "seats",
      headings: ["id", "seats", "tieLists", "tieSeats", "tieDecidedBy", "passedOn", "unfilled"],
      rows: results.map { result in
        [.text(result.id.text), list(result.allocation.seats.map(String.init))]
          + cells(result.allocation.tie)
          + (result.isLimited
            ? [
              list(result.allocation.passedOn.map(String.init)),
              .number(Double(result.allocation.unfilled), decimals: 0),
            ] : [.empty, .empty])
      }))
}

/// The method that `method` and `first-divisor` name; modified Sainte-Laguë where none is named.
///
/// - Throws: `seats-method-unknown`, `first-divisor-invalid`, `first-divisor-out-of-range`,
///   `first-divisor-not-taken`.
package func method(_ parameters: Parameters) throws(Diagnostics) -> DivisorMethod {
  do throws(Diagnostic) {
    return try .named(
      parameters.text(.method),
      firstDivisor: parameters["first-divisor"])
  } catch {
    throw Diagnostics([error])
  }
}

private func contest(_ parameters: Parameters) throws(Diagnostics) -> SeatContest {
  var faults: [Diagnostic] = []
  func read(_ name: String, _ code: String) -> [Int]? {
    guard let text = parameters[name] else {
      faults.append(
        Diagnostic("parameter-missing", .badInput, at: .init(field: name), ["parameter": name]))
      return nil
    }
    do throws(Diagnostics) { return try wholeNumbers(text, field: name, code: code) } catch {
      faults += error.list
      return nil
    }
  }
  let (votes, seats) = (read("votes", "votes-not-a-number"), read("seats", "seats-not-a-number"))
  if let seats, seats.count != 1 {
    faults.append(
      Diagnostic(
        "seats-not-a-number", .badInput, at: .init(field: "seats"), ["value": parameters["seats"] ?? ""]))
  }
  guard faults.isEmpty, let votes, let seats = seats?.first else { throw Diagnostics(faults) }
  let candidates = try parameters["candidates"].map { text throws(Diagnostics) in
    try wholeNumbers(text, field: "candidates", code: "candidates-not-a-number")
  }
  return try SeatContest(votes: votes, seats: seats, candidates: candidates)
}

private func allocation(
  of contest: SeatContest, by method: DivisorMethod, lot: [Int]?
) throws(Diagnostics) -> SeatAllocation {
  do throws(Diagnostic) { return try contest.allocation(by: method, lot: lot) } catch {
    throw Diagnostics([error])
  }
}

private func answer(_ allocation: SeatAllocation, of contest: SeatContest) -> Answer {
  let isLimited = contest.candidates != nil
  let left = Answer.Table(
    name: "unfilled", headings: ["unfilled"], rows: [[.number(Double(allocation.unfilled), decimals: 0)]])
  let lists = seats(allocation, of: contest)
  return Answer(
    json: allocationFields.object(ContestResult(id: .none, allocation: allocation, isLimited: isLimited)),
    table: lists,
    readable: isLimited ? [lists, left] : [lists])
}

/// A row for each list; what it passed on only where candidates are a limit.
private func seats(_ allocation: SeatAllocation, of contest: SeatContest) -> Answer.Table {
  let isLimited = contest.candidates != nil
  return .init(
    name: "seats", headings: ["list", "votes", "seats", "tie"] + (isLimited ? ["passedOn"] : []),
    rows: contest.votes.indices.map { position in
      let isTied = allocation.tie?.lists.contains(position) ?? false
      return [
        .number(Double(position), decimals: 0), .number(Double(contest.votes[position]), decimals: 0),
        .number(Double(allocation.seats[position]), decimals: 0),
        isTied ? cell(allocation.tie?.decision.rawValue) : .empty,
      ] + (isLimited ? [.number(Double(allocation.passedOn[position]), decimals: 0)] : [])
    })
}

/// What came of a contest.
private struct ContestResult {
  let id: ContestBatch.Identity
  let allocation: SeatAllocation
  /// Whether candidates are a limit: only then it is told what seats are passed on and left over.
  let isLimited: Bool
}

/// Of one contest, or of a batch.
var seatsShape: AnswerShape { .either([allocationFields.shape(), .list(contestFields.shape())]) }

private var allocationFields: [AnswerField<ContestResult>] {
  [
    AnswerField("seats") { $0.allocation.seats }, AnswerField("tie", ifAny: tieFields) { $0.allocation.tie },
    .ifThere("passedOn") { $0.isLimited ? $0.allocation.passedOn : nil },
    .ifThere("unfilled") { $0.isLimited ? $0.allocation.unfilled : nil },
  ]
}

private var contestFields: [AnswerField<ContestResult>] {
  [AnswerField("id", .orNull(.either([.number, .text]))) { $0.id.json }] + allocationFields
}

var tieFields: [AnswerField<SeatTie>] {
  [
    AnswerField("lists") { $0.lists }, AnswerField("seats") { $0.seats },
    AnswerField("decidedBy") { $0.decision.rawValue },
  ]
}

private func cells(_ tie: SeatTie?) -> [SheetCell] {
  guard let tie else { return [.empty, .empty, .empty] }
  return [
    list(tie.lists.map(String.init)), .number(Double(tie.seats), decimals: 0), .text(tie.decision.rawValue),
  ]
}
