import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Two drafts of one accord: a period and a modal changed, an article moved and renumbered, a clause gone, a clause new. */
export const EARLIER = {
  title: 'First draft',
  lang: 'en',
  units: [
    article(
      '1',
      'Withdrawal',
      'Each Party shall withdraw its heavy weapons from the strip within 30 days of signature.',
    ),
    article('2', 'Inspection', 'The Commission shall inspect any weir, gauge or pumping station on request.'),
    article(
      '3',
      'Water',
      'The upper state shall release not less than 600 cubic metres of water a second at the weir.',
    ),
    article(
      '4',
      'Disputes',
      'Any dispute shall be settled by the mediator, whose word is final and binds both Parties.',
    ),
  ],
};

const LATER = {
  title: 'Second draft',
  lang: 'en',
  units: [
    article(
      '1',
      'Water',
      'The upper state shall release not less than 600 cubic metres of water a second at the weir.',
    ),
    article(
      '2',
      'Withdrawal',
      'Each Party shall withdraw its heavy weapons from the strip within 45 days of signature.',
    ),
    article('3', 'Inspection', 'The Commission may inspect any weir, gauge or pumping station on request.'),
    article('4', 'Fund', 'A fund for the repair of the northern embankments is opened in the name of both banks.'),
  ],
};

/** Writes both into a folder, and gives their paths. */
export async function writeBoth(folder: string): Promise<readonly [string, string]> {
  const paths = [join(folder, 'earlier.json'), join(folder, 'later.json')] as const;
  await writeFile(paths[0], JSON.stringify(EARLIER));
  await writeFile(paths[1], JSON.stringify(LATER));
  return paths;
}

function article(num: string, heading: string, text: string) {
  return { kind: 'article', num: `Article ${num}`, heading, text };
}
