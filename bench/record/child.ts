import { measureAppends } from './appends.ts';
import { type Figure, tell } from './figure.ts';
import { makeRecord, measureFold, measureWhole } from './folds.ts';
import { makeBundle, measureBundle, measureImport } from './imports.ts';
import { beginFollowed, followEvents, writeEvents } from './servers.ts';

/** Run in a process of its own: one step of a measure at one place. */
const [step = '', place = '', count = '', bundle = ''] = process.argv.slice(2);
const n = Number(count);
const figures = await takeStep();
if (figures !== undefined) tell(figures);

/** Answers figures, or nothing where the step printed what the parent reads itself. */
async function takeStep(): Promise<readonly Figure[] | undefined> {
  switch (step) {
    case 'appends':
      return measureAppends(place, n);
    case 'import':
      return measureImport(place, n);
    case 'make-bundle':
      return makeBundle(place, bundle, n);
    case 'bundle':
      return measureBundle(place, bundle, n);
    case 'make-record':
      return makeRecord(place, n);
    case 'fold':
      return measureFold(place, n);
    case 'whole':
      return measureWhole(place, n);
    case 'begin-followed':
      return beginFollowed(place);
    case 'follow':
      await followEvents(place, n);
      return undefined;
    case 'write':
      await writeEvents(place, n);
      return undefined;
    default:
      throw new Error(`no such step: ${step}`);
  }
}
