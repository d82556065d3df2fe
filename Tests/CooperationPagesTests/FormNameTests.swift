import AtlasFiles
import Basics
import Foundation
import Law
import Testing

@testable import CooperationPages

/// What a register may say is what the folder of data knows.
@Suite struct FormNameTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")

  @Test func everyFormIsOfTheFolderWithItsDays() throws {
    let forms = try readStatutes(Self.data).forms
    #expect(
      Set(forms.map(\.id)) == Set(RegisteredArrangement.FormName.allCases.map(\.rawValue)))
    for form in forms {
      #expect(RegisteredArrangement.FormName(rawValue: form.id)?.valid == form.valid, "\(form.id)")
    }
  }

  @Test func everyClauseAndBodyIsOfSomeForm() throws {
    let forms = try readStatutes(Self.data).forms
    #expect(
      Set(forms.flatMap(\.clauses).map(\.id)) == Set(RegisteredArrangement.Clause.allCases.map(\.rawValue)))
    #expect(
      Set(forms.flatMap(\.organs).map(\.id)) == Set(RegisteredArrangement.Organ.allCases.map(\.rawValue)))
  }

  @Test func everyTaskIsOfTheCatalogue() throws {
    let lines = try String(contentsOf: Self.data.appending(path: "tasks.yaml"), encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("- id: ") }.map { String($0.dropFirst(6)) }
    #expect(lines == RegisteredArrangement.CatalogueTask.allCases.map(\.rawValue))
  }
}
