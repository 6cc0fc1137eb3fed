/** Stands on everything that is written of a paraphrase: no claim is made about words. */
export const PARAPHRASE_NOTICE = 'Paraphrase, not official text.';
