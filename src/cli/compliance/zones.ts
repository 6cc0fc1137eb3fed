import {
  type Edge,
  type PreparedLine,
  type PreparedZone,
  parseLength,
  prepareLine,
  prepareZone,
  readLine,
  type ZoneSide,
} from '#agreement/compliance';
import { ok, type Result, refuse } from '#agreement/terms';
import type { Invocation } from '../arguments.ts';
import { print } from '../output.ts';
import { readBytes } from '../read-bytes.ts';
import { reportsIn } from './zones-file.ts';
import { judgeReport, type VerdictCounts } from './zones-judge.ts';
import { asJson, asTable, type ReportSetting } from './zones-output.ts';

/** `travaux zones`: which reports lie in a zone along a line. A file of any length streams through. */
export async function zones({ takes, values, flags }: Invocation): Promise<Result<void>> {
  if (values.line === undefined) return refuse('usage', '--line is missing.');
  if (values.depth === undefined) return refuse('usage', '--depth is missing.');
  const depth = parseLength(values.depth);
  if (!depth.ok) return refuse('usage', `--depth: ${depth.refusal.sentence}`);
  const edge: Edge = values.edge === 'straight' ? 'straight' : 'geodesic';
  const line = await openLine(values.line, edge);
  if (!line.ok) return line;
  const side: ZoneSide = values.side === 'left' || values.side === 'right' ? values.side : 'both';
  const zone = prepareZone(line.value, depth.value, side);
  const setting = flags.has('json') ? asJson(zone) : asTable(zone);
  return judgeFile(takes[0] ?? '', zone, setting, flags.has('summary'));
}

async function openLine(path: string, edge: Edge): Promise<Result<PreparedLine>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value);
  const shape = json.ok ? readLine(json.value, edge) : json;
  const line = shape.ok ? prepareLine(shape.value) : shape;
  return line.ok ? line : refuse(line.refusal.code, `${path}: ${line.refusal.sentence}`);
}

function parseJson(bytes: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse('geojson', `it is not proper JSON: ${error.message}. Mend it there.`);
  }
}

/** What is printed is held back up to this many characters, so that a short file which is refused prints nothing. */
const HELD_BACK = 2 ** 20;

/** Judges the reports of a file as they come. */
async function judgeFile(
  path: string,
  zone: PreparedZone,
  setting: ReportSetting,
  summary: boolean,
): Promise<Result<void>> {
  const counts: VerdictCounts = { in: 0, out: 0, possible: 0 };
  let [held, most] = [setting.head, HELD_BACK];
  let listed = 0;
  for await (const reports of reportsIn(path)) {
    if (!reports.ok) return reports;
    for (const report of reports.value) {
      const judged = judgeReport(zone, report);
      if (!judged.ok) return judged;
      counts[judged.value.verdict]++;
      if (!summary) held += setting.row(report, judged.value, listed++);
    }
    if (held.length < most) continue;
    await print(held);
    [held, most] = ['', 0];
  }
  await print(held + setting.foot(counts, summary));
  return ok(undefined);
}
