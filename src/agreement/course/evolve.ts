import { absurd, type EntryId, type EventId, type Written } from '#agreement/terms';
import type { Channel } from './channel.ts';
import type { CourseEntry } from './entries.ts';
import type { ToldEvent } from './event.ts';

/** What happened around the text, as far as a reading knows. Private to the fold. */
export interface CourseState {
  readonly events: Map<EventId, ToldEvent>;
  readonly channels: Map<string, Channel & { readonly entry: EntryId }>;
}

/** Nothing has happened yet. */
export function initialCourse(): CourseState {
  return { events: new Map(), channels: new Map() };
}

/** Takes one entry in. */
export function evolveCourse(state: CourseState, entry: Written & CourseEntry): void {
  switch (entry.type) {
    case 'EventTold':
      state.events.set(entry.body.id, { ...entry.body, entry: entry.id, knownOn: entry.knownOn });
      return;
    case 'ChannelOpened':
      state.channels.set(entry.body.id, { ...entry.body, entry: entry.id });
      return;
    default:
      absurd(entry);
  }
}
