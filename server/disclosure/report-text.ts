import type { Weight } from '../../crypto/brands.ts';
import { sayCheck } from '../../crypto/bundle/checks.ts';
import type { Report } from '../../crypto/bundle/report.ts';
import type { ResultRow, ResultTable } from '../../crypto/bundle/result-table.ts';
import { formatArea, formatCount } from '../../crypto/tally/area-text.ts';

/** What the command prints for people: every check in both languages, then the result as a resident would read it. */
export function reportText(report: Report): string {
  return [
    ...heading(report),
    '',
    ...checkLines(report),
    ...attestedLines(report),
    ...contactLines(report),
    '',
    ...verdict(report),
    ...resultLines(report.result),
    '',
  ].join('\n');
}

const heading = ({ origin, size, root, fingerprint }: Report): string[] => [
  '业主大会记录包核对 · Yijue bundle verification',
  `日志 log: ${origin ?? '—'}`,
  `记录 entries: ${size ?? '—'}   树根 root: ${root ?? '—'}`,
  `公钥指纹 key fingerprint: ${fingerprint ?? '—'}`,
];

const MARKS = { passed: '✓', failed: '✗', 'not-checkable': '–', 'not-run': '·' } as const;

const checkLines = ({ checks }: Report): string[] =>
  checks.flatMap((check) => [
    `${MARKS[check.status]} ${String(check.id).padStart(2)}  ${check.name.zh}：${sayCheck(check, 'zh')}`,
    `      ${check.name.en}: ${sayCheck(check, 'en')}`,
  ]);

/** Somebody who relies on witnesses is told where an officer stood in for them. */
const attestedLines = ({ attestedHeads }: Report): string[] =>
  attestedHeads.flatMap((size) => [
    '',
    `注意：前 ${formatCount(size)} 条记录的树头没有见证方签名，由街道经办人签认代替。`,
    `Note: no witness cosigned the head of the first ${formatCount(size)} entries; an officer attested it instead.`,
  ]);

/** Whoever votes by a phone rests on it: how often one became an owner's while people voted, and who vouched for it. */
function contactLines({ contactChanges }: Report): string[] {
  if (!contactChanges) return [];
  const { owner, 'two-staff': staff } = contactChanges;
  if (owner + staff === 0) return [];
  return [
    '',
    `表决期间变更业主手机 ${owner + staff} 次：业主本人设备签署 ${owner} 次，两名工作人员签署 ${staff} 次。`,
    `Owners’ phones changed during the vote: ${owner + staff} (signed by the owner’s device ${owner}, by two of the staff ${staff}).`,
  ];
}

function verdict({ passed, originVerified, fingerprint }: Report): string[] {
  if (!passed) return ['结论：记录包未通过核对，不能作为依据。', 'Verdict: the bundle FAILED; do not rely on it.'];
  if (originVerified)
    return [
      '结论：可核对的各项全部通过，来源与您提供的公钥一致。',
      'Verdict: every check that can be made passed; the origin is the one you expect.',
    ];
  return [
    `结论：记录包自身一致，但来源未核实。请与公告上印的指纹比对：${fingerprint}`,
    `Verdict: consistent; origin not verified: ${fingerprint}`,
  ];
}

function resultLines(table: ResultTable | null): string[] {
  if (!table) return [];
  const source = table.recounted ? '由表决票重新计得 counted again from the ballots' : '记录所载 as stated in the log';
  const stage = table.declared ? '宣布结果 declared result' : '初步结果 provisional result';
  return ['', `${table.title} · ${stage}（${source}）`, ...table.rows.flatMap(rowLines)];
}

const OUTCOMES: Readonly<Record<ResultRow['outcome'], string>> = {
  PASSED: '通过',
  NOT_PASSED: '未通过',
  NO_QUORUM: '未达参与门槛',
  NO_DECISION: '未形成决定',
  ELECTED: '选出',
  PARTLY_ELECTED: '部分选出',
  NOT_ELECTED: '未选出',
  NEEDS_DECISION: '待决定',
};
const WORDS: Readonly<Record<string, string>> = {
  for: '同意 for',
  against: '反对 against',
  abstain: '弃权 abstain',
  none: '都不同意 none of these',
  'follow-majority': '随多数 with the majority',
  deemed: '未表决计入 silent, counted',
};
const CHANNELS: Readonly<Record<string, string>> = {
  online: '线上 online',
  paper: '纸质 paper',
  assisted: '协助 assisted',
  phone: '电话 phone',
  video: '视频 video',
};

function rowLines(row: ResultRow): string[] {
  const title = (id: string) => row.options.find((option) => option.id === id)?.title;
  const name = (mark: string): string => {
    const [candidate, own] = mark.includes(':') ? mark.split(':') : [null, mark];
    const word = WORDS[own ?? ''] ?? [own, title(own ?? '')].filter(Boolean).join(' ');
    return candidate ? `${candidate} ${word}` : word;
  };
  const chosen = [...row.elected, ...(row.winner ? [name(row.winner)] : [])];
  return [
    '',
    `${row.id} ${row.title}：${OUTCOMES[row.outcome]} ${row.outcome}${chosen.length > 0 ? `（${chosen.join('、')}）` : ''}`,
    line('表决权总数 electorate', row.electorate),
    line('参与表决 participating', row.participating),
    ...Object.entries(row.marks).map(([mark, weight]) => line(name(mark), weight)),
    ...Object.entries(row.channels).map(([channel, weight]) =>
      line(`  其中 via ${CHANNELS[channel] ?? channel}`, weight),
    ),
    `    ${row.why.zh}`,
    `    ${row.why.en}`,
  ];
}

const line = (name: string, { heads, areaCm2 }: Weight): string =>
  `    ${name}: ${formatCount(heads)} 人 heads, ${formatArea(areaCm2)} m²`;
