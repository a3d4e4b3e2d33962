import { objectionPeriod } from '../../../crypto/law/clocks.ts';
import { NO_WEIGHT, type Weight } from '../../../crypto/brands.ts';
import type { Body } from '../../../crypto/entries/bodies.ts';
import type { Motion } from '../../../crypto/entries/notice.ts';
import { shapeOf } from '../../../crypto/count/count.ts';
import { statedDecision } from '../../../crypto/count/tally-check.ts';
import { DEEMED, type MotionTally } from '../../../crypto/count/tally.ts';
import type { Bilingual } from '../../../crypto/law/findings.ts';
import { SMALL_ELECTORATE } from '../../../crypto/law/notice-checks.ts';
import { thresholdOf } from '../../../crypto/law/thresholds.ts';
import { ballotStatuses, type BallotStatus } from '../../../crypto/replay/statuses.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { never } from '../../../crypto/result.ts';
import type { BothMeasures } from '../../../crypto/tally/bars.ts';
import { explainResult, type PlaceLaw } from '../../../crypto/count/explain-result.ts';
import { marksOf } from '../../../crypto/tally/group.ts';
import type { Decision } from '../../../crypto/tally/settle.ts';

/** One test of approval: of the motion, of an option or of a candidate. */
interface Approval {
  /** `for`, an option id, `none` or a candidate id. */
  readonly id: string;
  readonly bars: BothMeasures;
}

interface MarkSum {
  readonly mark: string;
  readonly weight: Weight;
}

/** A motion's result for people: every figure is one that the log states, or follows from those by art. 278. */
export interface MotionResultView {
  readonly id: string;
  readonly title: string;
  readonly kind: Motion['kind'];
  readonly threshold: ReturnType<typeof thresholdOf>;
  readonly outcome: MotionTally['outcome'];
  /** What an office or a court made of the declared outcome since; a judgment goes before an order. */
  readonly since: 'revoked' | 'annulled' | 'upheld' | null;
  readonly why: Bilingual;
  readonly quorum: BothMeasures;
  readonly approvals: readonly Approval[];
  readonly electorate: Weight;
  readonly participating: Weight;
  readonly blank: Weight;
  readonly invalid: Weight;
  readonly silent: Weight;
  /** Null in a small electorate: single choices could be told from the sums (protocol, disclosure levels). */
  readonly marks: readonly MarkSum[] | null;
  readonly channels: readonly { readonly channel: string; readonly weight: Weight }[] | null;
  readonly elected: readonly string[];
  readonly runoff: readonly string[];
  readonly winner: string | null;
}

export type ResultState = 'pending' | 'provisional' | 'declared' | 'certified';

export interface ResultView {
  readonly state: ResultState;
  readonly tallied: { readonly seq: number; readonly at: string } | null;
  /** First instant at which the convener may declare. */
  readonly objectionsUntil: string | null;
  readonly openObjections: number;
  readonly declared: { readonly seq: number; readonly at: string } | null;
  readonly certified: { readonly seq: number; readonly at: string; readonly statement: string } | null;
  /** Ballots by what became of them; null until they are tallied. */
  readonly ballots: Readonly<Record<BallotStatus['status'] | 'received', number>> | null;
  readonly motions: readonly MotionResultView[];
}

/** The result as the log states it. Nothing is counted here. */
export function resultView(state: LogState, law?: PlaceLaw): ResultView {
  const { notice, tally, declared, certified } = state;
  return {
    state: standing(state),
    tallied: tally && { seq: tally.seq, at: tally.at },
    objectionsUntil: notice && tally ? objectionPeriod(tally.at, notice.body.rules.objectionDays).endsAt : null,
    openObjections: state.openObjections,
    declared: declared && { seq: declared.seq, at: declared.at },
    certified: certified && { seq: certified.seq, at: certified.at, statement: certified.body.statement },
    ballots: tally ? ballotSums(state) : null,
    motions:
      notice && tally
        ? tally.body.motions.map((stated, index) =>
            motionView({ state, notice: notice.body, declared: declared?.body ?? null, law }, stated, index),
          )
        : [],
  };
}

