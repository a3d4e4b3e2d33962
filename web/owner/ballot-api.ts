import { addressOf, call, type Reply } from '../api/call.ts';
import type { MessageKey } from '../i18n/zh-CN.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';
import type { Marks } from './motion-view.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

export type BallotTerms = Reply<`${typeof OF}/ballot`, 'get'>;
/** One vote that the signed-in person may cast, and for which units. */
export type Voter = BallotTerms['voters'][number];
/** What the service answers when a stored, signed head covers the ballot. */
export type CastReply = Reply<`${typeof OF}/ballots`, 'post'>;

export interface SignedBallot {
  readonly jws: string;
  readonly opening: { readonly marks: Marks; readonly salt: string };
}

export const loadTerms = ({ estate, assembly }: AssemblyPath): Promise<BallotTerms> =>
  call('get', `${OF}/ballot`, { path: { estate, assembly } });
export const loadMine = ({ estate, assembly }: AssemblyPath) =>
  call('get', `${OF}/ballots/mine`, { path: { estate, assembly } });
export const bindingsPath = (path: AssemblyPath): string => addressOf(`${OF}/bindings`, path);
export const ballotsPath = (path: AssemblyPath): string => addressOf(`${OF}/ballots`, path);

/** Whether this voter can still send a ballot from here. */
export const isOpenTo = ({ phase }: { readonly phase: string }, { status }: Voter): boolean =>
  phase === 'voting' && status.mayChange;

/** The rooms of one voter in a few words. */
export const roomsOf = ({ units }: Voter, comma: string): string => units.map(({ address }) => address).join(comma);

/** A name for a voter in an address of this app: enough to tell a person's few votes apart, useless elsewhere. */
export const shortName = ({ voter, person }: Voter): string => `${voter.slice(0, 6)}${person.slice(0, 6)}`;

/** Whether a person votes for his own units, not for somebody else's. */
export const isForHimself = ({ capacity, power }: Voter): boolean =>
  !power && (capacity === 'owner' || capacity === 'co-owner' || capacity === 'successor');

/** In which capacity a person votes; every one has its word in `vote.capacity.*`. */
export const capacityKey = ({ capacity, power }: Voter): MessageKey =>
  `vote.capacity.${power ? 'agent' : capacity}` as MessageKey;
