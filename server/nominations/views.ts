import type { Weight } from '../../crypto/brands.ts';
import { petitionNeeds, petitionSuffices } from '../../crypto/law/conveners/petition.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { countOf, presentOwners, type Owners } from '../petitions/count.ts';
import type { Actor } from '../platform/authorize.ts';
import { isOver } from './nominate.ts';
import { nominationStore, type Nomination } from './nomination-store.ts';
import { supportStore, type Support } from './support-store.ts';

export interface Backing {
  readonly joined: Weight;
  readonly of: Weight;
  /** Null where the rules want no support. */
  readonly needed: Weight | null;
  readonly suffices: boolean;
  /** Rooms on paper and people online, as they were counted. */
  readonly onPaper: number;
  readonly online: number;
}

/** The register of nominations as the desk and the street office read it. */
export async function registerOf(deps: Deps, log: LogRef) {
  const { nominations, owners, supports, over } = await read(deps, log);
  return {
    isOver: over,
    nominations: nominations.map((nomination) => ({
      ...{ id: nomination.id, way: nomination.way, at: nomination.at.toISOString(), name: nomination.name },
      ...{ profile: nomination.profile, proposedBy: nomination.proposedBy, needs: nomination.needs },
      isOnline: nomination.person !== null,
      papers: nomination.papers,
      backing: backingOf(owners, nomination, supports.get(nomination.id) ?? []),
      vetting: nomination.vetting && {
        ...{ eligible: nomination.vetting.eligible, reason: nomination.vetting.reason },
        at: nomination.vetting.at.toISOString(),
      },
      withdrawnAt: nomination.withdrawnAt?.toISOString() ?? null,
    })),
  };
}

/** What an owner reads: who stands, what he says of himself, and how much support there is; no papers and no reasons. */
export async function standingFor(deps: Deps, log: LogRef, actor: Actor) {
  const { nominations, owners, supports, over } = await read(deps, log);
  const person = actor.personIds[log.estate];
  const standing = nominations.filter(({ withdrawnAt, vetting }) => !withdrawnAt && vetting?.eligible !== false);
  return {
    isOver: over,
    mine:
      nominations.find(
        ({ account, person: of, withdrawnAt }) => of !== null && account === actor.accountId && !withdrawnAt,
      )?.id ?? null,
    nominations: standing.map((nomination) => {
      const of = supports.get(nomination.id) ?? [];
      const { joined, needed } = backingOf(owners, nomination, of);
      const { id, way, name, profile } = nomination;
      return { id, way, name, profile, joined, needed, supported: of.some(({ supporter }) => supporter === person) };
    }),
  };
}

async function read(deps: Deps, log: LogRef) {
  const [nominations, owners, supports, over] = await Promise.all([
    nominationStore(deps, log).list(),
    presentOwners(deps, deps.db, log.estate),
    supportStore(deps.db, log).all(),
    isOver(deps, log),
  ]);
  return { nominations, owners, supports, over };
}

/** Against the present register: co-owners are one head, and a room on paper speaks for its owners. */
function backingOf(owners: Owners, { needs }: Nomination, supports: readonly Support[]): Backing {
  const rooms = new Set(supports.filter(({ source }) => source === 'paper').map(({ supporter }) => supporter));
  const people = new Set(supports.map(({ supporter }) => supporter));
  for (const group of owners.groups)
    if (group.rooms.some((room) => rooms.has(room))) for (const person of group.people) people.add(person);
  const { joined, of } = countOf(owners, people);
  const needed = needs && petitionNeeds(of, needs.percent);
  const suffices = needs === null || petitionSuffices({ signed: joined, of }, needs.percent);
  return { joined, of, needed, suffices, onPaper: rooms.size, online: supports.length - rooms.size };
}
