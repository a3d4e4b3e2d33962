import { sign, type KeyObject } from 'node:crypto';
import { commit } from '../../../crypto/ballot/commitment.ts';
import type { UnitId, VoterId } from '../../../crypto/brands.ts';
import { concat, toBase64Url, utf8 } from '../../../crypto/bytes.ts';
import { canonicalize, type JsonObject } from '../../../crypto/canonical.ts';
import { joinJws } from '../../../crypto/jws.ts';
import type { RollLeaf, RollUnit } from '../../../crypto/roll/leaf.ts';
import { jwkThumbprint, normaliseS } from '../../../crypto/signatures.ts';
import { fixed, fixedHex, type TestKey } from '../../../crypto/testing/fixed-keys.ts';
import { freshP256 } from '../../../crypto/testing/fresh-p256.ts';
import { outcomesOf, TestAssembly } from '../../../crypto/testing/test-assembly.ts';
import { voterNamed } from '../../../crypto/testing/test-estate.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { DiskLog } from './disk-log.ts';

/** An owner's device as phones make it: bound, then a ballot some entries later, because others vote at the same time. */
const ENTRIES_BETWEEN = 40;
/** Ballots per millisecond of the log's clock: a million fit into a window of days. */
const BALLOTS_PER_MS = 10;

/** Replays while it grows, because its entries are on disk. */
export class LargeAssembly extends TestAssembly {
  readonly disk: DiskLog;

  constructor(folder: string, leaves: readonly RollLeaf[]) {
    const hasVoter = (voter: VoterId): boolean => this.roll.leaves.has(voter);
    super({ leaves, log: (at) => new DiskLog(folder, at, hasVoter) });
    this.disk = this.log as DiskLog;
  }

  override state(): LogState {
    return this.disk.state;
  }
}

/** A certified assembly of so many owners who all voted online, each with a key of his own; entries and tiles in a folder. */
export function largeAssembly(folder: string, voters: number, note: (text: string) => void): LargeAssembly {
  const leaves = Array.from({ length: voters }, (_, index) => leafOf(index));
  const play = new LargeAssembly(folder, leaves);
  play.prepare();
  const waiting: { readonly key: TestKey; readonly voter: VoterId; readonly index: number }[] = [];
  for (let index = 0; index < voters; index++) {
    const key = deviceKey(index);
    const voter = voterNamed(nameOf(index));
    if (index % BALLOTS_PER_MS === 0) play.log.wait(1);
    play.log.append('bind', play.bindBody(key, voter));
    waiting.push({ key, voter, index });
    if (waiting.length >= ENTRIES_BETWEEN) castNext();
    if ((index + 1) % 50_000 === 0) note(`${index + 1} of ${voters} owners signed`);
  }
  while (waiting.length > 0) castNext();
  play.close();
  const tallies = play.tallies();
  play.tally(tallies).declare(outcomesOf(tallies)).certify().archive();
  play.disk.close();
  return play;

  function castNext(): void {
    const { key, voter, index } = waiting.shift()!;
    const seq = play.log.size;
    const salt = fixed(`salt ${seq}`);
    const marks = marksOf(index);
    play.openings.set(seq, { marks, salt: toBase64Url(salt), voter });
    const payload = {
      ...{ aud: play.log.origin, channel: 'online', commitment: commit(play.log.origin, voter, salt, marks), n: 0 },
      ...{ nonce: play.log.nonce(), notice: play.log.leafOf('notice'), scheme: 'sha256-salted', voter },
    };
    play.log.append('ballot', { jws: key.sign('ballot+jws', payload), received: play.log.at });
  }
}

const nameOf = (index: number): string => `owner ${index}`;

function leafOf(index: number): RollLeaf {
  const building = String((index % 40) + 1);
  const room = String(101 + Math.floor(index / 40));
  const unit: RollUnit = {
    ...{ address: `${building}幢1单元${room}`, areaCm2: 600_000 + ((index * 7919) % 900_000), areaSource: 'register' },
    ...{ building, entrance: '1', floor: null, room, use: '住宅' },
    id: `999001001001GB00001F${String(index + 1).padStart(8, '0')}` as UnitId,
  } as const;
  return {
    owner: fixedHex(`group ${index}`, 32) as RollLeaf['owner'],
    units: [unit],
    voter: voterNamed(nameOf(index)),
  };
}

/** As many as `marksAt` knows: what is the same lies in memory once. */
const SHEETS = Array.from({ length: 840 }, (_, index) => marksAt(index));
const marksOf = (index: number): JsonObject => SHEETS[index % SHEETS.length]!;

/** Most for, some against, some on parts only: what a real vote looks like. */
function marksAt(index: number): JsonObject {
  const says = ['for', 'for', 'for', 'against', 'abstain'][index % 5]!;
  const elected = { c1: says, c2: index % 3 === 0 ? 'for' : 'against', ...(index % 7 === 0 && { c3: 'abstain' }) };
  return { ...(index % 40 === 0 && { m1: says }), m2: says, m3: index % 4 === 0 ? 'o2' : 'o1', m4: elected };
}

function deviceKey(index: number): TestKey {
  const { privateKey, jwk } = freshP256();
  const kid = jwkThumbprint(jwk);
  const signText = (typ: string, payloadText: string): string => {
    const header = canonicalize({ alg: 'ES256', kid, typ });
    const input = `${toBase64Url(utf8(header))}.${toBase64Url(utf8(payloadText))}`;
    return joinJws(input, es256(privateKey, utf8(input)));
  };
  return {
    ...{ label: nameOf(index), jwk, kid, person: fixedHex(`person ${index}`, 16), signText },
    sign: (typ, payload) => signText(typ, canonicalize(payload)),
  };
}

const es256 = (key: KeyObject, message: Uint8Array): Uint8Array =>
  normaliseS(concat(sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' })));