type BallotSums = NonNullable<ResultView['ballots']>;

/** Summed once: no entry after the tally changes what became of a ballot, and many people open a result. */
const summed = new WeakMap<LogState, BallotSums>();

function ballotSums(state: LogState): BallotSums {
  const known = summed.get(state);
  if (known) return known;
  const sums = { received: 0, effective: 0, superseded: 0, duplicate: 0, late: 0, disputed: 0, invalid: 0 };
  for (const { status } of ballotStatuses(state).values()) {
    sums.received++;
    sums[status]++;
  }
  summed.set(state, sums);
  return sums;
}

function standing({ tally, declared, certified }: LogState): ResultState {
  if (certified) return 'certified';
  if (declared) return 'declared';
  return tally ? 'provisional' : 'pending';
}

interface ResultFacts {
  readonly state: LogState;
  readonly notice: Body<'notice'>;
  readonly declared: Body<'declare'> | null;
  readonly law: PlaceLaw | undefined;
}

function motionView(
  { state, notice, declared, law }: ResultFacts,
  stated: MotionTally,
  index: number,
): MotionResultView {
  const motion = notice.motions[index]!;
  const decision = statedDecision(notice, motion, stated);
  if (!decision) throw new Error(`the sums of ${motion.id} in the log do not add up`);
  const isSmall = stated.electorate.heads < SMALL_ELECTORATE;
  return {
    id: motion.id,
    title: motion.title,
    kind: motion.kind,
    threshold: thresholdOf(motion.item),
    outcome: declared?.outcomes[index]?.outcome ?? stated.outcome,
    since: state.judged.get(motion.id) ?? (state.revoked.has(motion.id) ? 'revoked' : null),
    why: explainResult(state, motion, decision, (id) => nameOf(motion, id), law),
    quorum: decision.kind === 'decide' ? decision.bars.quorum : decision.quorum,
    approvals: approvalsOf(decision),
    electorate: stated.electorate,
    participating: stated.participating,
    blank: stated.blank,
    invalid: stated.invalid,
    silent: stated.silent,
    marks: isSmall ? null : markSums(notice, motion, stated),
    channels: isSmall ? null : Object.entries(stated.channels).map(([channel, weight]) => ({ channel, weight })),
    elected: stated.elected ?? [],
    runoff: stated.runoff ?? [],
    winner: stated.winner ?? null,
  };
}

function approvalsOf(decision: Decision): Approval[] {
  switch (decision.kind) {
    case 'decide':
      return [{ id: 'for', bars: decision.bars.approval }];
    case 'elect':
      return decision.candidates.map(({ id, approval }) => ({ id, bars: approval }));
    case 'choose':
      return [
        ...decision.options.map(({ id, approval }) => ({ id, bars: approval })),
        { id: 'none', bars: decision.none },
      ];
    default:
      return never(decision);
  }
}

function markSums(notice: Body<'notice'>, motion: Motion, stated: MotionTally): MarkSum[] {
  const offered = marksOf(shapeOf(motion, notice.rules.followMajority === 'on'));
  const deemed = stated.marks[DEEMED] ? [DEEMED] : [];
  return [...offered, ...deemed].map((mark) => ({ mark, weight: stated.marks[mark] ?? NO_WEIGHT }));
}

/** Options have their titles in the log; candidates' names are in documents only. */
function nameOf(motion: Motion, id: string): Bilingual {
  const option = motion.kind === 'choose' ? motion.options.find((each) => each.id === id) : undefined;
  if (option) return { zh: option.title, en: option.title };
  const number = id.slice(1);
  return motion.kind === 'elect' ? { zh: `${number}号候选人`, en: `candidate ${number}` } : { zh: id, en: id };
}
