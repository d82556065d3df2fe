import Formats
import Law
import Rulebook

func statementFields(_ language: String) -> [AnswerField<Statement>] {
  [
    AnswerField("text") { $0.text.text(in: language) }, AnswerField("source") { $0.citation },
    AnswerField("act") { $0.act?.number }, AnswerField("paragraph") { $0.paragraph },
    AnswerField("verified") { $0.verified }, AnswerField("url") { $0.act?.url },
    AnswerField("wordingOf") { $0.act?.reading?.version },
    AnswerField("checked") { $0.act?.reading?.checked },
    AnswerField("copy") { $0.act?.reading?.copy },
  ]
}
