import { randomUUID } from 'node:crypto';
import type { Hex32, Instant } from '../../crypto/brands.ts';
import type { Motion } from '../../crypto/entries/notice.ts';
import { assemblyChanges } from '../../server/assemblies/assembly-store.ts';
import { documentBytes } from '../../server/assemblies/notice/motion-document.ts';
import { emptyDraft } from '../../server/assemblies/drafts/draft-schema.ts';
import type { OwnerFacts } from '../../server/demo/players/owner.ts';
import type { Deps } from '../../server/deps.ts';
import { documentIndex } from '../../server/estates/personal-index.ts';
import { residentCheckCharacter } from '../../server/registry/document-number.ts';
import { assemblyInVoting, type TestAssembly } from '../../server/testing/assembly.ts';
import type { TestClock } from '../../server/testing/clock.ts';
import { setUpEstate } from '../../server/testing/people.ts';
import type { Visitor } from '../journeys/visitor.ts';

const ID_TYPE = '居民身份证';

export interface EstatesPlan {
  readonly assemblies: number;
  /** Owners of each, a flat each. */
  readonly owners: number;
  /** When all of them close; a week after they opened unless said otherwise. */
  readonly ends?: Instant;
}

export interface Estates {
  readonly assemblies: readonly TestAssembly[];
  /** One of each assembly, then the next of each. */
  readonly visitors: readonly Visitor[];
}

/** Imports a register for each estate and drives its assembly to the notice, whose window is open today. */
export async function seedEstates(deps: Deps, clock: TestClock, plan: EstatesPlan): Promise<Estates> {
  const motions = [await motionOf(deps)];
  const assemblies: TestAssembly[] = [];
  const visitors: Visitor[][] = [];
  for (let number = 0; number < plan.assemblies; number++) {
    const estate = `estate-${number}`;
    const owners = Array.from({ length: plan.owners }, (_, index) => ownerOf(number * plan.owners + index));
    await setUpEstate(deps, { estate, registry: registerOf(`第${number + 1}小区`, owners) });
    const personIds = await personsOf(deps, estate, owners);
    const voters = personIds.map((person) => ({ building: '1', areaCm2: 900_000, personIds: [person] }));
    const ends = plan.ends && { ends: plan.ends };
    const assembly = await assemblyInVoting(deps, clock, { estate, voters, motions, upTo: 'notice', ...ends });
    await keepRow(deps, assembly);
    assemblies.push(assembly);
    visitors.push(owners.map((facts) => ({ log: assembly.log, facts })));
  }
  const inTurn = Array.from({ length: plan.owners }, (_, index) => visitors.map((each) => each[index]!));
  return { assemblies, visitors: inTurn.flat() };
}

/** One question of all owners, whose text is in the file store as a notice leaves it. */
async function motionOf({ files }: Deps): Promise<Motion> {
  const title = '是否同意授权业主委员会提起诉讼？';
  const words = {
    explanation: '物业服务人拒不移交资料。',
    ifPassed: '提起诉讼。',
    ifNotPassed: '维持现状。',
    against: '',
  };
  const bytes = documentBytes({
    ...{ kind: 'decide', id: 'm1', title, ...words, proposedBy: '业主委员会', cost: { kind: 'none' }, attachments: [] },
  });
  const stored = await files.put(bytes);
  if (!stored.ok) throw new Error(stored.error.code);
  const text = { bytes: bytes.length, sha256: stored.value.sha256 as Hex32, type: 'application/json' };
  return { electorate: 'e1', id: 'm1' as Motion['id'], item: 9, kind: 'decide', matter: 'M19', text, title };
}

/** The row that the desk's draft would have left: by it the pages of the assembly are found. */
async function keepRow(deps: Deps, { log }: TestAssembly): Promise<void> {
  const change = { by: randomUUID(), at: deps.clock.now() };
  const rows = assemblyChanges(deps.db, change);
  await rows.create(log, emptyDraft('业主大会会议', '业主委员会'));
  await rows.submit(log);
  await rows.markOpened(log);
}

/** Numbers of no region, with check digits; phones of a block of their own. */
function ownerOf(number: number): OwnerFacts {
  const day = new Date(Date.UTC(1950, 0, 1 + (number % 18_000)));
  const birth = day.toISOString().slice(0, 10).replaceAll('-', '');
  const seventeen = `999001${birth}${String(Math.floor(number / 18_000)).padStart(3, '0')}`;
  return {
    ...{ name: `业主${toChinese(number)}`, idType: ID_TYPE, idNo: seventeen + residentCheckCharacter(seventeen) },
    phone: `139${String(10_000_000 + number)}`,
  };
}

const DIGITS = '零一二三四五六七八九';
const toChinese = (number: number): string => [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');

const registerOf = (estate: string, owners: readonly OwnerFacts[]) => ({
  estate,
  asOf: '2026-02-28',
  units: owners.map((owner, index) => ({
    unitCode: `999001001001GB00001F0001${String(index + 1).padStart(4, '0')}`,
    ...{ address: `1幢${101 + index}`, building: '1', entrance: null, room: String(101 + index), floor: 1 },
    ...{ use: '住宅', areaSource: '登记', grossAreaM2: '90.00', status: '现势', delivered: true },
    owners: [{ kind: 'person', ...owner }],
  })),
});

async function personsOf({ db, keys }: Deps, estate: string, owners: readonly OwnerFacts[]): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'identity_index'])
    .where('estate_id', '=', estate)
    .execute();
  const byIdentity = new Map(rows.map((row) => [row.identity_index.toString('hex'), row.person_id]));
  return owners.map(({ idNo }) => byIdentity.get(documentIndex(keys, 'resident-id', idNo).toString('hex'))!);
}
