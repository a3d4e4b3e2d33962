import type { MotionId } from '../../crypto/brands.ts';
import type { Outcome } from '../../crypto/count/both-ways.ts';
import { checkConvener } from '../../crypto/law/conveners/convener-checks.ts';
import { weightsOf } from '../../crypto/roll/electorate.ts';
import type { FileCheck, FileInput } from './file-checks.ts';

/** A motion by the frozen rule on parking, and as the other rule would have decided it. */
export interface ParkingOutcome {
  readonly id: MotionId;
  readonly title: string;
  readonly decided: Outcome;
  readonly otherwise: Outcome;
}

/**
 * Convener, petition and composition as the notice froze them, by the law that the log froze. What only warns, and whether a
 * paper is genuine, is for the officers.
 */
export function convener({ state: { notice }, pack }: FileInput): FileCheck {
  const title = { zh: '召集人资格和召集条件', en: 'Who convened, and whether he may' };
  if (!notice) return { id: 'convener', title, finding: 'open', facts: {} };
  if (!pack) return { id: 'convener', title, finding: 'for-people', facts: {} };
  const { convener: frozen, firstAssembly } = notice.body;
  const evidence = frozen.evidence.map(({ kind }) => kind);
  const findings = checkConvener({
    ...{ firstAssembly, pack, postedAt: notice.at },
    convener: { ...frozen, evidence },
  });
  const isBroken = findings.some(({ severity }) => severity === 'error');
  const facts = {
    kind: frozen.kind,
    findings: findings.map(({ severity, zh, en, article }) => ({ severity, says: { zh, en }, article })),
  };
  return {
    id: 'convener',
    title,
    finding: isBroken ? 'differs' : findings.length > 0 ? 'for-people' : 'agrees',
    facts,
  };
}

/** Courts differ on whether titled spaces belong to the base (guidance rules art. 25): the file says whether it matters. */
export function parkingBothWays({ state, parking }: FileInput): FileCheck {
  const title = { zh: '车位计入和不计入，两种算法', en: 'With and without parking spaces' };
  if (!state.closed || !state.notice) return { id: 'parking', title, finding: 'open', facts: {} };
  const rule = state.notice.body.rules.parking;
  if (!parking) return { id: 'parking', title, finding: 'agrees', facts: { rule, spaces: 0 } };
  const differs = parking.some(({ decided, otherwise }) => decided !== otherwise);
  return { id: 'parking', title, finding: differs ? 'for-people' : 'agrees', facts: { rule, motions: parking } };
}

const LARGEST = 3;

/** How much the largest holders weigh in each electorate, by area; each is one head. No names. */
export function largestHolders({ state: { notice }, leaves }: FileInput): FileCheck {
  const title = { zh: '面积最大的业主所占比例', en: 'Share of the largest holders' };
  if (!notice) return { id: 'holders', title, finding: 'open', facts: {} };
  const { electorates, rules } = notice.body;
  const shares = Object.entries(electorates).map(([id, { areaCm2, definition }]) => {
    const areas = leaves.map((leaf) => Number(weightsOf([leaf], definition, rules).total.areaCm2));
    const largest = areas
      .sort((a, b) => b - a)
      .slice(0, LARGEST)
      .filter((each) => each > 0);
    return { id, areaCm2, largest };
  });
  return { id: 'holders', title, finding: 'for-people', facts: { shares } };
}
