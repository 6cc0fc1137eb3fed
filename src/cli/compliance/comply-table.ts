import type { Assessment, NormState } from '#agreement/compliance';
import { type Paper, paint, run } from '../terminal/paper.ts';
import { wrap } from '../terminal/wrap.ts';

/** An assessment as a calm table: a line for each norm on its three axes, then phases, findings, responses, money, guarantees, claims. */
export function complyTable(assessment: Assessment, paper: Paper): string {
  const { agreement, asOf, asKnownOn, norms, phases, findings, responses, funds, guarantees, register } = assessment;
  const sections: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ['Norms', norms.map(normRow)],
    ['Phases', phases.map(({ id, state, since }) => [id, state, since === undefined ? '' : `since ${since}`])],
    [
      'Findings',
      findings.map(({ id, norm, verdict, by, on, flagged, supersededBy }) => [
        id,
        norm,
        `${verdict}, by ${by} on ${on}`,
        [
          flagged ? 'something that it rests on was withdrawn' : '',
          supersededBy === undefined ? '' : `replaced by ${supersededBy}`,
        ]
          .filter((each) => each !== '')
          .join('; '),
      ]),
    ],
    [
      'Responses',
      responses.map(({ id, finding, step, since, suspended }) => [
        id,
        `to ${finding}`,
        step === 'ended' ? `ended on ${since}` : `step ${step} since ${since}`,
        suspended.length === 0 ? '' : `suspended: ${suspended.join(', ')}`,
      ]),
    ],
    ...funds.map(
      ({ id, ccy, minor, books, tranches }) =>
        [
          `Fund ${id}, in ${ccy}`,
          [
            ...Object.entries(books).map(([figure, amount]) => [figure, money(amount, minor)]),
            ...tranches.map((tranche) => [tranche.id, tranche.state, `payable ${money(tranche.payable, minor)}`]),
          ],
        ] as const,
    ),
    ['Guarantees', guarantees.map(({ id, state }) => [id, state])],
    ['Claims', (register?.claims ?? []).map(({ claim, state, since }) => [claim.id, state, `since ${since}`])],
  ];
  const title = `${agreement} as of ${asOf}, as known on ${asKnownOn}`;
  return `${[...set(title, paper), ...sections.flatMap(([head, rows]) => setRows(head, rows, paper))].join('\n')}\n`;
}

function normRow({ id, force, performance, compliance, due }: NormState): readonly string[] {
  const share = performance.share === undefined ? '' : ` ${performance.share}%`;
  const late = performance.late ? `, late since ${performance.lateSince ?? due}` : '';
  const step = compliance.step === undefined ? '' : `, step ${compliance.step}`;
  return [
    id,
    force.how ?? force.state,
    `${performance.state}${share}${late}`,
    `${compliance.state}${step}`,
    due === undefined ? '' : `due ${due}`,
  ];
}

/** Rows in columns as wide as their widest cell; what does not fit the paper goes on below, indented. */
function setRows(head: string, rows: readonly (readonly string[])[], paper: Paper): readonly string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return ['', ...set(head, paper), ...lines.flatMap((line) => indented(line, paper))];
}

function set(words: string, paper: Paper): readonly string[] {
  return wrap([run(words, 'strong')], paper.width).map((line) => paint(line, paper));
}

function indented(line: string, paper: Paper): readonly string[] {
  const [first = [], ...more] = wrap([run(line)], paper.width - 6);
  return [`  ${paint(first, paper)}`, ...more.map((rest) => `      ${paint(rest, paper)}`)];
}

/** An amount with its decimals, in groups of three. */
function money(amount: bigint, minor: number): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(minor + 1, '0');
  const whole = digits.slice(0, digits.length - minor).replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = minor === 0 ? '' : `.${digits.slice(-minor)}`;
  return `${amount < 0n ? '-' : ''}${whole}${cents}`;
}
