import type { CaseView } from '#agreement/views';
import type { Answers } from '#lib/comparison/given.ts';

/** Which options the units of some drafts of a case pick. */
export function answersOf(found: CaseView, drafts: readonly string[]): Answers {
  const answers = new Map<string, { question: string; option: string }[]>();
  for (const pick of found.picks.filter((p) => drafts.includes(p.draft))) {
    const question = found.questions.find((q) => q.id === pick.question);
    const option = question?.options.find((o) => o.id === pick.option)?.text ?? pick.option;
    const answer = { question: question?.title ?? pick.question, option };
    for (const unit of pick.units) answers.set(unit, [...(answers.get(unit) ?? []), answer]);
  }
  return Object.fromEntries(answers);
}
