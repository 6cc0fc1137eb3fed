import fc from 'fast-check';
import type { Feed, FeedCorrection, FeedItem } from './feed.ts';

const HOME = 'https://talks.example/cases/river';
const instant = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
/** Words as people may paste them: markup, control characters, lone surrogates, any script. */
const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom('<script>alert(1)</script>', ']]> & "quotes"', 'First.\n\nSecond\nline.', '\u0000\ud800', 'عربى'),
);
const correction = (id: string): fc.Arbitrary<FeedCorrection> =>
  fc.record({ id: fc.constant(id), wrong: words, right: words, at: instant });

/** A feed of up to so many items, some corrected, some withdrawn. */
export function someFeed(most: number): fc.Arbitrary<Feed> {
  const item = (n: number): fc.Arbitrary<FeedItem> =>
    fc.record(
      {
        id: fc.constant(`urn:travaux:river:u-${n}`),
        url: fc.constant(`${HOME}/live/u-${n}`),
        title: words,
        text: words,
        lang: fc.constantFrom('en', 'fr', 'ar'),
        published: instant,
        updated: instant,
        corrections: fc.oneof(
          fc.constant([]),
          fc.tuple(correction(`urn:travaux:river:k-${n}-1`), correction(`urn:travaux:river:k-${n}-2`)),
        ),
        withdrawn: fc.record({ reason: words, at: instant }),
      },
      { requiredKeys: ['id', 'url', 'title', 'text', 'published', 'updated', 'corrections'] },
    );
  return fc
    .nat(most)
    .chain((count) => fc.tuple(fc.tuple(...Array.from({ length: count }, (_, n) => item(n))), words, words, instant))
    .map(([items, title, subtitle, updated]) => ({
      id: 'urn:travaux:river',
      title,
      subtitle,
      lang: 'en',
      home: HOME,
      self: `${HOME}/updates.xml`,
      updated,
      items,
    }));
}
