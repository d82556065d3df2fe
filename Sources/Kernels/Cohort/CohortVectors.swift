import CCohort

/// The kinds of vectors that the innermost loop is compiled for. All of them give the same bits.
package enum CohortVectors: CaseIterable, Sendable {
  /// What every processor has.
  case plain
  case avx2
  case avx512

  package var isAvailable: Bool { cohort_can(kind) != 0 }

  /// The widest that this processor has.
  package static var widest: CohortVectors { allCases.last { $0.isAvailable } ?? .plain }

  var kind: cohort_vectors {
    switch self {
    case .plain: cohort_vectors_plain
    case .avx2: cohort_vectors_avx2
    case .avx512: cohort_vectors_avx512
    }
  }
}
