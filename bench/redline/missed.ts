import { flatten } from '../../src/agreement/text/index.ts';
import { align } from '../../src/agreement/text/redline/align.ts';
import { measure, pairsById, rates } from './measure.ts';
import { paraphrases, riverAccord } from './truth.ts';

/** Prints precision, recall and F1 of Travaux on each known pair of drafts, and which links it missed or made up. */
export function printMissed(): void {
  for (const truth of [...riverAccord(), ...paraphrases()]) {
    const measured = measure(truth, pairsById(truth, align(flatten(truth.earlier), flatten(truth.later))));
    const { precision, recall, f1 } = rates(measured);
    console.log(
      `${truth.name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}` +
        said('missed', measured.missed) +
        said('wrong', measured.wrong),
    );
  }
}

function said(name: string, links: readonly string[]): string {
  return links.map((link) => `\n  ${name}: ${linkInWords(link)}`).join('');
}

/** A link names a unit of each side; one with nothing is a unit that was deleted or inserted. */
function linkInWords(link: string): string {
  const [a = '', b = ''] = link.split(' > ');
  if (b === '') return `${a} deleted`;
  return a === '' ? `${b} inserted` : `${a} with ${b}`;
}
