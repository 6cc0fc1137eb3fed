export type { Channel } from './channel.ts';
export type { CourseEntry } from './entries.ts';
export { courseEntries } from './entries.ts';
export type { CourseEvent, ToldEvent } from './event.ts';
export type { CourseState } from './evolve.ts';
export { evolveCourse, initialCourse } from './evolve.ts';
