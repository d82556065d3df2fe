package import Store

/// The tables of signing in, after those of people and spaces.
package enum SignInMigrations {
  package static let all: [Migration] = [
    .accounts, .sessions, .limits, .keptForms, .letterQuota,
  ]
}
