import { checkBundle, type Receipt, readReceipt } from '#seal';
import { droppedOn, filesOf } from './chosen.ts';
import { means } from './means.ts';
import { type Files, parseJson, readBundle } from './read-bundle.ts';
import { showCheck, showRefusal } from './show.ts';

/** The stand-alone verifier: takes a bundle and receipts, by dialogue or dropped, and says what it finds. Nothing leaves the page. */
const folder = find('folder', HTMLInputElement);
const receipts = find('receipts', HTMLInputElement);
const found = find('found', HTMLElement);
let bundle: Files | undefined;
let heads: readonly File[] = [];

folder.addEventListener('change', () => take(folder.files && filesOf(folder.files), undefined));
receipts.addEventListener('change', () => take(undefined, [...(receipts.files ?? [])]));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', async (event) => {
  event.preventDefault();
  if (event.dataTransfer === null) return;
  const { folder, beside } = await droppedOn(event.dataTransfer);
  take(folder.size > 0 ? folder : undefined, beside.length > 0 ? beside : undefined);
});

function take(files: Files | null | undefined, beside: readonly File[] | undefined): void {
  if (files) bundle = files;
  if (beside) heads = beside;
  check().catch((error) => showRefusal(found, `A file could not be read: ${String(error)}`));
}

async function check(): Promise<void> {
  if (bundle === undefined) return;
  const held: Receipt[] = [];
  for (const file of heads) {
    const receipt = readReceipt(parseJson(await file.text()));
    if (receipt === undefined) return showRefusal(found, `${file.name} is no receipt.`);
    held.push(receipt);
  }
  const read = await readBundle(bundle);
  if (!read.ok) return showRefusal(found, read.refusal.sentence);
  const foreign = held.find((receipt) => receipt.process !== read.value.process);
  if (foreign !== undefined)
    return showRefusal(found, `A receipt is of ${foreign.process}, and the bundle of ${read.value.process}.`);
  showCheck(found, checkBundle(read.value, held, means), held);
}

function find<E extends HTMLElement>(id: string, kind: new () => E): E {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the page has no ${id}`);
}
