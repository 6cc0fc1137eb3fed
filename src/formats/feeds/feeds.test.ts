import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { elementBudget, parseXml, type XmlElement } from '#readers';
import { writeAtom } from './atom.ts';
import { someFeed } from './feed.arbitrary.ts';
import type { Feed } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';

/** Ten thousand items in all, in feeds of many sizes. */
const RUNS = { numRuns: 200 };
const feeds = someFeed(100);

test('Atom has what RFC 4287 asks for: ids that are unique, moments, absolute links, and a tombstone for what is gone', () => {
  fc.assert(
    fc.property(feeds, (feed) => checkAtom(feed, read(writeAtom(feed)))),
    RUNS,
  );
});

test('RSS has what 2.0 asks for, with an item of its own for each correction and each withdrawal', () => {
  fc.assert(
    fc.property(feeds, (feed) => checkRss(feed, read(writeRss(feed)))),
    RUNS,
  );
});

test('JSON Feed has what 1.1 asks for', () => {
  fc.assert(
    fc.property(feeds, (feed) => checkJson(feed, JSON.parse(writeJsonFeed(feed)))),
    RUNS,
  );
});

test('the words of an item that was withdrawn are in no feed', () => {
  const feed = (text: string): Feed => ({
    id: 'urn:travaux:river',
    title: 'River',
    subtitle: 'Talks',
    lang: 'en',
    home: 'https://talks.example/',
    self: 'https://talks.example/feed',
    updated: '2030-01-01T00:00:00.000Z',
    items: [
      {
        id: 'urn:travaux:river:u',
        url: 'https://talks.example/u',
        title: text,
        text,
        published: '2030-01-01T00:00:00.000Z',
        updated: '2030-01-01T00:00:00.000Z',
        corrections: [{ id: 'urn:travaux:river:k', wrong: text, right: text, at: '2030-01-01T00:00:00.000Z' }],
        withdrawn: { reason: 'Nobody said so.', at: '2030-01-02T00:00:00.000Z' },
      },
    ],
  });
  for (const write of [writeAtom, writeJsonFeed, writeRss]) {
    const written = write(feed('The secret words'));
    assert.ok(!written.includes('secret'));
    assert.ok(written.includes('Nobody said so.'));
  }
});

function checkAtom({ items }: Feed, root: XmlElement): void {
  assert.equal(root.name, 'feed');
  isIri(only(root, 'id'));
  only(root, 'title');
  isInstant(only(root, 'updated'));
  only(child(root, 'author'), 'name');
  const links = all(root, 'link').map(({ attributes }) => attributes);
  for (const { href } of links) isAddress(href);
  assert.equal(links.filter(({ rel }) => rel === 'self').length, 1);
  const entries = all(root, 'entry');
  const gone = all(root, 'at:deleted-entry');
  assert.equal(entries.length + gone.length, items.length);
  for (const entry of entries) {
    isIri(only(entry, 'id'));
    only(entry, 'title');
    isInstant(only(entry, 'updated'));
    isInstant(only(entry, 'published'));
    isAddress(child(entry, 'link').attributes.href);
    isSafeHtml(only(entry, 'content'));
  }
  for (const { attributes } of gone) isInstant(attributes.when ?? '');
  areUnique([...entries.map((entry) => only(entry, 'id')), ...gone.map(({ attributes }) => attributes.ref ?? '')]);
}

function checkRss({ items }: Feed, root: XmlElement): void {
  assert.equal(root.attributes.version, '2.0');
  const channel = child(root, 'channel');
  only(channel, 'title');
  only(channel, 'description');
  isAddress(only(channel, 'link'));
  isMailDate(only(channel, 'lastBuildDate'));
  const written = all(channel, 'item');
  const standing = items.filter(({ withdrawn }) => withdrawn === undefined);
  const expected = items.length + standing.reduce((sum, { corrections }) => sum + corrections.length, 0);
  assert.equal(written.length, expected);
  for (const item of written) {
    only(item, 'title');
    isAddress(only(item, 'link'));
    isMailDate(only(item, 'pubDate'));
    isSafeHtml(only(item, 'description'));
  }
  areUnique(written.map((item) => only(item, 'guid')));
  const dates = written.map((item) => Date.parse(only(item, 'pubDate')));
  assert.deepEqual(
    dates,
    dates.toSorted((a, b) => b - a),
  );
}

function checkJson({ items }: Feed, json: JsonFeed): void {
  assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
  isAddress(json.home_page_url);
  isAddress(json.feed_url);
  assert.equal(json.items.length, items.length);
  for (const item of json.items) {
    assert.ok(item.title !== '' && item.content_text !== undefined);
    isAddress(item.url);
    isInstant(item.date_published);
    isInstant(item.date_modified);
    isSafeHtml(item.content_html);
  }
  areUnique(json.items.map(({ id }) => id));
}

interface JsonFeed {
  readonly version: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_text: string;
    readonly content_html: string;
    readonly date_published: string;
    readonly date_modified: string;
  }[];
}

function read(xml: string): XmlElement {
  const root = parseXml(xml, 'the feed', elementBudget());
  assert.ok(root.ok, root.ok ? '' : root.refusal.sentence);
  return root.value;
}

function all({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((node) => typeof node !== 'string').filter((node) => node.name === name);
}

function child(parent: XmlElement, name: string): XmlElement {
  const found = all(parent, name);
  assert.ok(found[0] !== undefined, `${parent.name} has no ${name}`);
  return found[0];
}

/** The words of the one child of that name. */
function only(parent: XmlElement, name: string): string {
  assert.equal(all(parent, name).length, 1, `${parent.name} has not one ${name}`);
  return child(parent, name).children.join('');
}

function isInstant(text: string): void {
  assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
}

function isMailDate(text: string): void {
  assert.match(text, /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
}

function isAddress(text: string | undefined): void {
  assert.match(text ?? '', /^https?:\/\/[^/]+\//);
}

function isIri(text: string): void {
  assert.match(text, /^[a-z][a-z0-9+.-]*:\S+$/);
}

/** What a feed carries as HTML holds paragraphs alone, whatever people typed. */
function isSafeHtml(html: string): void {
  assert.equal(html.replace(/<\/?(p|strong)>|<br\/>/g, '').includes('<'), false, html);
}

function areUnique(ids: readonly string[]): void {
  assert.equal(new Set(ids).size, ids.length);
}
