/** An option of a command. `value` names what follows it; `oneOf` lists the values that it takes; `many`: it may be repeated. */
export interface OptionUsage {
  readonly value?: string;
  readonly oneOf?: readonly string[];
  readonly many?: true;
  readonly says: string;
}

/** What a command takes and does, as its help prints it and its arguments are read. */
export interface CommandUsage {
  /** Names of the arguments; one in square brackets may be left out, the last with an ellipsis may be repeated. */
  readonly takes: readonly string[];
  readonly says: string;
  readonly options: Readonly<Record<string, OptionUsage>>;
  readonly more: readonly string[];
}
