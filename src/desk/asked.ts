import type { Command } from '#agreement/command';
import type { PersonId } from '#agreement/terms';

/** A request, and who makes it. */
export interface Asked {
  readonly command: Command;
  readonly actor: PersonId;
}

/** A request to capture a source; its matter and what tells of it are added when it is carried out. */
export type CaptureRequest = Extract<Command, { kind: 'captureSource' }>;
