import { type Desk, sayTrouble } from '#desk';

/** How often the schedule is looked at, in milliseconds: an update is out well within a second of its moment. */
const EVERY = 200;

/** Posts updates as their moments come, until it is stopped. Each that is refused is told once to whoever runs the server. */
export function postDue(desk: Desk, tell: (sentence: string) => void): () => Promise<void> {
  const told = new Set<string>();
  let running: Promise<void> | undefined;
  const look = async () => {
    for (const { process, entry, refusal } of await desk.postDue()) {
      if (told.has(entry)) continue;
      told.add(entry);
      tell(`An update that waited in ${process} was due and was not posted: ${refusal.sentence}`);
    }
  };
  const timer = setInterval(() => {
    running ??= look()
      .catch((error: Error) => tell(sayTrouble(error)))
      .finally(() => {
        running = undefined;
      });
  }, EVERY).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
