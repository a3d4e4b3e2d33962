import { formatArea, formatCount } from '../../crypto/tally/area-text.ts';
import type { PublicMotion } from './finish.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
  PASSED: '通过',
  NOT_PASSED: '未通过',
  NO_QUORUM: '未达到参与要求',
  NO_DECISION: '没有形成决定',
  NEEDS_DECISION: '需认定',
};
const MARKS: Readonly<Record<string, string>> = { for: '同意', against: '反对', abstain: '弃权' };
const CHANNELS: Readonly<Record<string, string>> = { online: '线上', paper: '纸质票', assisted: '协助办理' };

interface Weighed {
  readonly heads: number;
  readonly areaCm2: number;
}

const weight = ({ heads, areaCm2 }: Weighed): string => `${formatCount(heads)} 人，${formatArea(areaCm2)} ㎡`;

/** One motion as a neighbour reads it on the notice board. */
export function motionInWords(motion: PublicMotion, number: number): string {
  const lines: [string, string][] = [
    ['表决范围', weight(motion.electorate)],
    ['参加表决', weight(motion.participating)],
    ...(motion.marks ?? []).map(({ mark, weight: sum }): [string, string] => [MARKS[mark] ?? mark, weight(sum)]),
    ['该项未填', weight(motion.blank)],
    ['该项无效', weight(motion.invalid)],
    ['未参加', weight(motion.silent)],
    ...(motion.channels ?? []).map(({ channel, weight: sum }): [string, string] => [
      `其中${CHANNELS[channel] ?? channel}`,
      weight(sum),
    ]),
    ...tests(motion),
  ];
  return [
    `事项${number}  ${motion.title}`,
    `  结果：${OUTCOMES[motion.outcome] ?? motion.outcome}`,
    `  ${motion.why.zh}`,
    ...lines.map(([name, value]) => `    ${name.padEnd(8, '　')}${value}`),
  ].join('\n');
}

/** The four tests of Civil Code art. 278, always in the same order. */
function tests({ quorum, approvals }: PublicMotion): [string, string][] {
  const approval = approvals[0]?.bars;
  const word = (passes: boolean) => (passes ? '达到' : '未达到');
  const heads = ({ reached, needed, passes }: PublicMotion['quorum']['heads']) =>
    `需要 ${formatCount(needed)} 人，实际 ${formatCount(reached)} 人，${word(passes)}`;
  const area = ({ reached, needed, passes }: PublicMotion['quorum']['area']) =>
    `需要 ${formatArea(needed)} ㎡，实际 ${formatArea(reached)} ㎡，${word(passes)}`;
  return [
    ['参与人数', heads(quorum.heads)],
    ['参与面积', area(quorum.area)],
    ...(approval
      ? ([
          ['同意人数', heads(approval.heads)],
          ['同意面积', area(approval.area)],
        ] as [string, string][])
      : []),
  ];
}
