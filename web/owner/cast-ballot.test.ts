import { beforeEach, expect, test, vi } from 'vitest';
import { opensTo } from '../../crypto/ballot/commitment.ts';
import { formatReceipt, parseReceipt } from '../../crypto/ballot/receipt-text.ts';
import { shortCode } from '../../crypto/ballot/short-code.ts';
import type { Instant, VoterId } from '../../crypto/brands.ts';
import { fromHex, fromUtf8 } from '../../crypto/bytes.ts';
import type { BallotPayload } from '../../crypto/entries/bodies.ts';
import { parseJws, type Jws } from '../../crypto/jws.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { formatTlogProof } from '../../crypto/log/proof.ts';
import { isLowS, jwkThumbprint, type EcPublicJwk } from '../../crypto/signatures.ts';
import { TestLog } from '../../crypto/testing/test-log.ts';
import { verifyReceipt } from '../state/verify-receipt.ts';
import { webCryptoChecks } from '../state/signature-checks.ts';
import type { BallotTerms, Voter } from './ballot-api.ts';
import { castBallot, sendBallot, type Cast } from './cast-ballot.ts';
import { readDraft, readPending, writeDraft } from './session-store.ts';

const RECEIVED = '2026-03-20T04:05:06.000Z' as Instant;
const path = { estate: 'fenglin', assembly: '5c0ffee5c0ffee05' };
const marks = { m1: 'for', m2: 'abstain' };

/** The service as far as a phone meets it: a real log, real receipts; the network loses what a test wants lost. */
class Service {
  readonly log = new TestLog(RECEIVED);
  readonly bodies: string[] = [];
  readonly #answers = new Map<string, object>();
  jwk: EcPublicJwk | null = null;
  lose = 0;
  refuseWith: object | null = null;
  /** The next ballot alone. */
  refuseOnce: object | null = null;
  /** The request arrives and is recorded, and the phone never hears of it. */
  dark = false;
  /** Another's receipt in place of one's own. */
  swapped = false;

  readonly voter: { -readonly [K in keyof Voter]: Voter[K] } = {
    voter: '0a'.repeat(16),
    person: '1b'.repeat(16),
    capacity: 'owner',
    power: null,
    units: [],
    weight: { heads: 1, areaCm2: 895_000 },
    motions: ['m1', 'm2'],
    coOwners: 1,
    status: { state: 'none', channel: null, at: null, code: null, own: false, mayChange: true },
    nextN: 0,
    boundKid: null,
    byAgent: [],
    shares: [],
  };

  terms(): BallotTerms {
    const boundKid = this.jwk && jwkThumbprint(this.jwk);
    const voters = [{ ...this.voter, boundKid }];
    return { aud: this.log.origin, notice: 'ab'.repeat(32), serverTime: RECEIVED, window: null, voters };
  }

  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/ballot')) return Response.json(this.terms());
    const body = await request.text();
    if (pathname.endsWith('/bindings')) {
      this.jwk = (JSON.parse(body) as { jwk: EcPublicJwk }).jwk;
      return Response.json({ seq: 1, kid: jwkThumbprint(this.jwk), receipt: '' }, { status: 201 });
    }
    this.bodies.push(body);
    const refusal = this.refuseOnce;
    this.refuseOnce = null;
    if (refusal) return Response.json(refusal, { status: 409 });
    if (this.refuseWith) return Response.json(this.refuseWith, { status: 409 });
    const answer = this.#answers.get(body) ?? this.#record(body);
    this.#answers.set(body, answer);
    if (this.dark) return new Promise(() => undefined);
    if (this.lose-- > 0) throw new TypeError('network');
    return Response.json(answer, { status: 201 });
  }

  #record(body: string): object {
    const { jws } = JSON.parse(body) as { jws: string };
    const filed = this.log.append('ballot', {
      jws: this.swapped ? jws.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')) : jws,
      received: RECEIVED,
    });
    const proof = new MemoryTree(this.log.entries.map(leafHash)).inclusionProof(filed.seq);
    return {
      ...{ seq: filed.seq, code: shortCode(fromHex(filed.leaf)!), at: RECEIVED, received: RECEIVED },
      entry: fromUtf8(this.log.entries[filed.seq]!)!,
      receipt: formatTlogProof({ index: filed.seq, proof, checkpoint: this.log.checkpoint() }),
      vkey: this.log.key.vkey,
    };
  }

  /** What the service received, read. */
  ballot(index = 0) {
    const { jws, opening } = JSON.parse(this.bodies[index]!) as {
      jws: string;
      opening: { marks: never; salt: string };
    };
    const parsed = parseJws(jws) as { readonly ok: true; readonly value: Jws };
    return { jws: parsed.value, payload: parsed.value.payload as unknown as BallotPayload, opening };
  }
}

