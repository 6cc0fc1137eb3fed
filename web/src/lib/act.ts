import { redirect } from '@sveltejs/kit';
import type { Command, CommandHead, Request } from '#agreement/command';
import { asId, type CommandId, type RoomId } from '#agreement/terms';
import type { Rooms } from '#cases';
import { refused, type Typed } from '#lib/forms.ts';

/** The form that asks for an act: its name on the page, what was typed, and where the page goes when it is done. */
export interface Asking {
  readonly rooms: Rooms;
  readonly process: string;
  readonly form: string;
  readonly typed: Typed;
  readonly ticked?: readonly string[];
  readonly next: string;
}

/**
 * Carries out a request in the visitor's name, and goes on to the next page; where it is refused the page comes again with
 * what was typed.
 */
export async function carryOut({ rooms, process, form, typed, ticked, next }: Asking, command: Command) {
  const done = await rooms.act(process, command);
  if (!done.ok) return refused(form, done.refusal, typed, ticked);
  redirect(303, next);
}

/** A request in a room. Its id came with the form, so that sending the form twice does it once. */
export function inRoom<R extends Request>(room: string, typed: Typed, request: R): CommandHead & R {
  return { id: asId<CommandId>(typed.request ?? ''), room: asId<RoomId>(room), ...request };
}
