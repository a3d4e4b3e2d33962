export interface Elapsed {
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** Starts to measure; the function returned says how long it has been, on the clock and on all processors together. */
export function startTimer(): () => Elapsed {
  const [started, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - started) / 1000, processorSeconds: (user + system) / 1_000_000 };
  };
}
