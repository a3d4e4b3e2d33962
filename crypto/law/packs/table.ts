/** A pack as a street officer reads it: every figure, what it rests on, and what the machine will do with it. */
import type { Article, Bilingual } from '../findings.ts';
import { allFigures, TO_BE_CONFIRMED, type Effect, type FigureReading } from './figure.ts';
import { FIGURE_KEYS, FIGURES } from './figures.data.ts';
import type { FigureKey, Topic } from './figures.ts';
import type { Confidence } from './pack.ts';
import type { ResolvedPack } from './resolve.ts';
import { valueText } from './value-text.ts';

export interface TableCell {
  readonly value: Bilingual;
  readonly citation: Article;
  /** Id of the layer; null where no layer states the figure. */
  readonly from: string | null;
  readonly confidence: Confidence | null;
  readonly isDraft: boolean;
  readonly effect: Effect;
}

export interface TableRow {
  readonly key: FigureKey;
  readonly meaning: Bilingual;
  /** The figure that applies. */
  readonly applies: TableCell;
  /** What drafts and farther layers say; shown, and replaced by the one that applies. */
  readonly others: readonly TableCell[];
}

export interface TableTopic {
  readonly topic: Topic;
  readonly name: Bilingual;
  readonly rows: readonly TableRow[];
}

const TOPICS: Readonly<Record<Topic, Bilingual>> = {
  meeting: { zh: '业主大会会议和表决', en: 'Assembly and vote' },
  first: { zh: '首次业主大会', en: 'First assembly' },
  committee: { zh: '业主委员会', en: "Owners' committee" },
  reelection: { zh: '换届', en: 'Re-election' },
  temporary: { zh: '临时机构', en: 'Temporary body' },
  company: { zh: '物业服务人', en: 'Service company' },
  fund: { zh: '维修资金', en: 'Maintenance fund' },
  income: { zh: '公共收益', en: 'Public income' },
  party: { zh: '社区党组织', en: 'Community party organisation' },
};

/** By topic, in the order of the list of figures. Figures that no layer mentions stand too: they are to be asked for. */
export const packTable = (pack: ResolvedPack): readonly TableTopic[] =>
  (Object.keys(TOPICS) as Topic[]).map((topic) => ({
    topic,
    name: TOPICS[topic],
    rows: FIGURE_KEYS.filter((key) => FIGURES[key].topic === topic).map((key) => rowOf(pack, key)),
  }));

function rowOf(pack: ResolvedPack, key: FigureKey): TableRow {
  const [first, ...rest] = allFigures(pack, key) as readonly FigureReading[];
  const meaning = { zh: FIGURES[key].zh, en: FIGURES[key].en };
  // Two readings of one figure both work where the farther one may block and the nearer one only warns.
  const isBinding = (each: FigureReading) => first?.mayBlock === false && each.mayBlock;
  const others = rest.map((each) =>
    cellOf(isBinding(each) || each.value === null ? each : { ...each, effect: 'shows' }),
  );
  return { key, meaning, applies: first ? cellOf(first) : NOT_STATED, others };
}

const NOT_STATED: TableCell = {
  value: TO_BE_CONFIRMED,
  citation: { zh: '各层文件均未读到相关规定', en: 'no layer was seen to provide for it' },
  from: null,
  confidence: null,
  isDraft: false,
  effect: 'ask',
};

const cellOf = ({ key, value, citation, from, confidence, isDraft, effect }: FigureReading): TableCell => ({
  value: valueText(key, value),
  ...{ citation, from, confidence, isDraft, effect },
});
