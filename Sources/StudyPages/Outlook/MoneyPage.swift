import Answers
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// What each alternative costs and gives: the account of twenty years, and the way to the grants year by year.
  ///
  /// It stands on the outlook of the same address, which is worked out once for all views.
  func moneyPage() -> Reply {
    outlookReply(at: .money) { view in
      studyPage(outlookHeader(view, .money)) { html in
        view.moneyAnswer.write(nil, phrase, &html)
        html.p(view.lead, .class("quiet", "column"))
        view.money(&html)
        view.gaps(&html)
        html.p {
          $0.a(
            phrase("studies.money.assumptions"),
            .href("\(StudyPlaces.outlook.address(wholeStudy))#assumptions"))
        }
      }
    }
  }
}
