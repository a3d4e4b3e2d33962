import type { VoterId } from '../../crypto/brands.ts';
import { voterStatuses, type BallotStatus } from '../../crypto/replay/statuses.ts';
import type { LogState, Paper } from '../../crypto/replay/state.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import { paperNumbers } from './reconcile-act.ts';
import type { Reader } from './paper-store.ts';

/** What is to be done next with a paper, for whoever looks. */
export type NextStep = 'receive' | 'seal-box' | 'enter' | 'review' | 'nothing' | 'somebody-else';

export interface PaperView {
  readonly serial: string;
  readonly state: Paper['state'];
  readonly rooms: readonly string[];
  readonly box: string | null;
  readonly received: string | null;
  readonly status: BallotStatus['status'] | null;
  readonly readings: readonly { readonly number: number; readonly state: string; readonly mine: boolean }[];
  readonly next: NextStep;
}

interface Looking {
  readonly state: LogState;
  readonly leaves: ReadonlyMap<VoterId, RollLeaf>;
  readonly readers: readonly Reader[];
  readonly accountId: string;
  /** By whose name the log knows who looks; null for whoever has no key there. */
  readonly person: string | null;
}

/** Papers, boxes and the numbers to reconcile; no marks anywhere. */
export function listPapers({ leaves, ...looking }: Omit<Looking, 'leaves'> & { readonly leaves: readonly RollLeaf[] }) {
  const { state } = looking;
  const byVoter = new Map(leaves.map((leaf) => [leaf.voter, leaf]));
  return {
    boxes: [...state.boxes.values()].map(({ id, registered, sealed, entered, reviewed }) => ({
      ...{ id, registered, sealed, entered, reviewed },
    })),
    numbers: { ...paperNumbers(state), reconciled: state.reconciled },
    papers: [...state.papers.values()].map((paper) => viewOf({ ...looking, leaves: byVoter }, paper)),
  };
}

export function viewOf({ state, leaves, readers, accountId, person }: Looking, paper: Paper): PaperView {
  const own = readers.filter((reader) => reader.serial === paper.serial && reader.accountId === accountId);
  const readings = paper.readings.map(({ number, state: readingState }) => {
    const mine = own.some((reader) => reader.reading === number);
    return { number, state: readingState, mine };
  });
  return {
    ...{ serial: paper.serial, state: paper.state, box: paper.box, received: paper.ballot?.received ?? null },
    rooms: roomsOf(leaves.get(paper.voter)),
    status: statusOf(state, paper),
    readings,
    next: nextStep(state, paper, { readings, person }),
  };
}

export const roomsOf = (leaf: RollLeaf | undefined): readonly string[] =>
  leaf?.units.map(({ address }) => address) ?? [];

const statusOf = (state: LogState, { ballot, voter }: Paper): BallotStatus['status'] | null =>
  ballot && (voterStatuses(state, voter).find((judged) => judged.ballot.seq === ballot.seq)?.status ?? null);

interface Reading {
  readonly readings: PaperView['readings'];
  readonly person: string | null;
}

function nextStep(state: LogState, paper: Paper, { readings, person }: Reading): NextStep {
  if (paper.state === 'spoiled' || state.tally) return 'nothing';
  if (paper.state === 'issued') return state.closed ? 'nothing' : 'receive';
  const box = paper.box === null ? undefined : state.boxes.get(paper.box);
  if (box?.sealed === null) return state.closed ? 'nothing' : 'seal-box';
  const last = readings.at(-1);
  if (last?.state === 'reviewed') return 'nothing';
  if (last?.state === 'open') return last.mine ? 'somebody-else' : 'review';
  return isForThird(paper, person) ? 'somebody-else' : 'enter';
}

/** What one person read and another voided, neither of them reads anew. */
function isForThird({ readings }: Paper, person: string | null): boolean {
  const last = readings.at(-1);
  return last?.state === 'voided' && last.voidedBy !== last.person && [last.person, last.voidedBy].includes(person!);
}
