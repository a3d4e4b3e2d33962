import { fromBase64 } from '../../crypto/bytes.ts';
import { parseCheckpointBody, type Checkpoint } from '../../crypto/log/checkpoint.ts';
import { verifyConsistency } from '../../crypto/log/merkle.ts';
import type { Http } from '../../server/demo/players/http.ts';
import { pathOf, type AssemblyPath } from '../../server/demo/players/staff.ts';

/** What one reader saw of an assembly. */
export interface Reading {
  readonly statuses: Readonly<Record<string, number>>;
  /** The head that he keeps for his next visit. */
  readonly head: Checkpoint;
  /** Whether that head continues the one that he brought. Null if he brought none or it was the same. */
  readonly isContinued: boolean | null;
}

const PAGES = ['', '/progress', '/result', '/roll'] as const;

/** Somebody who follows an assembly without signing in: its pages, its head, and the proof that nothing was rewritten. */
export async function reader(http: Http, log: AssemblyPath, before: Checkpoint | null): Promise<Reading> {
  const statuses: Record<string, number> = {};
  for (const page of PAGES) statuses[page] = (await http({ method: 'GET', path: pathOf(log) + page })).status;
  const note = await http({ method: 'GET', path: `/log/${log.assembly}/checkpoint` });
  statuses['checkpoint'] = note.status;
  const head = headOf(note.text());
  return { statuses, head, isContinued: await isContinued(http, log, before, head) };
}

/** The text before the signatures of a note ends with an empty line. */
function headOf(note: string): Checkpoint {
  const body = parseCheckpointBody(note.slice(0, note.indexOf('\n\n') + 1));
  if (!body.ok) throw new Error(body.error);
  return body.value;
}

async function isContinued(
  http: Http,
  { assembly }: AssemblyPath,
  before: Checkpoint | null,
  now: Checkpoint,
): Promise<boolean | null> {
  if (before === null || before.size === now.size) return null;
  const path = `/log/${assembly}/consistency?from=${before.size}&to=${now.size}`;
  const proof = (await http({ method: 'GET', path })).text().split('\n').filter(Boolean).map(fromBase64);
  const hashes = proof.filter((hash) => hash !== null);
  return hashes.length === proof.length && verifyConsistency(before.size, before.root, now.size, now.root, hashes);
}
