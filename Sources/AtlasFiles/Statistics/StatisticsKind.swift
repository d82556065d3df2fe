/// What an imported table of a statistical bureau is about.
package enum StatisticsKind: String, CaseIterable, Sendable {
  case population, fertility, mortality, migration
}
