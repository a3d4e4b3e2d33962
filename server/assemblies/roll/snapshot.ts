import type { Hex32, UnitId, VoterId } from '../../../crypto/brands.ts';
import { ownerHash, type RollLeaf, type RollUnit } from '../../../crypto/roll/leaf.ts';
import { rollOf, totalsOf, type RollTotals } from '../../../crypto/roll/roll.ts';
import type { RollSource } from '../estates-port.ts';

/** One voter as the service keeps him: the leaf, what opens its owner hash, and who may act for him. */
export interface SnapshotVoter {
  readonly leaf: RollLeaf;
  /** 32 bytes, kept outside the log. */
  readonly ownerSalt: Uint8Array;
  readonly people: readonly SnapshotPerson[];
}

export interface SnapshotPerson {
  readonly personId: string;
  /** His name in this log. */
  readonly person: string;
}

export interface RollSnapshot {
  readonly voters: readonly SnapshotVoter[];
  readonly totals: RollTotals;
}

/** Random bytes; the snapshot itself draws nothing. */
export type Draw = (bytes: number) => Uint8Array;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * The roll that the register gives today: a voter for each owner group, under names that are fresh in this assembly. Groups
 * of the same people as in `earlier` keep names and salt, so that an amendment changes only what it is about.
 */
export function snapshotRoll(source: RollSource, earlier: readonly SnapshotVoter[], draw: Draw): RollSnapshot {
  const known = byPeople(earlier);
  const units = new Map(source.units.map((unit) => [unit.id, unit]));
  const voters = source.groups.map((group): SnapshotVoter => {
    const before = known.get(peopleKey(group.people));
    known.delete(peopleKey(group.people));
    const ownerSalt = before?.ownerSalt ?? draw(32);
    const identities = group.people.map((person) => {
      const found = source.people.get(person);
      if (!found) throw new Error('an owner of the roll is not in the register');
      return { idNo: found.idNo ?? '', name: found.name };
    });
    const leaf: RollLeaf = {
      owner: ownerHash(ownerSalt, identities),
      units: group.units.map((id) => rollUnit(units.get(id))),
      voter: before?.leaf.voter ?? (hex(draw(16)) as VoterId),
    };
    const people = before?.people ?? group.people.map((personId) => ({ personId, person: hex(draw(16)) }));
    return { leaf, ownerSalt, people };
  });
  return { voters, totals: totalsOf(rollOf(voters.map(({ leaf }) => leaf))) };
}

/** A group is the same again if it has the same people and no other has them; units without an owner are one group. */
function byPeople(voters: readonly SnapshotVoter[]): Map<string, SnapshotVoter> {
  const keyed = voters.map((voter) => [peopleKey(voter.people.map(({ personId }) => personId)), voter] as const);
  const counts = new Map<string, number>();
  for (const [key] of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(keyed.filter(([key]) => counts.get(key) === 1));
}

const peopleKey = (people: readonly string[]): string => [...people].sort().join(' ');

function rollUnit(unit: RollSource['units'][number] | undefined): RollUnit {
  if (!unit) throw new Error('an owner group has a unit that the register does not list');
  const { address, areaCm2, areaSource, building, entrance, floor, id, room, use } = unit;
  return { address, areaCm2, areaSource, building, entrance, floor, id: id as UnitId, room, use };
}

/** Root of a snapshot, which names it. */
export const rootOf = (snapshot: RollSnapshot): Hex32 => snapshot.totals.root;
