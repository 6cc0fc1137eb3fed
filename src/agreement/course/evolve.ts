import { absurd, type EventId, type Placed, type Written } from '#agreement/terms';
import type { Channel } from './channel.ts';
import type { CourseEntry } from './entries.ts';
import type { ToldEvent } from './event.ts';

/** What happened around the text, as far as a reading knows. Private to the fold. */
export interface CourseState {
  readonly events: Map<EventId, ToldEvent>;
  readonly channels: Map<string, Channel & Placed>;
}

/** Nothing has happened yet. */
export function initialCourse(): CourseState {
  return { events: new Map(), channels: new Map() };
}

/** Takes one entry in. */
export function evolveCourse(state: CourseState, entry: Written & CourseEntry): void {
  const { id, room, knownOn } = entry;
  switch (entry.type) {
    case 'EventTold':
      state.events.set(entry.body.id, { ...entry.body, entry: id, room, knownOn });
      return;
    case 'ChannelOpened':
      state.channels.set(entry.body.id, { ...entry.body, entry: id, room });
      return;
    default:
      absurd(entry);
  }
}
