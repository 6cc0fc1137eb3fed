import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noSuch } from '#agreement/parties';
import { asId, ok, type ProcessId, type Result } from '#agreement/terms';
import { LIVE_PATHS, type LivePath } from '#contract';
import type { Desk } from '#desk';
import {
  LIVE_STYLE,
  type LiveAddresses,
  writeAtom,
  writeEmbed,
  writeJsonFeed,
  writeLivePage,
  writeRss,
  writeUpdatePage,
} from '#formats';
import { feedOf } from '../live/feed-of.ts';
import { liveAddresses } from '../live/live-addresses.ts';
import type { LiveChannel } from '../live/live-channel.ts';
import { LiveChannels } from '../live/live-channels.ts';
import { type Output, outputOf, sendOutput } from '../live/output.ts';
import { showUpdates } from '../live/shown-update.ts';
import { refuseWith } from '../problems.ts';

/** What an output is made of. */
interface Asked {
  readonly channel: LiveChannel;
  readonly addresses: LiveAddresses;
  readonly request: FastifyRequest<{ Params: { case: string; update?: string }; Querystring: { before?: string } }>;
}

/**
 * The public page of each process, its updates at their own addresses, its feeds, its frame and its stream. They read as
 * the public does, whoever asks, and are made once for all until the public room is written.
 */
export function routesOfLive(pages: FastifyInstance, desk: Desk, scheme: 'http' | 'https'): void {
  const channels = new LiveChannels(
    desk,
    showUpdates((process) => liveAddresses('', process)),
  );
  pages.addHook('preClose', () => channels.close());
  const answerWith = (path: Exclude<LivePath, 'events'>, policy: string) =>
    pages.get<{ Params: { case: string; update?: string }; Querystring: { before?: string } }>(
      LIVE_PATHS[path],
      async (request, reply) => {
        const process = asId<ProcessId>(request.params.case);
        const channel = await channels.of(process);
        if (!channel.ok) return refuseWith(reply, channel.refusal);
        const addresses = liveAddresses(`${scheme}://${request.headers.host}`, process);
        const output = await OUTPUTS[path]({ channel: channel.value, addresses, request });
        if (!output.ok) return refuseWith(reply, output.refusal);
        reply.header('content-security-policy', policy);
        if (path !== 'page' && path !== 'update') openToOthers(reply);
        return sendOutput(request, reply, output.value);
      },
    );
  answerWith('page', POLICY);
  answerWith('update', POLICY);
  answerWith('embed', FRAME_POLICY);
  answerWith('atom', NOTHING);
  answerWith('json', NOTHING);
  answerWith('rss', NOTHING);
  pages.get<{ Params: { case: string }; Querystring: { after?: string } }>(
    LIVE_PATHS.events,
    { exposeHeadRoute: false },
    async (request, reply) => {
      const channel = await channels.of(asId<ProcessId>(request.params.case));
      if (!channel.ok) return refuseWith(reply, channel.refusal);
      const last = request.headers['last-event-id'] ?? request.query.after;
      openToOthers(reply);
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      channel.value.join(reply.raw, typeof last === 'string' && last !== '' ? last : undefined);
      return reply;
    },
  );
}

/** What each path answers with. Names under which an output is kept are only those of updates that there are. */
const OUTPUTS: Readonly<Record<Exclude<LivePath, 'events'>, (asked: Asked) => Promise<Result<Output>>>> = {
  page: async ({ channel, addresses, request }) => {
    const { before } = request.query;
    const there = before === undefined ? ok(undefined) : await updateIn(channel, before);
    if (!there.ok) return there;
    return channel.output(`page ${addresses.origin} ${before ?? ''}`, (page, at) =>
      outputOf(
        HTML,
        writeLivePage(page, addresses, { at, ...(before === undefined ? {} : { before }) }),
        addresses.origin,
      ),
    );
  },
  update: async ({ channel, addresses, request }) => {
    const found = await updateIn(channel, request.params.update ?? '');
    if (!found.ok) return found;
    return channel.output(`update ${addresses.origin} ${found.value.id}`, (page, at) =>
      outputOf(HTML, writeUpdatePage(page, found.value, addresses, at), addresses.origin),
    );
  },
  embed: ({ channel, addresses }) =>
    channel.output(`embed ${addresses.origin}`, (page, at) =>
      outputOf(HTML, writeEmbed(page, addresses, at), addresses.origin),
    ),
  atom: ({ channel, addresses }) =>
    channel.output(`atom ${addresses.origin}`, (page) =>
      outputOf(
        'application/atom+xml; charset=utf-8',
        writeAtom(feedOf(page, addresses, addresses.feeds.atom)),
        addresses.origin,
      ),
    ),
  json: ({ channel, addresses }) =>
    channel.output(`json ${addresses.origin}`, (page) =>
      outputOf(
        'application/feed+json; charset=utf-8',
        writeJsonFeed(feedOf(page, addresses, addresses.feeds.json)),
        addresses.origin,
      ),
    ),
  rss: ({ channel, addresses }) =>
    channel.output(`rss ${addresses.origin}`, (page) =>
      outputOf(
        'application/rss+xml; charset=utf-8',
        writeRss(feedOf(page, addresses, addresses.feeds.rss)),
        addresses.origin,
      ),
    ),
};

async function updateIn(channel: LiveChannel, id: string) {
  const page = await channel.output('', (made) => made);
  if (!page.ok) return page;
  const update = page.value.live.updates.find((each) => each.id === id);
  return update === undefined ? { ok: false as const, refusal: noSuch('update', id) } : ok(update);
}

/** What is made for other sites' readers may be fetched by them; it says nothing that the public page does not. */
function openToOthers(reply: FastifyReply): void {
  reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-allow-origin', '*');
}

const HTML = 'text/html; charset=utf-8';
const NOTHING = "default-src 'none'";
const STYLE_HASH = createHash('sha256').update(LIVE_STYLE).digest('base64');
const SAME = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'`;
const POLICY = `${SAME}; frame-ancestors 'none'`;
const FRAME_POLICY = `${SAME}; frame-ancestors *`;
