import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Ticks of the clock in which Linux states processor time; 100 a second on every platform that Node runs on. */
const TICKS = 100;

interface ProcessTimes {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

function timesOf(pid: number): ProcessTimes | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; numbers begin behind it with field 3.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number): number => Number(fields[number - 3]);
    return { parent: field(4), own: field(14) + field(15), ended: field(16) + field(17) };
  } catch {
    return null;
  }
}

/** Processor seconds of PostgreSQL with all its processes so far; null where /proc does not tell. */
export async function databaseSeconds(url: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const postmaster = timesOf(rows[0]!.pid)?.parent;
    return postmaster === undefined ? null : secondsUnder(postmaster);
  } finally {
    await client.end();
  }
}

function secondsUnder(postmaster: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = pids.map((pid) => timesOf(Number(pid))).filter((times) => times?.parent === postmaster);
  const main = timesOf(postmaster);
  const own = [main, ...children].reduce((sum, times) => sum + (times?.own ?? 0), 0);
  return (own + (main?.ended ?? 0)) / TICKS;
}
