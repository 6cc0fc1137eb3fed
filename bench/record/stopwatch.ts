/** How long something took: by the clock, and in processor time of this process, in seconds. */
export interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** Starts a stopwatch; call what it answers to read it. */
export function stopwatch(): () => Took {
  const [started, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
  };
}

/** Adds up what several stretches took. */
export function together(parts: readonly Took[]): Took {
  return { wall: parts.reduce((sum, t) => sum + t.wall, 0), cpu: parts.reduce((sum, t) => sum + t.cpu, 0) };
}
