import { noticeClock, NOTICE_DAYS, type NoticeClock } from '../../../crypto/law/clocks.ts';
import { nothingBlocks, type Finding } from '../../../crypto/law/findings.ts';
import { checkBeforeNotice } from '../../../crypto/law/notice-checks.ts';
import { figureValue } from '../../../crypto/law/packs/figure.ts';
import type { ResolvedPack } from '../../../crypto/law/packs/resolve.ts';
import { isLegalItem, thresholdOf, type Threshold } from '../../../crypto/law/thresholds.ts';
import type { Instant, Weight } from '../../../crypto/brands.ts';
import { weightsOf } from '../../../crypto/roll/electorate.ts';
import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { localDay } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { estateOf, unitsForRoll } from '../estates-port.ts';
import { packInForce } from '../pack-in-force.ts';
import { objectionStore } from '../roll/objection-store.ts';
import { previewLeaves } from '../roll/preview.ts';
import type { Draft } from './draft-schema.ts';
import { electorateTotals, weighingRules, type ElectorateTotals } from './electorates.ts';
import { toNoticeDraft } from './notice-draft.ts';
import { numberMotions } from './number-motions.ts';

export interface CheckedMotion {
  readonly id: string;
  readonly title: string;
  readonly electorate: string | null;
  /** Null while the item is not chosen. */
  readonly threshold: Threshold | null;
}

export interface DraftChecks {
  readonly findings: readonly Finding[];
  /** Nothing stops the notice. */
  readonly mayBeNotified: boolean;
  /** Heads and area come from the published roll, or before that from the register. */
  readonly basis: 'roll' | 'register';
  readonly electorates: ReadonlyMap<string, ElectorateTotals>;
  /** All owners, on whom a petition is counted. */
  readonly everybody: Weight;
  readonly motions: readonly CheckedMotion[];
  /** Why the vote may not open earlier; null while no day of posting is planned. */
  readonly clock: NoticeClock | null;
}

export type CheckRefusal = { readonly code: 'PACK_UNKNOWN' };

/** Every finding at once, with the totals of each electorate. `postedAt` is now when the notice itself is composed. */
export async function checkDraft(
  deps: Deps,
  log: LogRef,
  draft: Draft,
  postedAt: Instant | null,
): Promise<Result<DraftChecks, CheckRefusal>> {
  const opened = (await logWriter(deps).state(log))?.opened ?? null;
  const pack = await packInForce(deps, opened, (await estateOf(deps.db, log.estate))?.pack ?? '');
  if (!pack) return err({ code: 'PACK_UNKNOWN' });
  const { leaves, basis } = await leavesOf(deps, log);
  const openRollObjections = await objectionStore(deps, log).open();
  const rules = weighingRules(draft);
  const numbered = numberMotions(draft);
  const electorates = new Map(
    [...numbered.electorates].map(([id, definition]) => [id, electorateTotals(definition, leaves, rules)]),
  );
  const { roll = null, consent = null } = (await logWriter(deps).state(log)) ?? {};
  const everybody = weightsOf(leaves, { all: true }, rules).total;
  const rollPublishedOn = roll && localDay(roll.publishedAt);
  const around = { pack, electorates, postedAt, rollPublishedOn, openRollObjections, everybody, consent };
  const findings = checkBeforeNotice(toNoticeDraft(draft, around));
  const motions = numbered.motions.map(({ id, electorate, motion: { title, item } }) => {
    return { id, title, electorate, threshold: isLegalItem(item) ? thresholdOf(item) : null };
  });
  const clock = postedAt && noticeClockOf(postedAt, pack);
  const mayBeNotified = nothingBlocks(findings);
  return ok({ findings, mayBeNotified, basis, electorates, everybody, motions, clock });
}

/** The 15 full days of the regulations, or more where the place demands it. */
export const noticeClockOf = (postedAt: Instant, pack: ResolvedPack): NoticeClock =>
  noticeClock(postedAt, figureValue(pack, 'noticeDays') ?? NOTICE_DAYS);

async function leavesOf(
  deps: Deps,
  log: LogRef,
): Promise<{ readonly leaves: readonly RollLeaf[]; readonly basis: DraftChecks['basis'] }> {
  const published = await rollReader(deps.db).leaves(log);
  if (published.length > 0) return { leaves: published, basis: 'roll' };
  const source = await unitsForRoll(deps.db, deps.keys, log.estate);
  return { leaves: previewLeaves(source), basis: 'register' };
}
