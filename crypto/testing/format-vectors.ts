import { commit } from '../ballot/commitment.ts';
import { shortCode } from '../ballot/short-code.ts';
import { memorySource } from '../bundle/source.ts';
import { fingerprint } from '../bundle/trust.ts';
import { verifyBundle } from '../bundle/verify.ts';
import { requiredHeadSizes } from '../bundle/outline.ts';
import { bundleId } from '../bundle/write.ts';
import { fromBase64Url, toBase64, toHex } from '../bytes.ts';
import { canonicalize, type Json, type JsonObject } from '../canonical.ts';
import type { EntryType } from '../entries/bodies.ts';
import { compactOf, parseDetachedJws } from '../jws.ts';
import { cosignatureLine, cosignatureMessage } from '../log/cosignature.ts';
import { deriveLogSeed } from '../log/log-key.ts';
import { MemoryTree } from '../log/memory-tree.ts';
import { leafHash } from '../log/merkle.ts';
import { COSIGNATURE_V1, formatVkey } from '../log/note.ts';
import { formatTlogProof } from '../log/proof.ts';
import { actPayload } from '../replay/acts.ts';
import { ballotStatuses } from '../replay/statuses.ts';
import { weightsOf } from '../roll/electorate.ts';
import { leafBytes, ownerHash } from '../roll/leaf.ts';
import { fixed, noteKey } from './fixed-keys.ts';
import { ed25519Key, nodeChecks } from './keys.ts';
import type { TestAssembly } from './test-assembly.ts';
import { PEOPLE } from './test-preparation.ts';

/** What other implementations try themselves against, by file name below testdata/format. */
export function formatVectors(play: TestAssembly): ReadonlyMap<string, Json> {
  return new Map<string, Json>([
    ['log-key.json', logKeyVector()],
    ['log.json', logVector(play)],
    ['roll.json', rollVector(play)],
    ['ballots.json', ballotVectors(play)],
    ['acts.json', actVectors(play)],
    ['cosignature.json', cosignatureVector(play)],
  ]);
}

function logKeyVector(): Json {
  const [masterKey, salt] = [fixed('master key'), fixed('log salt')];
  const origin = 'vote.example.org/log/5c0ffee5c0ffee05';
  const seed = deriveLogSeed(masterKey, salt, origin);
  const { publicKey } = ed25519Key(seed);
  const vkey = formatVkey(origin, publicKey);
  return {
    ...{ masterKey: toHex(masterKey), salt: toHex(salt), origin, seed: toHex(seed) },
    ...{ publicKey: toHex(publicKey), vkey, fingerprint: fingerprint(vkey) },
  };
}

function logVector(play: TestAssembly): Json {
  const { log } = play;
  const leaves = log.entries.map(leafHash);
  const tree = new MemoryTree(leaves);
  const sizes = leaves.map((_, index) => index + 1);
  const checkpoint = log.checkpoint();
  const headSizes = requiredHeadSizes(play.state());
  return {
    checkpoint,
    consistency: [1, 2, 7, 8, ...headSizes, leaves.length].map((size) => ({
      ...{ proof: tree.consistencyProof(size).map(toBase64), size1: size, size2: leaves.length },
    })),
    leaves: leaves.map(toHex),
    receipts: leaves.map((_, index) => formatTlogProof({ index, proof: tree.inclusionProof(index), checkpoint })),
    roots: sizes.map((size) => toHex(log.rootAt(size))),
    shortCodes: leaves.map(shortCode),
    vkey: log.key.vkey,
  };
}

function rollVector({ roll, rules }: TestAssembly): Json {
  const definitions = [
    { all: true },
    { buildings: ['1'] },
    { buildings: ['1'], uses: ['住宅'] },
    { uses: ['车位'] },
  ] as const;
  return {
    electorates: definitions.flatMap((definition) =>
      (['owner', 'unit'] as const).map((headcountRule) => {
        const { total, units } = weightsOf(roll.leaves.values(), definition, { ...rules, headcountRule });
        return { ...{ definition, headcountRule, parking: rules.parking, units }, weight: { ...total } };
      }),
    ),
    leafHashes: roll.lines.map((leaf) => toHex(leafHash(leafBytes(leaf!)))),
    lines: roll.lines.map((leaf) => canonicalize(leaf as unknown as Json)),
    owner: {
      hash: ownerHash(fixed('owner salt an'), [{ idNo: 'no an', name: 'an' }]),
      owners: [{ idNo: 'no an', name: 'an' }],
      salt: toHex(fixed('owner salt an')),
    },
    root: roll.root,
  };
}

interface Stored {
  readonly body: JsonObject;
  readonly seq: number;
  readonly type: EntryType;
}
const stored = ({ log }: TestAssembly): Stored[] =>
  log.entries.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Stored);

/** Every opening that the play knows, and what becomes of every ballot. */
function ballotVectors(play: TestAssembly): Json {
  const state = play.state();
  const { origin } = play.log;
  const openings = [...play.openings].map(([seq, { marks, salt, voter }]) => {
    const commitment = commit(origin, voter, fromBase64Url(salt)!, marks);
    return { commitment, marks, origin, salt, seq, voter };
  });
  const statuses = [...ballotStatuses(state)].map(([seq, judged]) => ({
    ...{ seq, status: judged.status, voter: state.ballots.get(seq)!.voter },
    ...('reason' in judged && { reason: judged.reason }),
  }));
  return { openings, statuses: statuses.sort((a, b) => a.seq - b.seq) };
}

/** Each signature of an act with what it is over, and the compact JWS that other tools read. */
function actVectors(play: TestAssembly): Json {
  const { origin } = play.log;
  const keys = new Map(Object.values(PEOPLE).map(({ jwk, kid }) => [kid, jwk]));
  return stored(play).flatMap(({ body, seq, type }) =>
    ['jws', 'jws2'].flatMap((name) => {
      const detached = body[name];
      const read = typeof detached === 'string' ? parseDetachedJws(detached) : null;
      if (!read?.ok) return [];
      const { kid, typ } = read.value.header;
      const payload = actPayload(body, origin);
      const jwk = { ...keys.get(kid)! };
      return [
        { compact: compactOf(detached as string, payload), jwk, kid, payload: canonicalize(payload), seq, type, typ },
      ];
    }),
  );
}

function cosignatureVector({ log }: TestAssembly): Json {
  const name = 'witness.example.org';
  const key = noteKey(name);
  const seconds = 1_793_000_000;
  const [body] = log.checkpoint().split('\n\n') as [string, string];
  const message = cosignatureMessage(`${body}\n`, seconds);
  const line = cosignatureLine(name, key.publicKey, seconds, key.sign(message));
  const vkey = formatVkey(name, key.publicKey, COSIGNATURE_V1);
  return { checkpoint: log.checkpoint(), line, message: new TextDecoder().decode(message), seconds, vkey };
}

/** Name of the bundle beside it and what a verifier finds in it, with the log's key from elsewhere. */
export async function bundleReport(files: ReadonlyMap<string, Uint8Array>, vkey: string): Promise<Json> {
  const { checks, ...report } = await verifyBundle(memorySource(files), { vkeys: [vkey] }, nodeChecks);
  return {
    ...(JSON.parse(JSON.stringify(report)) as JsonObject),
    checks: checks.map(({ id, status }) => ({ id, status })),
    name: bundleId([...files].map(([path, bytes]) => ({ path, bytes }))),
  };
}
