/** Composition of a group formed for the occasion, by the figures of the place; parts are compared without division. */
import type { Article, Bilingual, Finding } from '../findings.ts';
import { finding } from '../findings.ts';
import { figure, severityOf, type FigureReading } from '../packs/figure.ts';
import { reaches, type FigureKey, type Share } from '../packs/figures.ts';
import type { ResolvedPack } from '../packs/resolve.ts';
import { WORDS, type Word } from '../packs/words.ts';
import type { Group } from './convener-checks.ts';
import { CONVENERS, type ConvenerKind } from './conveners.data.ts';

interface Keys {
  readonly min: FigureKey & ('prepGroupMin' | 'temporaryBodyMin');
  readonly odd: FigureKey & ('prepGroupOdd' | 'temporaryBodyOdd');
  readonly owners: FigureKey & ('prepOwnerShareMin' | 'temporaryBodyOwnerShareMin');
  readonly party: 'temporaryBodyPartyShareMin' | null;
  readonly max: 'temporaryBodyMax' | null;
}

/** A re-election group has no figures of its own anywhere that was read: it is measured as a preparation group, and warns. */
const PREPARATION: Keys = {
  min: 'prepGroupMin',
  odd: 'prepGroupOdd',
  owners: 'prepOwnerShareMin',
  party: null,
  max: null,
};
const TEMPORARY: Keys = {
  min: 'temporaryBodyMin',
  odd: 'temporaryBodyOdd',
  owners: 'temporaryBodyOwnerShareMin',
  party: 'temporaryBodyPartyShareMin',
  max: 'temporaryBodyMax',
};

/** Whether a group has the members that the place demands; `null`: nobody has said who they are. */
export function checkComposition(kind: ConvenerKind, group: Group | null, pack: ResolvedPack): Finding[] {
  if (!group) return [unstated(kind)];
  const keys = kind === 'temporary-committee' ? TEMPORARY : PREPARATION;
  const broken = [
    ...checkSize(group, keys, pack),
    ...checkShares(group, keys, pack),
    ...(group.postedOn === null ? [unposted(kind)] : []),
  ];
  return kind === 're-election-group' ? broken.map(softened) : broken;
}

type Members = Pick<Group, 'members' | 'owners' | 'partyMembers'>;

/** A temporary committee as it is formed, before anything is convened. */
export interface TemporaryBody extends Members {
  /** Whose person takes the chair; null where nobody has said. */
  readonly chair: Word | null;
}

/** Whether a temporary committee is composed as its place prescribes, all findings at once. */
export const temporaryBodyFindings = (body: TemporaryBody, pack: ResolvedPack): readonly Finding[] => [
  ...checkSize(body, TEMPORARY, pack),
  ...checkShares(body, TEMPORARY, pack),
  ...checkChair(body, pack),
];

function checkChair({ chair }: TemporaryBody, pack: ResolvedPack): Finding[] {
  const from = figure(pack, 'temporaryBodyChair');
  if (from.value === null || chair === null || chair === from.value) return [];
  const { zh, en } = WORDS[from.value];
  return [about(from, 'group-chair', { zh: `主任应由${zh}担任`, en: `The chair comes from the ${en}` }, ADJUST)];
}

/** By analogy only, so nothing is refused. */
const softened = (each: Finding): Finding => (each.severity === 'error' ? { ...each, severity: 'warning' } : each);

function checkSize({ members }: Members, keys: Keys, pack: ResolvedPack): Finding[] {
  const [min, odd] = [figure(pack, keys.min), figure(pack, keys.odd)];
  const max = keys.max && figure(pack, keys.max);
  return [
    ...(min.value !== null && members < min.value ? [tooFew(min, members, min.value)] : []),
    ...(max && max.value !== null && members > max.value ? [tooMany(max, members, max.value)] : []),
    ...(odd.value === true && members % 2 === 0 ? [even(odd, members)] : []),
  ];
}

function checkShares(group: Members, keys: Keys, pack: ResolvedPack): Finding[] {
  const owners = figure(pack, keys.owners);
  const party = keys.party && figure(pack, keys.party);
  const { members } = group;
  return [
    ...(owners.value && !reaches(owners.value, group.owners, members)
      ? [ownersFew(owners, group.owners, owners.value)]
      : []),
    ...(party?.value && group.partyMembers !== null && !reaches(party.value, group.partyMembers, members)
      ? [partyFew(party, group.partyMembers, party.value)]
      : []),
  ];
}

type Reading = Pick<FigureReading, 'mayBlock' | 'citation'>;
const about = (reading: Reading, code: string, says: Bilingual, remedy: Bilingual): Finding =>
  finding(severityOf(reading), code, reading.citation, { subject: 'convener', says, remedy });

const ADJUST: Bilingual = { zh: '请组建单位调整成员后重新公布', en: 'Have it re-formed and its members posted again' };

const tooFew = (reading: Reading, members: number, least: number): Finding =>
  about(
    reading,
    'group-too-small',
    {
      zh: `成员应不少于 ${least} 人，现为 ${members} 人`,
      en: `It has at least ${least} members; this one has ${members}`,
    },
    ADJUST,
  );
const tooMany = (reading: Reading, members: number, most: number): Finding =>
  about(
    reading,
    'group-too-large',
    {
      zh: `成员应不多于 ${most} 人，现为 ${members} 人`,
      en: `It has at most ${most} members; this one has ${members}`,
    },
    ADJUST,
  );
const even = (reading: Reading, members: number): Finding =>
  about(
    reading,
    'group-even',
    { zh: `成员应为单数，现为 ${members} 人`, en: `Its members are odd in number; this one has ${members}` },
    ADJUST,
  );
const ownersFew = (reading: Reading, owners: number, share: Share): Finding =>
  about(
    reading,
    'group-owners-few',
    {
      zh: `业主成员应${shareZh(share)}，现为 ${owners} 人`,
      en: `Owners are ${shareEn(share)} of its members; here they are ${owners}`,
    },
    ADJUST,
  );
const partyFew = (reading: Reading, partyMembers: number, share: Share): Finding =>
  about(
    reading,
    'group-party-few',
    {
      zh: `当地文件规定成员中党员${shareZh(share)}，现为 ${partyMembers} 人`,
      en: `The local text has party members as ${shareEn(share)} of its members; here they are ${partyMembers}`,
    },
    ADJUST,
  );

const shareZh = ({ num, den, over }: Share): string => `${over ? '超过' : '不少于'}${den}分之${num}`;
const shareEn = ({ num, den, over }: Share): string => `${over ? 'more than' : 'at least'} ${num}/${den}`;

const articleOf = (kind: ConvenerKind): Article => CONVENERS[kind].article;

const unstated = (kind: ConvenerKind): Finding =>
  finding('warning', 'group-unstated', articleOf(kind), {
    subject: 'convener',
    says: { zh: '没有填写成员人数和业主人数', en: 'Its members and how many of them are owners are not given' },
    remedy: { zh: '按公布的成员名单填写', en: 'Give them as on the posted list' },
  });

const unposted = (kind: ConvenerKind): Finding =>
  finding('warning', 'group-not-posted', articleOf(kind), {
    subject: 'convener',
    says: { zh: '没有填写成员名单的公布日期', en: 'The day on which its members were posted is not given' },
    remedy: { zh: '先公布成员名单，再填写日期', en: 'Post the list, then give the day' },
  });