let service: Service;

beforeEach(() => {
  service = new Service();
  sessionStorage.clear();
  vi.stubGlobal('fetch', (request: Request) => service.fetch(request));
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(address: string, init?: RequestInit) {
        super(new URL(address, 'http://vote.example.org'), { ...init, signal: null });
      }
    },
  );
  vi.stubGlobal('setTimeout', (run: () => void, ms = 0) => globalThis.setImmediate(ms > 4_000 ? () => undefined : run));
});

const cast = () => sent(castBallot(path, service.terms(), { ...service.voter }, marks, () => undefined));

async function sent(casting: ReturnType<typeof castBallot>): Promise<Cast> {
  const done = await casting;
  if ('castBefore' in done) throw new Error('nothing was sent');
  return done;
}

test('what is sent opens its commitment, is signed by a key bound to the voter, and is of the accepted form', async () => {
  await cast();
  const { jws, payload, opening } = service.ballot();
  expect(opening.marks).toEqual(marks);
  expect(opensTo(opening, payload.commitment, service.log.origin, service.voter.voter as VoterId)).toBe(true);
  expect(payload).toMatchObject({ voter: service.voter.voter, n: 0, channel: 'online', notice: 'ab'.repeat(32) });
  expect(isLowS(jws.signature)).toBe(true);
  expect(jws.header.kid).toBe(jwkThumbprint(service.jwk!));
});

test('a reply lost twice leaves one ballot in the log and one receipt on the phone', async () => {
  service.lose = 2;
  const { reply, verified } = await cast();
  expect(service.bodies).toHaveLength(3);
  expect(new Set(service.bodies).size).toBe(1);
  expect(service.log.size).toBe(1);
  expect(reply.seq).toBe(0);
  expect(verified).toBe(true);
});

test('marks and salt leave the phone once the receipt verifies', async () => {
  writeDraft(path.assembly, service.voter.voter, marks);
  await cast();
  expect(readDraft(path.assembly, service.voter.voter)).toEqual({});
  expect(readPending(path.assembly, service.voter.voter)).toBeNull();
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('abstain');
});

test('a receipt shows no choice and proves, on its own, that the ballot is in the log', async () => {
  const { reply } = await cast();
  const text = formatReceipt({ vkey: reply.vkey, entry: reply.entry, proof: reply.receipt });
  const parsed = parseReceipt(text);
  expect(text).not.toContain('abstain');
  expect(text).not.toContain(service.ballot().opening.salt);
  expect(parsed.ok && (await verifyReceipt(parsed.value, service.log.key.vkey))).toMatchObject({
    ok: true,
    value: { seq: 0, code: reply.code, received: RECEIVED },
  });
});

test("somebody else's entry is not taken for one's own receipt", async () => {
  service.swapped = true;
  expect((await cast()).verified).toBe(false);
});

test('a refused ballot leaves the answers for another try and nothing waiting to be sent', async () => {
  writeDraft(path.assembly, service.voter.voter, marks);
  service.refuseWith = { code: 'VOTING_CLOSED', title: '表决已截止', detail: '没有被记录。', status: 409 };
  await expect(cast()).rejects.toMatchObject({ code: 'VOTING_CLOSED' });
  expect(readDraft(path.assembly, service.voter.voter)).toEqual(marks);
  expect(readPending(path.assembly, service.voter.voter)).toBeNull();
});

