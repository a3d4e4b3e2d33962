import { bytesOf, finishPages, frameOf, newDocument, newFlow } from '../layout/document.ts';
import { gap, type Row } from '../layout/flow.ts';
import { Ink, mm } from '../layout/ink.ts';
import { besideRow, blankLine, ruleRow, textRows } from '../layout/rows.ts';
import { tableRows } from '../layout/table.ts';
import { checkBlock, facts, heading, sealPlace, section, stamp, type Check } from './parts.ts';

/** A motion as one line of the certificate: what was decided and the sums in both measures. */
export interface CertifiedMotion {
  readonly title: string;
  readonly outcome: string;
  readonly participating: readonly [heads: string, area: string];
  /** In words where it is no single sum, or is withheld because few vote. */
  readonly inFavour: readonly [heads: string, area: string] | string;
  readonly electorate: readonly [heads: string, area: string];
}

export interface CertificatePaper {
  readonly estateName: string;
  readonly title: string;
  /** As signed by both officers. */
  readonly statement: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly motions: readonly CertifiedMotion[];
  /** Names of the keys that signed, in the order of their signatures. */
  readonly signers: readonly [string, string];
  /** `已被更正` or the like; null while it stands. */
  readonly stamp: string | null;
  /** What was said since, a sentence each. */
  readonly since: readonly string[];
  readonly day: string;
  readonly check: Check;
  readonly at: Date;
}

/** The certificate as the signed entry states it, with a blank place for the street's seal. */
export function certificatePdf(paper: CertificatePaper): Promise<Buffer> {
  const doc = newDocument({ title: `${paper.title} 核验证书`, at: paper.at });
  const ink = new Ink(doc);
  const flow = newFlow(ink, frameOf(doc));
  const { width } = flow.frame;
  flow.add(heading(ink, width, ['业主大会表决结果核验证书', `${paper.estateName} · ${paper.title}`]));
  flow.keep(textRows(ink, `\u3000\u3000${paper.statement}`, width, { size: 12.5, leading: 1.75 }));
  if (paper.since.length > 0)
    flow.keep([
      ...section(ink, width, '此后的变更'),
      ...paper.since.flatMap((line) => textRows(ink, line, width, { size: 11, weight: 'bold', leading: 1.6 })),
    ]);
  flow.add([gap(mm(3))]);
  flow.table(motionTable(ink, width, paper.motions));
  flow.keep([gap(mm(4)), ...facts(ink, width, paper.facts)]);
  flow.keep(ending(ink, width, paper));
  finishPages(ink, `${paper.title} · 核验证书`, () => {
    if (paper.stamp !== null) stamp(ink, paper.stamp);
  });
  return bytesOf(doc);
}

const pair = (sum: readonly [string, string] | string): string =>
  typeof sum === 'string' ? sum : `${sum[0]} 人\n${sum[1]} ㎡`;

const motionTable = (ink: Ink, width: number, motions: readonly CertifiedMotion[]) =>
  tableRows(
    ink,
    [
      { title: '事项', share: 5 },
      { title: '结果', share: 2.2 },
      { title: '表决范围', share: 2.6, align: 'right' },
      { title: '参与', share: 2.6, align: 'right' },
      { title: '同意', share: 2.6, align: 'right' },
    ],
    motions.map(({ title, outcome, electorate, participating, inFavour }, index) => [
      ...[`${index + 1}. ${title}`, outcome],
      ...[pair(electorate), pair(participating), pair(inFavour)],
    ]),
    width,
    { size: 9.5 },
  );

function ending(ink: Ink, width: number, { signers, day, check }: CertificatePaper): readonly Row[] {
  const seal = mm(45);
  const words = width - seal - mm(8);
  const key = (name: string) => textRows(ink, `签名钥 ${name}`, words, { size: 8, leading: 1.4, colour: '#444' });
  const signed = [
    blankLine(ink, '经办人签字：', words, { size: 11.5 }),
    ...key(signers[0]),
    blankLine(ink, '负责人签字：', words, { size: 11.5 }),
    ...key(signers[1]),
    gap(mm(2)),
    ...textRows(ink, day, words, { size: 11.5 }),
  ];
  return [
    gap(mm(4)),
    besideRow([
      { at: 0, rows: signed },
      { at: width - seal, rows: [sealPlace(ink, '（街道办事处盖章处）', seal)] },
    ]),
    gap(mm(4)),
    ruleRow(ink, width, { below: mm(3) }),
    checkBlock(ink, width, check, []),
  ];
}
