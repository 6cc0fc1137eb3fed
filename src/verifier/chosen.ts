import type { Files } from './read-bundle.ts';

/** The files of a folder that was chosen in a dialogue, by their path below it. */
export function filesOf(list: FileList): Files {
  return new Map([...list].map((file) => [file.webkitRelativePath.replace(/^[^/]*\//, ''), file]));
}

/** What was dropped: the files of the one folder among it, and the files beside that, which are receipts. */
export async function droppedOn(
  transfer: DataTransfer,
): Promise<{ readonly folder: Files; readonly beside: readonly File[] }> {
  // Entries must be taken before the first wait, for the browser empties the transfer then.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const folder = new Map<string, Blob>();
  const beside: File[] = [];
  for (const entry of entries) {
    if (entry.isDirectory) await gather(entry as FileSystemDirectoryEntry, '', folder);
    else beside.push(await fileOf(entry as FileSystemFileEntry));
  }
  return { folder, beside };
}

async function gather(folder: FileSystemDirectoryEntry, path: string, into: Map<string, Blob>): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return; // a reader hands out a hundred at a time
    for (const entry of some) {
      if (entry.isDirectory) await gather(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`, into);
      else into.set(`${path}${entry.name}`, await fileOf(entry as FileSystemFileEntry));
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
