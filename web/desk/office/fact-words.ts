import { area, integer, moment } from '../../i18n/format.svelte.ts';
import { language, t } from '../../i18n/index.svelte.ts';
import type { MessageKey } from '../../i18n/zh-CN.ts';
import { d, type DeskKey } from '../desk-text.ts';
import { motionNumber, outcomeName } from '../signing/act-words.ts';
import { o, type OfficeKey } from './office-text.ts';
import type { FileCheck } from './office-api.ts';

export interface FactLine {
  readonly name: string;
  readonly value: string;
}

type Facts = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, string | number | null>>;

/** The numbers and instants behind a finding, in words; what has no words here is not shown rather than shown raw. */
export function factLines({ id, facts }: FileCheck, convener: string): readonly FactLine[] {
  switch (id) {
    case 'convener':
      return [{ name: d('draft.convenerKind'), value: convener }, ...findingLines(facts)];
    case 'parking':
      return parkingLines(facts);
    case 'holders':
      return holderLines(facts);
    case 'notice-period':
      return noticeLines(facts);
    case 'matters':
      return motionLines(facts);
    case 'ballots':
      return [
        ...counted('ballotStatus', facts['byStatus']),
        ...counted('channel', facts['effectiveByChannel']),
        ...office(facts, ['setAside', 'lookedAt']),
      ];
    case 'paper':
      return [
        ...plain(facts, ['issued', 'registered', 'spoiled', 'outstanding', 'readAgain']),
        ...unclearLines(facts),
        ...boxLines(facts),
      ];
    case 'declaration':
      return outcomeLines(facts);
    case 'delivery':
      return office(facts, ['units', 'delivered', 'none', 'returned', 'refused', 'wrong-number', 'deliveryLists']);
    case 'proxies':
      return office(facts, ['granted', 'revoked', 'overLimit', 'limit']);
    case 'browsers':
      return office(facts, ['browsers', 'most']);
    case 'sample':
      return office(facts, SAMPLE_FACTS);
    case 'candidates':
      return electionLines(facts);
    case 'roll':
      return [
        ...plain(facts, ['units', 'voters', 'areaCm2', 'amended', 'objections', 'unanswered']),
        ...counted('areaSource', facts['sources']),
        ...(facts['rollErased'] ? [{ name: o('fact.rollErased'), value: o('fact.rollErasedWhy') }] : []),
      ];
    default:
      return plain(facts, ['raised', 'unanswered', 'until', 'at', 'size']);
  }
}

function plain(facts: Facts, names: readonly string[]): readonly FactLine[] {
  return names.flatMap((name) => {
    const value = facts[name];
    if (value === undefined || value === null) return [];
    return [{ name: d(`file.${name}` as DeskKey), value: inWords(name, value as string | number) }];
  });
}

const SAMPLE_FACTS = [
  'commitment',
  ...(['population', 'drawn', 'draws', 'yes', 'no', 'unclear', 'unreachable', 'waiting'] as const),
] as const;

/** Facts whose words stand with the office's other texts. */
function office(facts: Facts, names: readonly string[]): readonly FactLine[] {
  return names.flatMap((name) => {
    const value = facts[name];
    if (value === undefined || value === null) return [];
    return [
      { name: o(`fact.${name}` as OfficeKey), value: typeof value === 'number' ? integer(value) : String(value) },
    ];
  });
}

const electionLines = (facts: Facts): readonly FactLine[] =>
  ((facts['elections'] as readonly Row[] | undefined) ?? []).map(({ id, candidates, seats }) => ({
    name: o('fact.electionName'),
    value: o('fact.election', {
      id: motionNumber(String(id)),
      candidates: Number(candidates),
      seats: Number(seats),
    }),
  }));

const inWords = (name: string, value: string | number): string => {
  if (name === 'areaCm2') return area(Number(value));
  return typeof value === 'number' ? integer(value) : /T.*Z$/.test(value) ? moment(value) : value;
};

