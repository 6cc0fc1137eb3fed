import { type Attribution, contentSpans, stanceHint } from '#readers';

/** The candidates as a person reads them: who, how, what; the doubtful ones marked with a question mark. */
export function setAttributions(text: string, attributions: readonly Attribution[]): string {
  if (attributions.length === 0) return 'Nobody is found to say anything in this text.\n';
  const sure = attributions.filter(({ tier }) => tier === 'sure').length;
  const rows = attributions.map((attribution) => rowOf(text, attribution));
  return `${rows.join('\n')}\n${attributions.length} candidates, ${sure} of them sure. Each is to be confirmed by a person.\n`;
}

function rowOf(text: string, attribution: Attribution): string {
  const { source, cue, content, kind, tier, speaker, office, party, saidOn } = attribution;
  const words = (span: readonly [number, number] | null) => (span === null ? undefined : oneLine(text.slice(...span)));
  const who = [speaker ?? words(source) ?? 'nobody named', office, party]
    .filter((part) => part !== undefined)
    .join(', ');
  const said = contentSpans(content)
    .map((span) => oneLine(text.slice(...span)))
    .join(' … ');
  const how = [words(cue), kind, stanceHint(text, attribution), attribution.attribution, saidOn]
    .filter((part) => part !== undefined)
    .join(' · ');
  return `${tier === 'sure' ? ' ' : '?'} ${who}\n    ${how}\n    ${said}\n`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
