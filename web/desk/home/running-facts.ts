import { loadProgress, type AssemblyPath, type AssemblySummary } from '../../public/assembly-api.ts';
import { loadObjections } from '../declare/objections-api.ts';
import { demoClock, registeredRoll } from '../desk-api.ts';
import { loadChecks, loadDraft } from '../draft/draft-api.ts';
import { loadRollObjections } from '../roll/roll-api.ts';
import type { RunningFacts } from './next-tasks.ts';

const BEFORE_LOG = ['draft', 'submitted'];
const BEFORE_NOTICE = [...BEFORE_LOG, 'opened', 'roll-published', 'roll-frozen'];
const VOTING = ['noticed', 'voting', 'suspended', 'ended'];
const OVER = ['archived', 'cancelled', 'lapsed'];

export const isRunning = ({ phase, isStopped }: AssemblySummary): boolean => !isStopped && !OVER.includes(phase);

/** What a committee's list is made from: before the notice draft and checks, then turnout, objections all along. */
export async function runningFacts(estate: string, { assembly, phase }: AssemblySummary): Promise<RunningFacts> {
  const path: AssemblyPath = { estate, assembly };
  const isNoticed = !BEFORE_NOTICE.includes(phase);
  const [planned, roll, turnouts, openObjections, clock] = await Promise.all([
    isNoticed ? null : plan(path),
    registeredRoll(path),
    VOTING.includes(phase) ? loadProgress(path).then((progress) => progress.turnouts) : [],
    BEFORE_LOG.includes(phase) ? 0 : unanswered(path),
    demoClock().catch(() => null),
  ]);
  return {
    steps: { phase, roll: roll?.state ?? null, isNoticed, isReconciled: true },
    ...{ errors: planned?.errors ?? null, opens: planned?.opens ?? null, noticeDays: planned?.noticeDays ?? null },
    ...{ turnouts, openObjections, now: clock?.now ?? new Date().toISOString() },
  };
}

async function plan(path: AssemblyPath) {
  const [{ draft }, { findings, clock }] = await Promise.all([loadDraft(path), loadChecks(path)]);
  const [opens = null] = Object.values(draft.channels)
    .map(({ from }) => from)
    .sort();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, opens, noticeDays: clock?.days ?? null };
}

async function unanswered(path: AssemblyPath): Promise<number> {
  const all = await Promise.all([loadRollObjections(path), loadObjections(path)]);
  return all.flat().filter(({ answer }) => answer === null).length;
}
