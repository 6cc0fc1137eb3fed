/** One line of what was measured, beside its goal and its peer. */
export interface Figure {
  readonly what: string;
  readonly reached: string;
  readonly cpu?: string;
  readonly goal?: string;
  readonly peer?: string;
  readonly met?: boolean;
}

/** Hands the figures of this process to the parent, with the most memory that it held. */
export function tell(figures: readonly Figure[]): void {
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ figures, mebibytes })}\n`);
}
