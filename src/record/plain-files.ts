import { lstatSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The bytes of a file in a folder that a stranger may have made. Throws for anything but a plain file: a link leads to
 * somebody else's words, and a pipe never ends.
 */
export function readPlainFile(path: string): Buffer {
  if (!lstatSync(path).isFile()) throw new Error(`${path} is not a plain file`);
  return readFileSync(path);
}

/** The names in a folder that a stranger may have made. Throws for anything but a plain folder. */
export function listPlainFolder(path: string): readonly string[] {
  if (!lstatSync(path).isDirectory()) throw new Error(`${path} is not a plain folder`);
  return readdirSync(path);
}
