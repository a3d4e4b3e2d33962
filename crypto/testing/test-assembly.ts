import type { Instant, VoterId } from '../brands.ts';
import { commit, type Opening } from '../ballot/commitment.ts';
import { toBase64Url, toHex } from '../bytes.ts';
import type { Json, JsonObject } from '../canonical.ts';
import { countAssembly } from '../count/count.ts';
import { seedCommitment } from '../count/sample.ts';
import { talliesOf } from '../count/tally.ts';
import { addDays, addMs, dayEnd, localDay } from '../time.ts';
import { fixed, fixedHex, testKey, type TestKey } from './fixed-keys.ts';
import { textDocument, voterNamed } from './test-estate.ts';
import type { Filed, TestLog } from './test-log.ts';
import { PEOPLE, TestPreparation, type BallotOptions } from './test-preparation.ts';

/**
 * Plays an assembly into a log. Each method appends what its name says and moves the clock by a second; the tests pick the
 * steps. What the log is told comes from the play itself, never from replay, so that a tampered log can be sealed too.
 */
export class TestAssembly extends TestPreparation {
  readonly openings = new Map<number, Opening & { readonly voter: VoterId }>();
  /** Device keys by person. */
  readonly devices = new Map<string, TestKey>();
  /** Of the tree after `close`. */
  closeHead: JsonObject = { root: '0'.repeat(64), size: 0 };
  #cast = 0;
  readonly #counters = new Map<string, number>();
  readonly #paperVoters = new Map<string, VoterId>();

  /** Binds a device of a person to an owner; the first of an owner is his own. */
  bind(owner: string, person: string = owner, capacity = 'owner', extra: JsonObject = {}): Filed | null {
    const key = testKey(`device ${owner} ${person} ${this.devices.size}`, person);
    this.devices.set(person, key);
    this.log.wait(1000);
    return this.log.append('bind', { ...this.bindBody(key, voterNamed(owner), capacity), ...extra });
  }

  bindBody(key: TestKey, voter: VoterId, capacity = 'owner'): JsonObject {
    const nonce = this.log.nonce();
    return {
      bind: key.sign('bind+jws', { aud: this.log.origin, nonce, person: key.person, voter }),
      capacity,
      evidence: fixedHex(`evidence ${key.label}`, 32),
      jwk: key.jwk,
      method: 'registry-sms',
      person: key.person,
      verifier: 'service',
      voter,
    };
  }

  /** An online ballot by a person's device; `changes` replaces parts of what is signed. */
  ballot(owner: string, marks: JsonObject, given: BallotOptions = {}): Filed {
    const options = { ...given, ...this.options.ballot?.(owner, this.#cast) };
    this.#cast += 1;
    const key = options.key ?? this.devices.get(options.person ?? owner) ?? this.#bound(owner, options.person);
    const voter = voterNamed(owner);
    const n = options.n ?? this.#counters.get(key.kid) ?? 0;
    this.#counters.set(key.kid, n + 1);
    this.log.wait(1000);
    const commitment = this.#commit(this.log.size, voter, marks);
    const payload = {
      ...{ aud: this.log.origin, channel: 'online', commitment, n, nonce: this.log.nonce() },
      ...{ notice: this.log.leafOf('notice'), scheme: 'sha256-salted', voter, ...options.changes },
    };
    return this.#received(options, (received) =>
      this.log.append('ballot', { jws: key.sign('ballot+jws', payload), received }),
    );
  }

  attested(owner: string, marks: JsonObject, options: BallotOptions & { channel?: string } = {}): Filed {
    const voter = voterNamed(owner);
    this.log.wait(1000);
    const fields = {
      channel: options.channel ?? 'assisted',
      commitment: this.#commit(this.log.size, voter, marks),
      evidence: fixedHex('evidence', 32),
      n: options.n ?? 0,
      notice: this.log.leafOf('notice'),
      person: fixedHex(`person ${options.person ?? owner}`, 16),
      scheme: 'sha256-salted',
      voter,
      ...options.changes,
    };
    return this.#received(options, (received) =>
      this.log.act('ballot-attested', fields, [options.key ?? PEOPLE.clerk], { received })!,
    );
  }

  /** A new phone of a person of an owner, signed by those named; without them by two clerks. */
  changeContact(owner: string, signers: readonly TestKey[] = [PEOPLE.clerk, PEOPLE.secondClerk], changes = {}) {
    const fields = {
      by: signers.length === 1 ? 'owner' : 'two-staff',
      evidence: fixedHex('evidence', 32),
      newPhone: fixedHex(`new phone of ${owner}`, 32),
      oldPhones: [fixedHex(`phone of ${owner}`, 32)],
      person: fixedHex(`person ${owner}`, 16),
      voter: voterNamed(owner),
    };
    return this.act('contact-changed', { ...fields, ...changes }, ...signers);
  }

  issue(...papers: (readonly [serial: string, owner: string])[]): this {
    const list = papers.map(([serial, owner]) => ({ serial, voter: voterNamed(owner) }));
    for (const { serial, voter } of list) this.#paperVoters.set(serial, voter);
    this.act('paper-issued', { papers: list }, PEOPLE.clerk);
    return this;
  }

