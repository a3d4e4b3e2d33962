/**
 * Somebody with every key but one changes one thing and seals the log again: chain, tree, heads and tiles are whole, and
 * exactly the check that is named must fail.
 */
import { createHash } from 'node:crypto';
import type { Instant } from '../brands.ts';
import { memorySource } from '../bundle/source.ts';
import type { Trust } from '../bundle/trust.ts';
import { verifyBundle } from '../bundle/verify.ts';
import { fromBase64Url, fromUtf8, utf8 } from '../bytes.ts';
import type { Json, JsonObject } from '../canonical.ts';
import type { EntryType } from '../entries/bodies.ts';
import { useSha256 } from '../hash.ts';
import { leafHash } from '../log/merkle.ts';
import { MemoryTree } from '../log/memory-tree.ts';
import { formatTlogProof } from '../log/proof.ts';
import { rollOf } from '../roll/roll.ts';
import { addMs } from '../time.ts';
import { rememberingChecks, testKey } from './fixed-keys.ts';
import { nodeChecks } from './keys.ts';
import type { TestAssembly } from './test-assembly.ts';
import { bundleOf, resealedBundleOf } from './test-bundle.ts';
import { TEST_LEAVES, voterNamed } from './test-estate.ts';
import type { Tampering } from './test-log.ts';
import type { AssemblyOptions } from './test-preparation.ts';
import { playWhole } from './whole-assembly.ts';

useSha256((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()));
export const checks = rememberingChecks(nodeChecks);
export const honest = playWhole();
export const tallies = honest.tallies();

/** Number and words of each check that fails; `trust` is what the caller holds beside the log's key. */
export async function failedChecks(
  files: ReadonlyMap<string, Uint8Array>,
  trust: Trust = {},
): Promise<readonly (readonly [number, string])[]> {
  const report = await verifyBundle(memorySource(files), { vkeys: [honest.log.key.vkey], ...trust }, checks);
  return report.checks.flatMap((check) => (check.status === 'failed' ? [[check.id, check.what.en] as const] : []));
}

/** `says` is part of what the report says of the check; `trust` is what the caller brings. */
export type Mutant = readonly [
  check: number,
  what: string,
  says: string,
  make: () => ReadonlyMap<string, Uint8Array>,
  trust?: Trust,
];

type Row = readonly [number, string, string, () => ReadonlyMap<string, Uint8Array>, Trust | undefined];
/** Rows of one length, as a table of tests wants them. */
export const named = ([check, what, says, make, trust]: Mutant): Row => [check, what, says, make, trust];

/** A whole play with something changed while the log grew. */
export const log =
  (tampering: Tampering, options: AssemblyOptions = {}, whileOpen?: (play: TestAssembly) => void) =>
  () =>
    resealedBundleOf(playWhole({ tallies, ...options, tampering }, whileOpen));
export const cast = (ballot: NonNullable<AssemblyOptions['ballot']>) => log({}, { ballot });
export const added = (whileOpen: (play: TestAssembly) => void) => log({}, {}, whileOpen);
/** The honest bundle with a file changed. */
export const file = (path: string, change: (text: string) => string) => () => {
  const files = new Map(bundleOf(honest));
  return files.set(path, utf8(change(new TextDecoder().decode(files.get(path)))));
};
export const only =
  (type: string, change: (fields: JsonObject) => JsonObject | null) => (own: string, fields: JsonObject) =>
    own === type ? change(fields) : fields;
export const without = (type: string): Tampering => ({ fields: only(type, () => null) });
export const lines = (change: (lines: string[]) => string[]) => (text: string) =>
  change(text.trimEnd().split('\n'))
    .map((line) => `${line}\n`)
    .join('');
export const motion = (index: number, change: (tally: JsonObject) => JsonObject): Json =>
  (tallies as JsonObject[]).map((each, i) => (i === index ? change(each) : each));

export const larger = rollOf(
  TEST_LEAVES.map((leaf) =>
    leaf.voter === voterNamed('bo')
      ? { ...leaf, units: leaf.units.map((unit) => ({ ...unit, areaCm2: 9_999_999 })) }
      : leaf,
  ),
);

export function noticeOf(play: TestAssembly): JsonObject {
  const { seq } = play.log.filed.get('notice')!;
  return (JSON.parse(new TextDecoder().decode(play.log.entries[seq])) as { body: JsonObject }).body;
}

export const stranger = testKey('stranger');

/** A signature that names one key and was made by another. */
export function asIfBy(named: typeof stranger, typ: string, text: string): string {
  const own = stranger.signText(typ, text);
  const claimed = named.signText(typ, text);
  return `${claimed.slice(0, claimed.lastIndexOf('.'))}.${own.slice(own.lastIndexOf('.') + 1)}`;
}

export function bodyOf(play: TestAssembly, type: EntryType): JsonObject {
  const { seq } = play.log.filed.get(type)!;
  return (JSON.parse(new TextDecoder().decode(play.log.entries[seq])) as { body: JsonObject }).body;
}

export function mapWindows(channels: JsonObject, fromMs: number, toMs = 0): JsonObject {
  const moved = Object.entries(channels).map(([channel, window]) => {
    const { from, to } = window as { from: never; to: never };
    return [channel, { from: addMs(from, fromMs), to: addMs(to, toMs) }];
  });
  return Object.fromEntries(moved) as JsonObject;
}

export const dropBallot = (owner: string): Tampering => ({
  skip: (type, body) => type === 'ballot' && honest.devices.get(owner)!.kid === kidOf(body),
});
export function kidOf(body: JsonObject): string {
  const header = fromUtf8(fromBase64Url(String(body['jws']).split('.')[0]!)!)!;
  return (JSON.parse(header) as { kid: string }).kid;
}

/** When the first ballot of an owner was received. */
export function receivedOf(play: TestAssembly, owner: string): Instant {
  const bodies = play.log.entries.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as JsonObject);
  const ballot = bodies.find(
    ({ type, body }) => type === 'ballot' && kidOf(body as JsonObject) === honest.devices.get(owner)!.kid,
  );
  return (ballot!['body'] as JsonObject)['received'] as Instant;
}

/** Numbers of the ballots of an owner's own device in the honest log. */
export const ballotsOf = (owner: string): readonly number[] =>
  honest.log.entries.flatMap((bytes, seq) => {
    const { type, body } = JSON.parse(new TextDecoder().decode(bytes)) as { type: EntryType; body: JsonObject };
    return type === 'ballot' && kidOf(body) === honest.devices.get(owner)!.kid ? [seq] : [];
  });

/** What the device signed, at two places of the log, each at the other's place. */
export function exchanged(first: number, second: number): Tampering {
  const jwsAt = (seq: number) =>
    (JSON.parse(new TextDecoder().decode(honest.log.entries[seq])) as { body: { jws: string } }).body.jws;
  const places = new Map([
    [first, second],
    [second, first],
  ]);
  return {
    body: (_, body, { size }) => (places.has(size) ? { ...body, jws: jwsAt(places.get(size)!) } : body),
  };
}

/** The receipt that the honest log gave for an entry. */
export function receiptOf(seq: number): string {
  const tree = new MemoryTree(honest.log.entries.slice(0, seq + 1).map(leafHash));
  return formatTlogProof({ index: seq, proof: tree.inclusionProof(seq), checkpoint: honest.log.checkpoint(seq + 1) });
}
