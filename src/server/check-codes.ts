import { type DraftId, ok, type ProcessId, type Result, refuse } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import type { Cases, CheckCodes, CodedSheet } from '#cases';
import { typedCode } from '#contract';
import type { Reader } from '#desk';
import type { Asker } from './entrance.ts';

/** A draft and the code that a sheet of it bears. */
export interface CodedDraft {
  readonly code: string;
  readonly draft: DraftId;
}

/** The drafts of a process that a reader may read, with their codes; handed to the server, which never sees the record. */
export type CodesOf = (process: ProcessId, reader: Reader) => Promise<Result<readonly CodedDraft[]>>;

/** The check codes as the asker may see them. */
export function checkCodesFor(cases: Cases, codesOf: CodesOf, { personIn }: Pick<Asker, 'personIn'>): CheckCodes {
  return {
    of: async (id) => {
      const view = await cases.one(id);
      if (!view.ok) return view;
      const coded = await codesOf(view.value.id, personIn(view.value.id));
      return coded.ok ? ok(new Map(coded.value.map(({ draft, code }) => [draft, code]))) : coded;
    },
    find: async (written) => {
      const code = typedCode(written);
      const views = code === undefined ? ok([]) : await cases.all();
      if (!views.ok) return views;
      for (const view of views.value) {
        const coded = await codesOf(view.id, personIn(view.id));
        if (!coded.ok) return coded;
        const sheet = sheetOf(
          view,
          coded.value.find((each) => each.code === code),
        );
        if (sheet !== undefined) return ok(sheet);
      }
      return refuse('not-found', `No draft that you may read bears the code ${code ?? written}, as it now stands.`);
    },
  };
}

function sheetOf({ id, title, drafts }: CaseView, coded: CodedDraft | undefined): CodedSheet | undefined {
  const draft = drafts.find((each) => each.id === coded?.draft);
  if (draft === undefined || coded === undefined) return undefined;
  return {
    code: coded.code,
    case: { id, title },
    draft: { id: draft.id, title: draft.title ?? draft.id, date: draft.date },
  };
}
