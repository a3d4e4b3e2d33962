/** Assemblies as replay leaves them, made without signatures: what a count is given, at any size. */
import { createHash } from 'node:crypto';
import type { Opening } from '../../crypto/ballot/commitment.ts';
import { areaCm2, heads, type Hex32, type Instant, type MotionId, type VoterId } from '../../crypto/brands.ts';
import { canonicalize, type JsonObject } from '../../crypto/canonical.ts';
import type { Body } from '../../crypto/entries/bodies.ts';
import type { Motion } from '../../crypto/entries/notice.ts';
import { addBallot } from '../../crypto/replay/ballot-rules.ts';
import { newState, type LogState } from '../../crypto/replay/state.ts';
import { weightsOf } from '../../crypto/roll/electorate.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import type { Roll } from '../../crypto/roll/roll.ts';

const ORIGIN = 'vote.example.org/log/5c0ffee5c0ffee05';
const ROOT = 'ab'.repeat(32) as Hex32;
const CHOICES = ['for', 'for', 'for', 'against', 'abstain'] as const;
const EVERYBODY = { all: true } as const;

export interface Fixture {
  readonly state: LogState;
  readonly roll: Roll;
  readonly voters: readonly VoterId[];
}

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An estate of `voters` flats that all vote, each `times` times; under the rule for changes the last ballot counts. */
export function fixture(name: string, voters: number, times: number): Fixture {
  const roll = rollOfFlats(name, voters);
  const state = newState(ORIGIN);
  state.roll = { root: ROOT, areaCm2: 0, units: voters, voters, publishedAt: '' as Instant, amended: 0 };
  state.notice = { seq: 1, leaf: ROOT, at: '' as Instant, body: notice(roll) };
  const all = [...roll.leaves.keys()];
  let seq = 2;
  for (let time = 0; time < times; time++) {
    const received = `2026-06-17T${String(time % 24).padStart(2, '0')}:${String(Math.floor(time / 24)).padStart(2, '0')}:00.000Z`;
    for (const voter of all) cast(state, voter, seq++, received as Instant);
  }
  return { state, roll, voters: all };
}

const cast = (state: LogState, voter: VoterId, seq: number, received: Instant): void =>
  addBallot(state, {
    ...{ seq, leaf: ROOT, order: received, received, voter, channel: 'online', person: 'owner' },
    ...{ commitment: 'A'.repeat(43), serial: null, counted: true, late: false, paused: false, disputed: false },
  });

function rollOfFlats(name: string, voters: number): Roll {
  const ids = Array.from({ length: voters }, (_, i) => hex(`${name}/${i}`).slice(0, 32) as VoterId).sort();
  const leaves = new Map(ids.map((voter, i) => [voter, flat(voter, i)]));
  return { root: ROOT, lines: [], closed: 0, leaves };
}

const flat = (voter: VoterId, i: number): RollLeaf => {
  const unit = { address: '1', areaCm2: 600_000 + ((i * 7919) % 900_000), areaSource: 'register', building: '1' };
  const place = { entrance: null, floor: 1, id: `U${i}`, room: String(i), use: '住宅' };
  // Parsed from its text, as a leaf of a roll always is.
  return JSON.parse(JSON.stringify({ owner: ROOT, units: [{ ...unit, ...place }], voter })) as RollLeaf;
};

const motion = (n: number, item: Motion['item']): Motion => ({
  ...{ electorate: 'e1', id: `m${n}` as MotionId, item, kind: 'decide', matter: 'M05', title: '事项' },
  text: { bytes: 1, sha256: ROOT, type: 'text/plain' },
});

function notice(roll: Roll): Body<'notice'> {
  const rules: Body<'notice'>['rules'] = {
    ...{ blankItem: 'not-participating', changePolicy: 'until-close', coOwners: 'first', collision: 'first' },
    ...{ disclosure: 'totals', extension: 'none', followMajority: 'off', headcountRule: 'owner' },
    ...{
      invalidItem: 'not-participating',
      objectionDays: 7,
      outageHours: 0,
      outageMinutes: 0,
      overvote: 'item',
      parking: 'excluded',
    },
    ...{ proxyLimit: 3, silent: 'not-counted', tieBreak: 'run-off' },
  };
  const { total, units } = weightsOf(roll.leaves.values(), EVERYBODY, rules);
  const convener = {
    evidence: [],
    group: null,
    kind: 'committee',
    name: '业主委员会',
    petition: null,
    termEndsOn: null,
  };
  const window = { from: '2026-06-17T00:00:00.000Z' as Instant, to: '2026-06-18T00:00:00.000Z' as Instant };
  return {
    ...{ bases: {}, channels: { online: window }, convener, documents: [], firstAssembly: false, jws: '', nonce: '' },
    electorates: {
      e1: { definition: EVERYBODY, ...total, areaCm2: areaCm2(total.areaCm2), heads: heads(total.heads), units },
    },
    motions: [motion(1, 4), motion(2, 5), motion(3, 8)],
    ...{ root: ROOT, rules, text: { bytes: 1, sha256: ROOT, type: 'text/plain' }, title: '大会' },
  } as unknown as Body<'notice'>;
}

/** Everything that a ballot of these three motions can say, as JCS. */
const TEXTS = CHOICES.flatMap((m1) => CHOICES.flatMap((m2) => CHOICES.map((m3) => canonicalize({ m1, m2, m3 }))));
const marksText = (seq: number): string => TEXTS[seq % TEXTS.length]!;

const salt = Buffer.alloc(32, 7);

/** Each opening parsed from its own text, as it comes out of a file or a table. */
export const openingOf = (seq: number): Opening => ({
  marks: JSON.parse(marksText(seq)) as JsonObject,
  salt: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc',
});

/** The bytes that the commitment to an opening is the hash of. */
export const committedBytes = (seq: number, voter: VoterId): Buffer =>
  Buffer.concat([Buffer.from(`yijue/marks/v1\n${ORIGIN}\n${voter}\n`), salt, Buffer.from(marksText(seq))]);
