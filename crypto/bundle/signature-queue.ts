import { utf8 } from '../bytes.ts';
import type { SignatureClaim } from '../replay/authority.ts';
import { SIGNATURE_BYTES } from '../signatures.ts';
import type { PackedClaims } from './jobs.ts';
import type { Team } from './team.ts';

const SIGNATURES_IN_A_JOB = 256;

/** Collects signatures and has them checked some at a time; says of which entries one is bad. */
export class SignatureQueue {
  readonly #team: Team;
  readonly #onBad: (seq: number) => void;
  #claims: SignatureClaim[] = [];
  #seqs: number[] = [];
  #pending: Promise<void>[] = [];

  constructor(team: Team, onBad: (seq: number) => void) {
    this.#team = team;
    this.#onBad = onBad;
  }

  add(claims: readonly SignatureClaim[], seq: number): void {
    for (const claim of claims) {
      this.#claims.push(claim);
      this.#seqs.push(seq);
    }
    if (this.#claims.length >= SIGNATURES_IN_A_JOB) this.#send();
  }

  /** Waits while more are under way than the team can work on. */
  async breathe(): Promise<void> {
    while (this.#pending.length > 2 * this.#team.size) await this.#pending.shift();
  }

  async finish(): Promise<void> {
    if (this.#claims.length > 0) this.#send();
    await Promise.all(this.#pending);
  }

  #send(): void {
    const seqs = this.#seqs;
    const answer = this.#team.do('signatures', packed(this.#claims)).then((verdicts) => {
      for (let i = 0; i < verdicts.length; i++) if (verdicts[i] !== 1) this.#onBad(seqs[i]!);
    });
    answer.catch(() => undefined);
    this.#pending.push(answer);
    [this.#claims, this.#seqs] = [[], []];
  }
}

function packed(claims: readonly SignatureClaim[]): PackedClaims {
  let [keys, inputs, end] = ['', '', 0];
  const ends = new Uint32Array(claims.length);
  const signatures = new Uint8Array(SIGNATURE_BYTES * claims.length);
  for (const [index, { jws, jwk }] of claims.entries()) {
    keys += jwk.x + jwk.y;
    inputs += jws.signingText;
    ends[index] = end += jws.signingText.length;
    signatures.set(jws.signature, SIGNATURE_BYTES * index);
  }
  return { keys, inputs: utf8(inputs), ends, signatures };
}
