import type { CaseFiles } from '../../src/case-folders/files.ts';

/**
 * Every word that only closed rooms hold: the ids, names and sentences of what lies in them, and what the rooms
 * themselves are called. What also stands somewhere in the open is no secret and is left out.
 */
export function secretsOf(files: CaseFiles): readonly string[] {
  const isClosed = (item: { readonly room?: string | undefined }) => item.room !== undefined;
  const items = [
    ...files.parties.people,
    ...(files.events?.events ?? []),
    ...(files.channels?.channels ?? []),
    ...files.sources.sources,
    ...(files.statements?.statements ?? []),
  ];
  const rooms = (files.rooms?.rooms ?? []).filter((room) => room.parent !== null);
  const closed = [
    ...items.filter(isClosed),
    ...(files.questions.furtherOptions ?? []),
    ...(files.amendments?.tabled ?? []).filter(isClosed).map(({ id, reason }) => ({ id, reason })),
    ...rooms.map(({ id, title }) => ({ id, title })),
  ];
  const { furtherOptions: _options, ...questions } = files.questions;
  const open = stringsIn([
    files.head,
    files.parties.parties,
    files.drafts,
    questions,
    items.filter((i) => !isClosed(i)),
  ]);
  const said = [...open].join('\n');
  const names = files.parties.people.filter(isClosed).flatMap(({ name }) => name.split(' '));
  return [...stringsIn(closed), ...names].filter((text) => text.length > 2 && !said.includes(text));
}

function stringsIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((each) => [...stringsIn(each)]));
}
