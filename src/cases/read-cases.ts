import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Option, Party, Pick, Question } from '#agreement/parties';
import {
  asId,
  type DraftId,
  type OptionId,
  ok,
  type PartyId,
  type QuestionId,
  type Result,
  refuse,
  type SourceId,
  type UnitId,
} from '#agreement/terms';
import { readDraftJson, type TabledDraft } from '#agreement/text';
import { caseFile, draftsFile, partiesFile, questionsFile, sourcesFile } from './case-files.ts';
import { frontFile } from './front.ts';
import type { Case, CaseSource, Library } from './library.ts';

/** Reads every case folder below `dir`. Refuses the first file that is not of its form, naming file and place. */
export async function readCases(dir: string): Promise<Result<Library>> {
  const folders = (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const cases: Case[] = [];
  for (const folder of folders.map((f) => f.name).sort()) {
    const read = await readCase(join(dir, folder));
    if (!read.ok) return read;
    cases.push(read.value);
  }
  return ok({ cases });
}

/** Reads one case folder. */
export async function readCase(dir: string): Promise<Result<Case>> {
  const head = await readYaml(join(dir, 'case.yaml'), caseFile);
  if (!head.ok) return head;
  const parties = await readYaml(join(dir, 'parties.yaml'), partiesFile);
  if (!parties.ok) return parties;
  const sources = await readYaml(join(dir, 'sources.yaml'), sourcesFile);
  if (!sources.ok) return sources;
  const drafts = await readYaml(join(dir, 'drafts.yaml'), draftsFile);
  if (!drafts.ok) return drafts;
  const questions = await readYaml(join(dir, 'questions.yaml'), questionsFile);
  if (!questions.ok) return questions;
  const front = existsSync(join(dir, 'front.yaml')) ? await readYaml(join(dir, 'front.yaml'), frontFile) : undefined;
  if (front !== undefined && !front.ok) return front;
  const touches = new Map<string, readonly string[]>();
  const texts: TabledDraft[] = [];
  for (const raw of drafts.value.drafts) {
    const text = tabledDraft(raw, touches);
    if (!text.ok) return refuse('case', `${dir}/drafts.yaml, draft ${raw.id}: ${text.refusal.sentence}`, [raw.id]);
    texts.push(text.value);
  }
  return ok({
    ...plain(head.value),
    parties: parties.value.parties.map(party),
    sources: sources.value.sources.map((s) => plain(s) as CaseSource),
    drafts: texts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    questions: questions.value.questions.map(question),
    picks: questions.value.questions.flatMap(picksOf),
    touches,
    ...(front === undefined ? {} : { front: front.value }),
  });
}

async function readYaml<T>(path: string, form: z.ZodType<T>): Promise<Result<T>> {
  let value: unknown;
  try {
    value = parse(await readFile(path, 'utf8'));
  } catch (error) {
    return refuse('case', `${path} could not be read: ${(error as Error).message}`);
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse('case', `${path} is not of its form at ${issue?.path.join('.') || 'the top'}: ${issue?.message}.`);
}

type RawDraft = z.infer<typeof draftsFile>['drafts'][number];
type RawQuestion = z.infer<typeof questionsFile>['questions'][number];

function tabledDraft(raw: RawDraft, touches: Map<string, readonly string[]>): Result<TabledDraft> {
  const { id, kind, tabledBy, date, knownOn, base, witnessOf, availability, sources, note } = raw;
  const read = readDraftJson({
    title: raw.title,
    lang: raw.lang,
    wording: raw.wording,
    units: raw.units.map((u) => unitJson(u, touches)),
  });
  if (!read.ok) return read;
  const lost = read.value.notCarried[0];
  if (lost !== undefined) return refuse('case', lost);
  return ok({
    ...read.value.draft,
    ...plain({
      id: asId<DraftId>(id),
      kind,
      tabledBy: tabledBy.map(asId<PartyId>),
      date,
      knownOn,
      base: base === undefined ? undefined : asId<DraftId>(base),
      witnessOf: witnessOf === undefined ? undefined : asId<DraftId>(witnessOf),
      availability,
      sources: sources.map(asId<SourceId>),
      note,
    }),
  });
}

/** Takes what only the case files have (`touches`, `facts`) off a unit, and keeps what it touches. */
function unitJson(raw: unknown, touches: Map<string, readonly string[]>): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const { touches: touched, facts: _facts, units, ...unit } = raw as Record<string, unknown>;
  if (Array.isArray(touched) && typeof unit.id === 'string') touches.set(unit.id, touched);
  return Array.isArray(units) ? { ...unit, units: units.map((u) => unitJson(u, touches)) } : unit;
}

function party(raw: z.infer<typeof partiesFile>['parties'][number]): Party {
  const { members, ...own } = plain(raw);
  return {
    ...own,
    id: asId<PartyId>(raw.id),
    ...(members === undefined ? {} : { members: members.map(asId<PartyId>) }),
  };
}

function question(raw: RawQuestion): Question {
  const { id, title, inDispute, orderAxis } = raw;
  const options = raw.options.map((o): Option => ({ ...plain(o), id: asId<OptionId>(o.id) }));
  return { id: asId<QuestionId>(id), title, inDispute, options, ...(orderAxis === undefined ? {} : { orderAxis }) };
}

function picksOf(raw: RawQuestion): readonly Pick[] {
  return raw.picks.map((p) => ({
    ...plain(p),
    question: asId<QuestionId>(raw.id),
    draft: asId<DraftId>(p.draft),
    option: asId<OptionId>(p.option),
    units: p.units.map(asId<UnitId>),
  }));
}

/** The same object without its undefined members. */
function plain<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
