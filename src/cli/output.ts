import { stripVTControlCharacters } from 'node:util';
import type { Refusal } from '#agreement/terms';

/** Prints to standard output, waiting where a reader is slow. */
export async function print(text: string): Promise<void> {
  await write(process.stdout, text);
}

/** Prints a line to standard error, where it cannot spoil what a program reads from standard output. */
export function tell(sentence: string): void {
  process.stderr.write(`${printable(sentence)}\n`);
}

/** Says why a command was refused. */
export function tellRefusal({ code, sentence }: Refusal): void {
  tell(`travaux: ${sentence} [${code}]`);
}

/**
 * A reader that has seen enough (`| head`) closes the pipe; that ends the program without a word, as people expect.
 * Anything else that happens to the stream, such as a disk that is full, ends it with the reason.
 */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      // Where standard error itself fails, nobody is left to be told.
      if (stream === process.stdout)
        tellRefusal({ code: 'write', sentence: `Standard output could not be written: ${error.message}.` });
      process.exit(1);
    });
}

/**
 * Words of a file as a terminal may show them: a file must not move the cursor, change colours or turn the reading
 * order of what follows, so control characters and overrides of direction become U+FFFD.
 */
export function printable(words: string): string {
  return stripVTControlCharacters(words).replace(/[\p{Cc}\u202d\u202e]/gu, (c) =>
    c === '\n' || c === '\t' ? c : '\ufffd',
  );
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error == null ? resolve() : reject(error)));
  });
}
