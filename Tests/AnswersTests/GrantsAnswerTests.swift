import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing
import Units

@testable import Answers

/// The grants of real mergers, from the municipalities and inhabitants of the day of the decision.
@Suite struct GrantsAnswerTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
  private static let atlas = Result { try readAtlas(data) }
  private static let rulebook = Result { try readRulebook(data) }

  private func ask(
    _ merge: String, decided: String = "2017-06-08", effective: String = "2020-01-01",
    _ more: [String: [String]] = [:]
  ) throws -> Answer {
    let values = ["merge": [merge], "decided": [decided], "effective": [effective]].merging(more) { $1 }
    return try Question.grants.answer(
      Parameters(values, language: "en"), atlas: try Self.atlas.get(), rulebook: try Self.rulebook.get(),
      statutes: Statutes(forms: [], procedures: []), today: .newYear(2026))
  }

  private func json(_ answer: Answer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [String: Any])
  }

  private func amount(_ rule: String, of answer: Answer) throws -> String? {
    let rows = try #require(try json(answer)["rows"] as? [[String: Any]])
    return rows.first { $0["rule"] as? String == rule }?["amount"] as? String
  }

  @Test("Where no amount is known, no sum is told") func nothingKnown() throws {
    let answer = try ask(
      "Lillehammer,Øyer,Gausdal", decided: "2027-03-01", effective: "2028-01-01", ["rules-of": ["2018-06-01"]]
    )
    let told = try json(answer)
    for name in ["total", "verifiedTotal", "perInhabitant"] { #expect(told[name] is NSNull, "\(name)") }
    #expect((told["presentValue"] as? [String: Any])?["amount"] is NSNull)
    #expect((told["perUnit"] as? [Any])?.isEmpty == true)
  }

  /// Payments for one-off costs as the ministry published them; divided municipalities apart.
  @Test(
    arguments: [
      ("Meland,Radøy,Lindås", "35900000.00"), ("Asker,Røyken,Hurum", "41000000.00"),
      ("Rømskog,Aurskog-Høland", "20500000.00"), ("Drammen,Nedre Eiker,Svelvik", "41000000.00"),
      ("Norddal,Stordal", "20500000.00"), ("Hammerfest,Kvalsund", "20500000.00"),
      ("Holmestrand,Hof,0713", "35900000.00"), ("Fræna,Eide", "20500000.00"),
      ("Trøgstad,Spydeberg,Askim,Eidsberg,Hobøl", "56400000.00"), ("Flora,Vågsøy", "20500000.00"),
      ("Mandal,Marnardal,Lindesnes", "35900000.00"), ("Audnedal,Lyngdal", "20500000.00"),
      ("0821,Sauherad", "20500000.00"), ("Molde,Nesset,Midsund", "35900000.00"),
      ("Moss,Rygge", "25600000.00"),
    ])
  func oneOffCostsAreThosePaid(_ merge: String, _ published: String) throws {
    #expect(try amount("no.merger.one-off-costs", of: ask(merge)) == published)
  }

  @Test(
    arguments: [
      ("0706,0719,0720", "2015-04-24", "2017-01-01", "40000000.00"),
      ("Larvik,Lardal", "2016-02-05", "2018-01-01", "25000000.00"),
      ("Nøtterøy,Tjøme", "2016-03-18", "2018-01-01", "25000000.00"),
      ("Rissa,Leksvik", "2016-06-17", "2018-01-01", "20000000.00"),
    ])
  func earlyMergersArePaidWithoutPriceAdjustment(
    _ merge: String, _ decided: String, _ effective: String, _ published: String
  ) throws {
    let answer = try ask(merge, decided: decided, effective: effective)
    #expect(try amount("no.merger.one-off-costs", of: answer) == published)
  }

  /// What each new municipality of 2020 received in January of that year, in thousands.
  private static let supports: [String: [String]] = [
    "33471000.00": ["1103", "1108", "1507", "3005", "3020", "3025", "3030", "3803", "4204", "5001"],
    "27892000.00": ["1506", "3002", "3014", "4626"],
    "22314000.00": [
      "3026", "4205", "4602", "4621", "4624", "4631", "4647", "5006", "5007", "5421",
    ],
    "5578000.00": [
      "1577", "1578", "1579", "3817", "4225", "4618", "4640", "4649", "5057", "5058", "5060", "5406", "5412",
    ],
  ]

  @Test func reformSupportOf2020IsThatPaid() throws {
    let mergers = try Self.atlas.get().country("no").mergers
    var seen = 0
    for (published, codes) in Self.supports {
      for code in codes {
        let merger = try #require(mergers.first { $0.new.code == code })
        let answer = try ask(merger.old.joined(separator: ","))
        #expect(try amount("no.merger.reform-support", of: answer) == published, "\(merger.new.name)")
        seen += 1
      }
    }
    #expect(seen == 37)
  }

  @Test func anAnswerHasTheKeysOfTheContract() throws {
    let answer = try json(ask("Asker,Røyken,Hurum"))
    #expect(Set(answer.keys).isSuperset(of: ["total", "rows", "unknown", "presentValue", "perUnit"]))
    let rows = try #require(answer["rows"] as? [[String: Any]])
    let keys: Set = ["year", "rule", "amount", "unit", "verified", "source"]
    #expect(rows.allSatisfy { Set($0.keys).isSuperset(of: keys) })
    #expect(rows.allSatisfy { $0["unit"] as? String == "NOK" })
    #expect(rows.allSatisfy { ($0["amount"] is NSNull) != ($0["reason"] is NSNull) })
    #expect(rows.allSatisfy { !(($0["source"] as? String) ?? "").isEmpty })
    let sum = rows.compactMap { ($0["amount"] as? String).flatMap { Decimal(string: $0) } }.reduce(0, +)
    #expect(Decimal(string: try #require(answer["total"] as? String)) == sum)
    let shares = try #require(answer["perUnit"] as? [[String: Any]])
    #expect(shares.map { $0["unit"] as? String } == ["0220", "0627", "0628"])
    let shared = shares.compactMap { ($0["amount"] as? String).flatMap { Decimal(string: $0) } }.reduce(0, +)
    #expect(shared == sum)
  }

  @Test func csvHasARowForEachGrantAndYear() throws {
    let answer = try ask("Asker,Røyken,Hurum")
    let lines = String(decoding: answer.csv(), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == answer.table.rows.count + 1)
    #expect(lines[0].hasPrefix("year,rule,amount,unit,verified,source"))
  }

  @Test func aReceiverOfStorbytilskuddHasNoRegionalCentreGrant() throws {
    let stavanger = try json(ask("Stavanger,Finnøy,Rennesøy"))
    let rows = try #require(stavanger["rows"] as? [[String: Any]])
    #expect(!rows.contains { $0["rule"] as? String == "no.merger.regional-centre" })
  }

  @Test func whatCannotBeAnsweredSaysWhy() throws {
    func code(_ ask: () throws -> Answer) -> [String] {
      do {
        _ = try ask()
        return []
      } catch {
        return (error as? Diagnostics)?.list.map(\.code) ?? []
      }
    }
    #expect(code { try ask("Asker") } == ["merge-of-one"])
    #expect(code { try ask("Asker,Asker") } == ["unit-duplicate"])
    #expect(code { try ask("Asker,Atlantis,Lemuria").self } == ["unit-unknown", "unit-unknown"])
    #expect(code { try ask("Asker,Hurum", decided: "2021-01-01") } == ["unit-gone"])
    #expect(code { try ask("Asker,Hurum", effective: "2017-01-01") } == ["decided-after-effective"])
    #expect(code { try ask("Asker,Hurum", decided: "2013-01-01") } == ["grants-too-early"])
    #expect(code { try ask("Asker,Hurum", decided: "2017-02-30") } == ["date-invalid"])
    #expect(code { try ask("Asker,Hurum", ["country": ["se"]]) } == ["grants-country"])
    #expect(
      code { try ask("Asker,Hurum", ["years": ["x"], "rate": ["9"]]) } == [
        "input-invalid", "input-out-of-range",
      ])
  }
}
