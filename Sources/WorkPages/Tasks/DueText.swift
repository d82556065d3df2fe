import Basics
import Wording

/// When a task is due, and whether that day has passed.
func dueText(_ due: Day?, on today: Day, _ phrase: Phrasebook) -> String {
  guard let due else { return phrase("tasks.no-day") }
  if due < today { return phrase("tasks.overdue", ["day": phrase.date(due)]) }
  return due == today ? phrase("tasks.due-today") : phrase("tasks.due", ["day": phrase.date(due)])
}
