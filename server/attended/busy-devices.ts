const HOUR_MS = 3_600_000;

/** More than so many ballots within one hour on one device are looked at: reading aloud and thinking take their time. */
export const MOST_AN_HOUR = 10;

export interface DeviceCount {
  readonly device: string;
  readonly worker: string;
  readonly total: number;
  readonly lastHour: number;
  /** The most within any one hour. */
  readonly busiestHour: number;
  /** Nothing is voided by it: these ballots are asked about first. */
  readonly isFlagged: boolean;
}

interface Cast {
  readonly device: string;
  readonly worker: string;
  readonly at: Date;
}

/** How many ballots each device helped with. `casts` in the order in which they were cast. */
export function countByDevice(casts: readonly Cast[], now: Date): readonly DeviceCount[] {
  const devices = new Map<string, Cast[]>();
  for (const cast of casts) devices.set(cast.device, [...(devices.get(cast.device) ?? []), cast]);
  return [...devices].map(([device, own]) => {
    const busiestHour = busiest(own.map(({ at }) => at.getTime()));
    const lastHour = own.filter(({ at }) => at.getTime() > now.getTime() - HOUR_MS).length;
    const { worker } = own.at(-1)!;
    return { device, worker, total: own.length, lastHour, busiestHour, isFlagged: busiestHour > MOST_AN_HOUR };
  });
}

/** The most moments within one hour; they come in order. */
function busiest(times: readonly number[]): number {
  let [most, from] = [0, 0];
  times.forEach((time, index) => {
    while (times[from]! <= time - HOUR_MS) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most;
}
