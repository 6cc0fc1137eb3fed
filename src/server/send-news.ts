import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { RoomNews } from '#cases';

/** How often something is sent though nothing happens, so that nobody in between takes the line for dead. */
const HEARTBEAT = 15_000;

/** How long somebody may leave what he was sent unread before the line is cut. */
const PATIENCE = 30_000;

/**
 * Answers with news as server-sent events, until there is no more, the asker is gone, or the server closes. Each event
 * bears its cursor as its id.
 */
export async function sendNews(
  reply: FastifyReply,
  closing: AbortSignal,
  follow: (signal: AbortSignal) => AsyncGenerator<RoomNews>,
): Promise<void> {
  reply.hijack();
  const gone = new AbortController();
  reply.raw.on('close', () => gone.abort());
  const until = AbortSignal.any([gone.signal, closing]);
  const beating = begin(reply);
  try {
    for await (const news of follow(until)) if (!(await send(reply.raw, eventOf(news), until))) break;
    if (closing.aborted) reply.raw.write(eventOf(CLOSING));
  } catch (error) {
    reply.log.error(error);
    reply.raw.write(eventOf(FAULT));
  } finally {
    clearInterval(beating);
    reply.raw.end();
  }
}

const CLOSING: RoomNews = { kind: 'ended', code: 'busy', sentence: 'The server closes; ask again.' };
const FAULT: RoomNews = { kind: 'ended', code: 'fault', sentence: 'Travaux failed here; ask again.' };

function begin(reply: FastifyReply): NodeJS.Timeout {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  reply.raw.write(': following\n\n');
  return setInterval(() => reply.raw.write(': still here\n\n'), HEARTBEAT).unref();
}

/** One event; its data is one line, for JSON has no line breaks of its own. */
function eventOf(news: RoomNews): string {
  if (news.kind === 'ended') {
    const { code, sentence } = news;
    return `event: ended\ndata: ${JSON.stringify({ code, sentence })}\n\n`;
  }
  const data = news.kind === 'entries' ? { entries: news.entries } : {};
  return `id: ${news.cursor}\nevent: ${news.kind}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Sends, and waits while the asker has too much unread. A line that stays full is cut, and answers no. */
async function send(line: ServerResponse, event: string, until: AbortSignal): Promise<boolean> {
  if (line.destroyed) return false;
  if (line.write(event)) return true;
  try {
    await once(line, 'drain', { signal: AbortSignal.any([until, AbortSignal.timeout(PATIENCE)]) });
    return true;
  } catch {
    line.destroy(); // he reads too slowly, or is gone: with his cursor he can ask again
    return false;
  }
}
