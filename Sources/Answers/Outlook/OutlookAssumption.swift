import Figures
import Law
import Rulebook
import Studies

/// Something that an outlook takes for granted: a prior, or the mean need of the country, which multiplies every need and
/// every base grant that is worked out.
enum OutlookAssumption {
  case prior(Prior)
  case meanNeed(NeedByAge)

  var id: String {
    switch self {
    case .prior(let prior): prior.id.rawValue
    case .meanNeed: CountryNeed.mean
    }
  }

  var mean: Double? {
    switch self {
    case .prior(let prior): prior.mean
    case .meanNeed(let need): need.mean.number
    }
  }

  var unit: String {
    switch self {
    case .prior(let prior): prior.unit
    case .meanNeed(let need): need.mean.unit
    }
  }

  /// The prior, where it is one.
  var prior: Prior? { if case .prior(let prior) = self { prior } else { nil } }

  var isEvidence: Bool {
    switch self {
    case .prior(let prior): prior.isEvidence
    case .meanNeed(let need): need.mean.verified
    }
  }

  var isChanged: Bool {
    switch self {
    case .prior(let prior): prior.isChanged
    case .meanNeed(let need): need.mean.isAssumed
    }
  }

  var sources: [Prior.Source] {
    switch self {
    case .prior(let prior): prior.sources
    case .meanNeed(let need):
      need.mean.reference.title.isEmpty ? [] : [Prior.Source(work: need.mean.reference.title, title: "")]
    }
  }

  func name(_ language: String) -> String {
    switch self {
    case .prior(let prior): prior.names[language] ?? id
    case .meanNeed(let need): need.meanNames[language] ?? id
    }
  }
}

extension Outlook {
  /// Everything that is taken for granted, in the order in which people read it.
  var assumptions: [OutlookAssumption] {
    (need.map { [.meanNeed($0)] } ?? []) + plan.priors.list.map { .prior($0) }
  }
}

func assumptionFields(_ language: String) -> [AnswerField<OutlookAssumption>] {
  [
    AnswerField("id") { $0.id }, AnswerField("name") { $0.name(language) }, AnswerField("unit") { $0.unit },
    AnswerField("mean") { $0.mean }, AnswerField("spread") { $0.prior?.spread },
    AnswerField("evidence") { $0.isEvidence }, AnswerField("changed") { $0.isChanged },
    AnswerField("source") { $0.sources.map(\.work).joined(separator: "; ") },
    AnswerField("sources", each: sourceFields) { $0.sources },
  ]
}

private var sourceFields: [AnswerField<Prior.Source>] {
  [AnswerField("work") { $0.work }, AnswerField("title") { $0.title }, AnswerField("doi") { $0.doi }]
}
