import { z } from 'zod';

/** The code that a person typed as a sheet bears it, or undefined: case does not matter, nor O for 0 and I or L for 1. */
export function typedCode(written: string): string | undefined {
  const code = written.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(code) ? code : undefined;
}

/** Names a check code, as a person may type it. */
export const checkCodeAsked = z.object({ code: z.string().min(1).max(40) });

/** The draft that a printed sheet shows. */
export const checkCodeAnswer = z
  .object({
    code: z.string().describe('as the sheet bears it'),
    case: z.object({ id: z.string(), title: z.string() }),
    draft: z.object({ id: z.string(), title: z.string(), date: z.iso.date() }),
  })
  .meta({ id: 'CodedSheet' });