test('a phone that goes dark after sending finds the same ballot when it wakes, and its receipt', async () => {
  service.dark = true;
  void cast();
  await vi.waitUntil(() => service.bodies.length === 1);
  const waiting = readPending(path.assembly, service.voter.voter);
  expect(waiting).toBe(service.bodies[0]);
  service.dark = false;
  const { verified } = await sendBallot(path, service.voter.voter, waiting!, () => undefined);
  expect(verified).toBe(true);
  expect(service.log.size).toBe(1);
});

test('the key of a phone is used again for a change, with the next counter', async () => {
  await cast();
  service.voter.nextN = 1;
  const changed = { ...service.voter, boundKid: jwkThumbprint(service.jwk!) };
  await castBallot(path, service.terms(), changed, { m1: 'against' }, () => undefined);
  expect(service.ballot(1).payload.n).toBe(1);
  expect(service.ballot(1).jws.header.kid).toBe(service.ballot(0).jws.header.kid);
});

test('a page that is older than the same person’s ballot sends nothing and leads to that ballot’s receipt', async () => {
  const { reply } = await cast();
  service.voter.status = { ...service.voter.status, state: 'cast', own: true, code: reply.code, at: RECEIVED };
  const stale = {
    ...service.voter,
    status: { ...service.voter.status, state: 'none' as const, own: false, code: null },
  };
  const again = await castBallot(path, service.terms(), stale, { m1: 'against' }, () => undefined);
  expect(again).toEqual({ castBefore: reply.code });
  expect(service.bodies).toHaveLength(1);
});

test('of two tabs that press at the same moment the second is told of the first one’s ballot', async () => {
  service.refuseOnce = { code: 'BALLOT_OUT_OF_ORDER', title: '', detail: '', status: 409 };
  const voter = { ...service.voter };
  vi.stubGlobal('fetch', async (request: Request) => {
    const reply = await service.fetch(request);
    if (request.url.endsWith('/ballots'))
      service.voter.status = { ...voter.status, state: 'cast', own: true, code: '7K4M92TD', at: RECEIVED };
    return reply;
  });
  expect(await castBallot(path, service.terms(), voter, marks, () => undefined)).toEqual({ castBefore: '7K4M92TD' });
});

test('a counter that a disputed ballot has used is taken up, whatever was read before', async () => {
  await cast();
  service.voter.nextN = 1;
  service.refuseOnce = { code: 'BALLOT_OUT_OF_ORDER', title: '', detail: '', status: 409 };
  const stale = { ...service.voter, boundKid: jwkThumbprint(service.jwk!), nextN: 0 };
  const { verified } = await sent(castBallot(path, service.terms(), stale, { m1: 'against' }, () => undefined));
  expect(verified).toBe(true);
  expect(service.ballot(2).payload.n).toBe(1);
  expect(service.ballot(2).jws.header.kid).toBe(service.ballot(0).jws.header.kid);
});

test('a phone that lost its key binds a fresh one, and its counter begins anew', async () => {
  await cast();
  const kid = jwkThumbprint(service.jwk!);
  const lost = { ...service.voter, voter: '0b'.repeat(16), boundKid: kid, nextN: 3 };
  await castBallot(path, service.terms(), lost, marks, () => undefined);
  expect(service.ballot(1).payload.n).toBe(0);
  expect(service.ballot(1).jws.header.kid).not.toBe(kid);
});

test('the checks of the browser refuse a signature under another key', async () => {
  const { reply } = await cast();
  const other = new TestLog(RECEIVED, {}, 'other.example.org/log/5c0ffee5c0ffee05').key.vkey;
  const receipt = { vkey: reply.vkey, entry: reply.entry, proof: reply.receipt };
  expect((await verifyReceipt(receipt, other)).ok).toBe(false);
  expect(
    await webCryptoChecks.es256({ kty: 'EC', crv: 'P-256', x: '', y: '' }, new Uint8Array(1), new Uint8Array(64)),
  ).toBe(false);
});