function noticeLines(facts: Facts): readonly FactLine[] {
  if (!facts['posted']) return [];
  const dates = plain(facts, ['posted', 'firstFullDay', 'lastFullDay', 'days', 'opensNotBefore', 'opens']);
  return [...dates, ...office(facts, ['clerks'])];
}

const motionLines = (facts: Facts): readonly FactLine[] =>
  ((facts['motions'] as readonly (Row & { electorate?: Row })[] | undefined) ?? []).map(
    ({ id, title, item, threshold, electorate }) => ({
      name: motionNumber(String(id)),
      value: [
        String(title),
        d('matter.frozen', { n: Number(item), threshold: d(`threshold.${threshold as 'over-half'}`) }),
        ...(electorate
          ? [
              `${d('figure.heads', { n: integer(Number(electorate['heads'])) })} · ${area(Number(electorate['areaCm2']))}`,
            ]
          : []),
      ].join('\n'),
    }),
  );

const outcomeLines = (facts: Facts): readonly FactLine[] =>
  ((facts['outcomes'] as readonly Row[] | undefined) ?? []).map(({ id, outcome }) => ({
    name: motionNumber(String(id)),
    value: outcomeName(String(outcome)),
  }));

/** Items of papers that no choice can be read from, by what stands there. */
const unclearLines = (facts: Facts): readonly FactLine[] =>
  Object.entries((facts['unclear'] ?? {}) as Record<string, number>)
    .filter(([, count]) => count > 0)
    .map(([reading, count]) => ({ name: o(`unclear.${reading}` as OfficeKey), value: integer(count) }));

const boxLines = (facts: Facts): readonly FactLine[] =>
  ((facts['boxes'] as readonly Row[] | undefined) ?? []).map(({ id, registered, sealed, reviewed }) => ({
    name: d('file.box', { id: String(id) }),
    value: d('file.boxNumbers', { registered: Number(registered), sealed: sealed ?? '–', reviewed: Number(reviewed) }),
  }));

/** What the law finds about the convener, each with its article. */
const findingLines = (facts: Facts): readonly FactLine[] =>
  ((facts['findings'] as readonly { says: { zh: string; en: string }; article: string }[] | undefined) ?? []).map(
    ({ says, article }) => ({ name: article, value: language.pick(says) }),
  );

/** By the frozen rule, which decides, and as the other rule would have had it. */
const parkingLines = (facts: Facts): readonly FactLine[] =>
  facts['spaces'] === 0
    ? [{ name: d('file.parking'), value: d('file.noSpaces') }]
    : ((facts['motions'] as readonly Row[] | undefined) ?? []).map(({ id, decided, otherwise }) => ({
        name: motionNumber(String(id)),
        value: d(facts['rule'] === 'included' ? 'file.parkingIn' : 'file.parkingOut', {
          decided: outcomeName(String(decided)),
          otherwise: outcomeName(String(otherwise)),
        }),
      }));

interface Shares {
  readonly id: string;
  readonly areaCm2: number;
  readonly largest: readonly number[];
}

/** Display only: no decision is taken from a rounded share. */
const holderLines = (facts: Facts): readonly FactLine[] =>
  ((facts['shares'] as readonly Shares[] | undefined) ?? []).flatMap(({ id, areaCm2, largest }) =>
    largest.map((each, i) => ({
      name: d('file.holder', { id, n: i + 1 }),
      value: `${area(each)} · ${integer(Math.floor((each * 1000) / areaCm2))}‰`,
    })),
  );

/** Counts by a closed list of words: statuses, channels, sources of area. */
function counted(list: 'ballotStatus' | 'channel' | 'areaSource', counts: unknown): readonly FactLine[] {
  return Object.entries((counts ?? {}) as Record<string, number>).map(([name, count]) => ({
    name: list === 'channel' ? t(`channel.${name}` as MessageKey) : statusName(list, name),
    value: integer(count),
  }));
}

export function statusName(list: 'ballotStatus' | 'areaSource', name: string): string {
  const [status = '', reason] = name.split(':');
  const words = d(`${list}.${status}` as DeskKey);
  return reason ? `${words}（${o(`invalid.${reason}` as OfficeKey)}）` : words;
}
