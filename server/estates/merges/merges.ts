import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { maskNumber } from '../../accountability/masking.ts';
import { recordLook } from '../../accountability/record-look.ts';
import type { Deps } from '../../deps.ts';
import { maskName } from '../../identity/mask-name.ts';
import { staffName } from '../../identity/staff-name.ts';
import { hasSqlState } from '../../platform/database.ts';
import { openSealedText, seal, type SealedPlace } from '../../platform/sealed.ts';
import { phonesOf } from '../owners.ts';
import { loadRegister, type Register } from '../register.ts';
import { likelySame, type LikelySame, type PersonFacts } from './likely-same.ts';
import { mergeStore, pairOf, type Merge, type Pair, type Verdict } from './merge-store.ts';

const notePlace = (estate: string, id: string): SealedPlace => ({ estate, subject: id, field: 'merge-note' });

/** A person as the desks see him: masked, with his rooms. */
interface MaskedPerson {
  readonly person: string;
  readonly name: string;
  readonly idType: string | null;
  readonly idNo: string | null;
  readonly rooms: readonly string[];
}

export interface MergeView {
  /** Null while nobody has said anything about the pair. */
  readonly id: string | null;
  readonly people: readonly [MaskedPerson, MaskedPerson];
  readonly evidence: readonly string[];
  readonly verdict: Verdict | null;
  readonly note: string | null;
  readonly by: string | null;
  /** Whether the reader said it himself: then somebody else has to confirm. */
  readonly isOwn: boolean;
  readonly confirmedBy: string | null;
}

async function factsOf(
  deps: Pick<Deps, 'db' | 'keys'>,
  estate: string,
): Promise<{ register: Register; people: readonly PersonFacts[] }> {
  const register = await loadRegister(deps.db, deps.keys, estate);
  const units = new Map<string, string[]>();
  for (const { owners, address } of register.units)
    for (const person of owners) units.set(person, [...(units.get(person) ?? []), address]);
  const present = [...register.people.values()].filter(({ person }) => units.has(person));
  const phones = await phonesOf(
    deps.db,
    deps.keys,
    estate,
    present.map(({ person }) => person),
  );
  const people = present.map((each) => ({
    ...each,
    phones: phones.get(each.person) ?? [],
    units: units.get(each.person) ?? [],
  }));
  return { register, people };
}

/** Pairs that may be one person, with what was said about each; undecided ones first. */
export async function mergesOf(deps: Deps, estate: string, reader: string): Promise<readonly MergeView[]> {
  const { people } = await factsOf(deps, estate);
  const known = new Map(people.map((each) => [each.person, each]));
  const decided = await mergeStore(deps.db, estate).list();
  const isDecided = (pair: Pair) => decided.some((each) => each.person === pair.person && each.other === pair.other);
  const open = likelySame(people).filter((pair) => !isDecided(pair));
  await deps.db.transaction().execute((tx) =>
    recordLook(deps, tx, {
      ...{
        estate,
        by: reader,
        kind: 'merge-proposals',
        reason: '核对同一业主的多个证件（隐去姓名号码）',
        isRoutine: true,
      },
      people: 0,
    }),
  );
  const views = [
    ...open.map((pair) => viewOf(deps, estate, reader, known, pair)),
    ...decided.map((merge) => viewOf(deps, estate, reader, known, merge)),
  ];
  return (await Promise.all(views)).filter((view) => view !== null);
}

/** How many pairs may be one person without two people having said what they are: so many heads are in doubt. */
export async function undecidedMerges(deps: Pick<Deps, 'db' | 'keys'>, estate: string): Promise<number> {
  const { people } = await factsOf(deps, estate);
  const decided = (await mergeStore(deps.db, estate).list()).filter(({ confirmedAt }) => confirmedAt !== null);
  const isDecided = (pair: Pair) => decided.some((each) => each.person === pair.person && each.other === pair.other);
  return likelySame(people).filter((pair) => !isDecided(pair)).length;
}

async function viewOf(
  deps: Deps,
  estate: string,
  reader: string,
  known: ReadonlyMap<string, PersonFacts>,
  pair: LikelySame | Merge,
): Promise<MergeView | null> {
  const [a, b] = [known.get(pair.person), known.get(pair.other)];
  if (!a || !b) return null;
  const merge = 'id' in pair ? pair : null;
  return {
    ...{ id: merge?.id ?? null, people: [masked(a), masked(b)], evidence: pair.evidence },
    verdict: merge?.verdict ?? null,
    note: merge && openSealedText(deps.keys.dataKey, notePlace(estate, merge.id), merge.note),
    by: merge && (await staffName(deps, merge.by)),
    isOwn: merge?.by === reader,
    confirmedBy: merge?.confirmedBy == null ? null : await staffName(deps, merge.confirmedBy),
  };
}

const masked = ({ person, name, idType, idNo, units }: PersonFacts): MaskedPerson => ({
  ...{ person, name: maskName(name), idType, idNo: idNo === null ? null : maskNumber(idNo), rooms: units },
});

export interface MergeSaid {
  readonly estate: string;
  readonly person: string;
  readonly other: string;
  readonly verdict: Verdict;
  readonly note: string;
  readonly by: string;
}

export type MergeRefusal = { readonly code: 'MERGE_UNKNOWN' | 'MERGE_SAID' | 'MERGE_SECOND_PERSON' };

/** One person says what a pair is, with what he looked at. It counts once somebody else has confirmed it. */
export async function proposeMerge(
  deps: Deps,
  { estate, person, other, verdict, note, by }: MergeSaid,
): Promise<Result<{ readonly merge: string }, MergeRefusal>> {
  const pair = pairOf(person, other);
  const { people } = await factsOf(deps, estate);
  const found = likelySame(people).find((each) => each.person === pair.person && each.other === pair.other);
  if (!found) return err({ code: 'MERGE_UNKNOWN' });
  const id = randomUUID();
  const at = await deps.clock.inTransaction(deps.db);
  const sealed = seal(deps.keys.dataKey, notePlace(estate, id), note);
  const merge = { ...pair, id, evidence: found.evidence, verdict, note: sealed, at, by };
  return (await mergeStore(deps.db, estate).propose(merge)) ? ok({ merge: id }) : err({ code: 'MERGE_SAID' });
}

export async function confirmMerge(
  deps: Deps,
  { estate, merge, by }: { readonly estate: string; readonly merge: string; readonly by: string },
): Promise<Result<null, MergeRefusal>> {
  try {
    const at = await deps.clock.inTransaction(deps.db);
    return (await mergeStore(deps.db, estate).confirm(merge, by, at)) ? ok(null) : err({ code: 'MERGE_UNKNOWN' });
  } catch (error) {
    if (hasSqlState(error, '23514', 'person_merge_two_people')) return err({ code: 'MERGE_SECOND_PERSON' });
    throw error;
  }
}

/** Taken back: the pair is open again. What is frozen in a roll stays as it is. */
export async function withdrawMerge(
  deps: Deps,
  { estate, merge, by }: { readonly estate: string; readonly merge: string; readonly by: string },
): Promise<Result<null, MergeRefusal>> {
  const at = await deps.clock.inTransaction(deps.db);
  return (await mergeStore(deps.db, estate).withdraw(merge, by, at)) ? ok(null) : err({ code: 'MERGE_UNKNOWN' });
}