  register(serial: string, options: { box?: string; received?: Instant } = {}): Filed {
    this.log.wait(1000);
    const scan = textDocument(`scan ${serial}`, 'image/png').ref;
    const fields = { box: options.box ?? 'B1', scan, serial, voter: this.#paperVoters.get(serial)! };
    return this.#received(options, (received) =>
      this.log.act('paper-registered', fields, [PEOPLE.clerk], { received })!,
    );
  }

  seal(count: number, box = 'B1'): Filed | null {
    return this.act('box-sealed', { box, count }, PEOPLE.clerk);
  }

  /** First reading of a paper. */
  enter(serial: string, marks: JsonObject, reading = 1, reader: TestKey = PEOPLE.clerk): Filed | null {
    this.log.wait(1000);
    const commitment = this.#commit(this.log.size, this.#paperVoters.get(serial)!, marks);
    return this.log.act('paper-entered', { commitment, reading, serial }, [reader]);
  }

  review(serial: string, entered: Filed | null, reading = 1, reader: TestKey = PEOPLE.secondClerk): Filed | null {
    const opening = this.openings.get(entered!.seq)!;
    const commitment = commit(this.log.origin, opening.voter, fixedSalt(entered!.seq), opening.marks);
    return this.act('paper-reviewed', { commitment, reading, serial }, reader);
  }

  /** Entered and reviewed in agreement. */
  read(serial: string, marks: JsonObject): this {
    this.review(serial, this.enter(serial, marks));
    return this;
  }

  close(): this {
    this.log.until(addMs(this.ends, 60_000));
    const { seq } = this.log.append('close', {});
    this.closeHead = { root: hexRoot(this.log, seq + 1), size: seq + 1 };
    return this;
  }

  /** The officer commits to a seed, before the close. */
  commitSeed(): Filed | null {
    return this.act('sample-seed', { commitment: this.#seedCommitment(), seed: null }, PEOPLE.officer);
  }

  openSeed(seed: string = TEST_SEED): Filed | null {
    return this.act('sample-seed', { commitment: this.#seedCommitment(), seed }, PEOPLE.officer);
  }

  #seedCommitment(): string {
    return toBase64Url(seedCommitment(this.log.origin, TEST_SEED));
  }

  reconcile(issued: number, registered: number, spoiled: number): this {
    const outstanding = issued - registered - spoiled;
    this.act('reconciled', { issued, outstanding, registered, spoiled }, PEOPLE.clerk);
    return this;
  }

  tally(motions: Json = this.tallies(), ...signers: TestKey[]): this {
    const [first, second] = signers.length === 2 ? signers : [PEOPLE.clerk, PEOPLE.secondClerk];
    const fields = { close: this.closeHead, motions, notice: this.log.leafOf('notice') };
    this.act('tally', fields, first!, second!);
    return this;
  }

  /** What an honest count gives. */
  tallies(delivered: ReadonlySet<VoterId> = new Set()): Json {
    if (this.options.tallies !== undefined) return this.options.tallies;
    const count = countAssembly({ state: this.state(), roll: this.roll, openings: this.openings, delivered });
    if (!count.ok) throw new Error(count.error.what);
    return talliesOf(count.value) as unknown as Json;
  }

  declare(outcomes: Json): this {
    this.log.until(addMs(dayEnd(addDays(localDay(this.log.at), this.rules.objectionDays)), 1000));
    const fields = { document: this.document('minutes'), outcomes, tally: this.log.leafOf('tally') };
    this.act('declare', fields, PEOPLE.convener);
    return this;
  }

  certify(first: TestKey = PEOPLE.officer, second: TestKey = PEOPLE.secondOfficer, changes: JsonObject = {}): this {
    const fields = {
      ...{ close: this.closeHead, declare: this.log.leafOf('declare'), finding: 'records-agree' },
      ...{ notice: this.log.leafOf('notice'), root: this.roll.root, tally: this.log.leafOf('tally') },
      ...{ statement: '核对记录一致，不对决议效力作出认定', ...changes },
    };
    this.act('certify', fields, first, second);
    return this;
  }

  archive(): this {
    this.act('archive', {}, PEOPLE.officer);
    return this;
  }

  #bound(owner: string, person?: string): TestKey {
    this.bind(owner, person);
    return this.devices.get(person ?? owner)!;
  }

  #commit(seq: number, voter: VoterId, marks: JsonObject): string {
    const salt = fixedSalt(seq);
    this.openings.set(seq, { marks, salt: toBase64Url(salt), voter });
    return commit(this.log.origin, voter, salt, marks);
  }

  #received(options: { received?: Instant }, append: (received: Instant) => Filed): Filed {
    const received = options.received ?? this.log.at;
    this.log.wait(200);
    return append(received);
  }
}

export const TEST_SEED = toBase64Url(fixed('seed of the sample'));
const fixedSalt = (seq: number): Uint8Array => fixed(`salt ${seq}`);

const hexRoot = (log: TestLog, size: number): string => toHex(log.rootAt(size));

export const outcomesOf = (tallies: Json): Json =>
  (tallies as readonly { id: string; outcome: string }[]).map(({ id, outcome }) => ({ id, outcome }));
