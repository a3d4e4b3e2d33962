/** Whether a temporary committee is composed as its place prescribes. All findings at once. */
import { finding, type Finding } from '../findings.ts';
import { figure } from '../packs/figure.ts';
import { reaches, type FigureKey, type Share } from '../packs/figures.ts';
import type { ResolvedPack } from '../packs/resolve.ts';
import { WORDS, type Word } from '../packs/words.ts';

export interface Composition {
  readonly members: number;
  readonly owners: number;
  readonly partyMembers: number;
  readonly chair: Word;
}

/** A figure that was not read in a text in force only warns. */
export function compositionFindings(body: Composition, pack: ResolvedPack): readonly Finding[] {
  const { members, owners, partyMembers, chair } = body;
  return [
    ...check(
      pack,
      'temporaryBodyMin',
      (least) => members >= least,
      (least) => ({
        zh: `成员${members}人，少于${least}人`,
        en: `${members} members; at least ${least} are needed`,
      }),
    ),
    ...check(
      pack,
      'temporaryBodyMax',
      (most) => members <= most,
      (most) => ({
        zh: `成员${members}人，多于${most}人`,
        en: `${members} members; at most ${most} are allowed`,
      }),
    ),
    ...check(
      pack,
      'temporaryBodyOdd',
      (odd) => !odd || members % 2 === 1,
      () => ({
        zh: `成员${members}人，应为单数`,
        en: `${members} members; the number must be odd`,
      }),
    ),
    ...check(
      pack,
      'temporaryBodyOwnerShareMin',
      (share) => reaches(share, owners, members),
      (share) => ({
        zh: `业主成员${owners}人，不足${shareZh(share)}`,
        en: `${owners} of ${members} are owners; ${shareEn(share)} is needed`,
      }),
    ),
    ...check(
      pack,
      'temporaryBodyPartyShareMin',
      (share) => reaches(share, partyMembers, members),
      (share) => ({
        zh: `党员成员${partyMembers}人，不足${shareZh(share)}`,
        en: `${partyMembers} of ${members} are party members; ${shareEn(share)} is needed`,
      }),
    ),
    ...check(
      pack,
      'temporaryBodyChair',
      (from) => chair === from,
      (from) => ({
        zh: `主任应由${WORDS[from].zh}担任`,
        en: `the chair comes from the ${WORDS[from].en}`,
      }),
    ),
  ];
}

type Wanted =
  | 'temporaryBodyMin'
  | 'temporaryBodyMax'
  | 'temporaryBodyOdd'
  | 'temporaryBodyOwnerShareMin'
  | 'temporaryBodyPartyShareMin'
  | 'temporaryBodyChair';
type ValueAt<Key extends FigureKey> = NonNullable<ReturnType<typeof figure<Key>>['value']>;

function check<Key extends Wanted>(
  pack: ResolvedPack,
  key: Key,
  holds: (value: ValueAt<Key>) => boolean,
  says: (value: ValueAt<Key>) => { readonly zh: string; readonly en: string },
): readonly Finding[] {
  const { value, citation, effect } = figure(pack, key);
  if (value === null || holds(value as ValueAt<Key>)) return [];
  const remedy = { zh: '调整成员组成后再公布', en: 'Change the composition before it is posted' };
  const severity = effect === 'blocks' ? 'error' : 'warning';
  return [finding(severity, key, citation, { says: says(value as ValueAt<Key>), remedy })];
}

const shareZh = ({ num, den, over }: Share): string => `${den}分之${num}${over ? '以上（不含本数）' : ''}`;
const shareEn = ({ num, den, over }: Share): string => `${over ? 'more than' : 'at least'} ${num}/${den}`;
