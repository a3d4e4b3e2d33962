import { isJoint } from '../../crypto/law/matters.ts';
import type { Matter } from '../../crypto/law/matters.ts';
import { MATTERS } from '../../crypto/law/matters.data.ts';
import type { DraftMotion } from '../../server/assemblies/drafts/draft-schema.ts';

/** Matters whose ballot states what it costs; the others say that they cost nothing. */
const COSTS: Readonly<Record<string, number>> = { M09: 1_966_920, M11: 5_900_760, M13: 19_669_200 };

/** How much an owner of 95.40 of 1,966.92 m² is told, in yuan. */
export const SHARES: Readonly<Record<string, string>> = { M09: '954.00', M11: '2,862.00', M13: '9,540.00' };

export const SEATS = 3;
export const CANDIDATES = ['丁一', '卜二', '马三', '王四', '田五'];

function motionOf({ id, name, decides }: Matter & { decides: { kind: 'joint' } }): DraftMotion {
  const fen = COSTS[id];
  const base = {
    matter: id,
    item: decides.items[0],
    title: `是否同意：${name.zh}？`,
    explanation: '方案全文见附件，已在小区公示。',
    ifPassed: '按公示的方案办理。',
    ifNotPassed: '维持现状。',
    proposedBy: '枫林花园业主委员会',
    against: '',
    cost:
      fen === undefined
        ? ({ kind: 'none' } as const)
        : ({ kind: 'amount', fen, source: '住宅专项维修资金', sharing: '按建筑面积' } as const),
    electorate: { all: true } as const,
    attachments: [],
  };
  if (id === 'M03')
    return {
      ...{ kind: 'elect', ...base, title: '选举业主委员会委员', seats: SEATS },
      candidates: CANDIDATES.map((candidate) => ({
        name: candidate,
        profile: `${candidate}，6幢业主。`,
        eligible: true,
      })),
    };
  if (id === 'M05')
    return {
      ...{ kind: 'choose', ...base, title: '选聘哪一家物业服务企业？' },
      options: [
        { title: '枫桥安居物业', text: '每平方米1.8元，三年。' },
        { title: '城东物业', text: '每平方米2.1元，三年。' },
      ],
    };
  return { kind: 'decide', ...base };
}

/** Every matter of the catalogue that owners vote on, one motion each. */
export const ALL_MATTERS: readonly DraftMotion[] = MATTERS.filter(isJoint).map((matter) => motionOf(matter as never));
