import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ok, type Result, refuse } from '#agreement/terms';
import { type AgreementFiles, assentFile, readAgreementFiles } from './agreement-files.ts';
import {
  caseFile,
  channelsFile,
  draftsFile,
  eventsFile,
  partiesFile,
  questionsFile,
  roomsFile,
  sourcesFile,
} from './case-files.ts';
import { frontFile } from './front.ts';
import { amendmentsFile, statementsFile, witnessFile } from './statement-files.ts';
import { updatesFile } from './updates-file.ts';

/** The files of a case folder, each of its form. */
export interface CaseFiles {
  readonly head: z.infer<typeof caseFile>;
  readonly parties: z.infer<typeof partiesFile>;
  readonly rooms: z.infer<typeof roomsFile> | undefined;
  readonly sources: z.infer<typeof sourcesFile>;
  readonly drafts: z.infer<typeof draftsFile>;
  readonly questions: z.infer<typeof questionsFile>;
  readonly events: z.infer<typeof eventsFile> | undefined;
  readonly channels: z.infer<typeof channelsFile> | undefined;
  readonly front: z.infer<typeof frontFile> | undefined;
  readonly statements: z.infer<typeof statementsFile> | undefined;
  readonly amendments: z.infer<typeof amendmentsFile> | undefined;
  readonly witness: z.infer<typeof witnessFile> | undefined;
  readonly assent: z.infer<typeof assentFile> | undefined;
  readonly lived: AgreementFiles;
  readonly updates: z.infer<typeof updatesFile> | undefined;
}

/** Reads the files of a case folder. Refuses the first that is missing or not of its form, naming file and place. */
export async function readCaseFiles(dir: string): Promise<Result<CaseFiles>> {
  const head = await readCaseHead(dir);
  if (!head.ok) return head;
  const parties = await readYaml(join(dir, 'parties.yaml'), partiesFile);
  if (!parties.ok) return parties;
  const rooms = await readIfThere(join(dir, 'rooms.yaml'), roomsFile);
  if (!rooms.ok) return rooms;
  const sources = await readYaml(join(dir, 'sources.yaml'), sourcesFile);
  if (!sources.ok) return sources;
  const drafts = await readYaml(join(dir, 'drafts.yaml'), draftsFile);
  if (!drafts.ok) return drafts;
  const questions = await readYaml(join(dir, 'questions.yaml'), questionsFile);
  if (!questions.ok) return questions;
  const events = await readIfThere(join(dir, 'events.yaml'), eventsFile);
  if (!events.ok) return events;
  const channels = await readIfThere(join(dir, 'channels.yaml'), channelsFile);
  if (!channels.ok) return channels;
  const front = await readIfThere(join(dir, 'front.yaml'), frontFile);
  if (!front.ok) return front;
  const statements = await readIfThere(join(dir, 'statements.yaml'), statementsFile);
  if (!statements.ok) return statements;
  const amendments = await readIfThere(join(dir, 'amendments.yaml'), amendmentsFile);
  if (!amendments.ok) return amendments;
  const witness = await readIfThere(join(dir, 'witness.yaml'), witnessFile);
  if (!witness.ok) return witness;
  const assent = await readIfThere(join(dir, 'assent.yaml'), assentFile);
  if (!assent.ok) return assent;
  const lived = await readAgreementFiles(dir);
  if (!lived.ok) return lived;
  const updates = await readIfThere(join(dir, 'updates.yaml'), updatesFile);
  if (!updates.ok) return updates;
  return ok({
    head: head.value,
    parties: parties.value,
    rooms: rooms.value,
    sources: sources.value,
    drafts: drafts.value,
    questions: questions.value,
    events: events.value,
    channels: channels.value,
    front: front.value,
    statements: statements.value,
    amendments: amendments.value,
    witness: witness.value,
    assent: assent.value,
    lived: lived.value,
    updates: updates.value,
  });
}

/** Reads what a case is, and nothing more of its folder. */
export function readCaseHead(dir: string): Promise<Result<CaseFiles['head']>> {
  return readYaml(join(dir, 'case.yaml'), caseFile);
}

/** Reads one YAML file of a case and holds it to its form. */
async function readYaml<T>(path: string, form: z.ZodType<T>): Promise<Result<T>> {
  let value: unknown;
  try {
    if (!(await stat(path)).isFile()) return refuse('case', `${path} is not a file.`); // a pipe would never end
    value = parse(await readFile(path, 'utf8'));
  } catch (error) {
    return refuse('case', `${path} could not be read: ${(error as Error).message}`);
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse('case', `${path} is not of its form at ${issue?.path.join('.') || 'the top'}: ${issue?.message}.`);
}

/** The same for a file that a case may do without. */
async function readIfThere<T>(path: string, form: z.ZodType<T>): Promise<Result<T | undefined>> {
  try {
    await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ok(undefined);
  }
  return readYaml(path, form);
}
