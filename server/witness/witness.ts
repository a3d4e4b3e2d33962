import { equalBytes, toBase64 } from '../../crypto/bytes.ts';
import { verifyCheckpoint } from '../../crypto/log/checkpoint.ts';
import { verifyConsistency } from '../../crypto/log/merkle.ts';
import { joinNote, parseVkey, isSameKey, type SignedNote } from '../../crypto/log/note.ts';
import type { SignatureChecks } from '../../crypto/signatures.ts';
import { KeyedMutex } from '../log/mutex.ts';
import type { Log } from '../platform/log.ts';
import type { KnownLogs } from './known-logs.ts';
import { parseSubmission, type Submission } from './submission.ts';
import type { WitnessKey } from './witness-key.ts';
import { checkpointOf, type Remembered, type WitnessState } from './witness-state.ts';

/** What `add-checkpoint` answers: body and, for a conflict, the type that tells it from an error of something in between. */
export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
  readonly type?: 'text/x.tlog.size';
}

export interface WitnessParts {
  readonly key: WitnessKey;
  readonly state: WitnessState;
  readonly known: KnownLogs;
  readonly checks: SignatureChecks;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Cosigns a head of a log only if it continues the one cosigned before: whoever sees our line knows that nobody was shown
 * another past. One at a time for each log, and remembered on disk before it is answered.
 */
export class Witness {
  readonly #parts: WitnessParts;
  readonly #mutex = new KeyedMutex();

  constructor(parts: WitnessParts) {
    this.#parts = parts;
  }

  async addCheckpoint(body: Uint8Array): Promise<Answer> {
    const submission = parseSubmission(body);
    if (!submission.ok) return refusal(submission.error.status, submission.error.reason);
    const { origin } = submission.value.checkpoint;
    return this.#mutex.run(origin, () => this.#judge(submission.value));
  }

  async #judge(submission: Submission): Promise<Answer> {
    const { known, checks } = this.#parts;
    const { note, checkpoint, oldSize } = submission;
    const remembered = await known.find(checkpoint.origin);
    if (!remembered) return refusal(404, 'this log is not known here');
    const signed = await verifyCheckpoint(note.text, remembered.vkey, checks);
    if (!signed.ok) return refusal(403, signed.error);
    const latest = remembered.note === null ? null : checkpointOf(remembered.note);
    const latestSize = latest?.size ?? 0;
    if (latest?.size === checkpoint.size && !equalBytes(latest.root, checkpoint.root)) {
      const forked = await this.#refuseFork(submission, remembered, true);
      return oldSize === latestSize ? forked : conflict(latestSize);
    }
    if (oldSize !== latestSize) return conflict(latestSize);
    if (latest === null || latestSize === 0)
      return submission.proof.length === 0
        ? this.#cosign(submission, remembered)
        : refusal(422, 'from the empty tree there is nothing to prove');
    return verifyConsistency(latestSize, latest.root, checkpoint.size, checkpoint.root, submission.proof)
      ? this.#cosign(submission, remembered)
      : this.#refuseFork(submission, remembered, false);
  }

  async #cosign({ note, checkpoint }: Submission, { vkey }: Remembered): Promise<Answer> {
    const { key, state, log, now } = this.#parts;
    const line = key.cosign(note.body, Math.floor(now() / 1000));
    await state.save(checkpoint.origin, { vkey, note: joinNote(note.body, [lineOf(note, vkey), line]) });
    log.info({ origin: checkpoint.origin, size: checkpoint.size }, 'cosigned');
    return { status: 200, body: line };
  }

  /** Says so to the sender, to the operator and, in a file that can be handed on, to everybody. */
  async #refuseFork({ note, checkpoint, proof }: Submission, { vkey, note: ours }: Remembered, isCertain: boolean) {
    const { state, log } = this.#parts;
    const theirs = joinNote(note.body, [lineOf(note, vkey)]);
    const content = evidenceText({ vkey, ours: ours!, theirs, proof: isCertain ? [] : proof });
    const evidence = await state.keepEvidence(checkpoint.origin, isCertain, content);
    const { size } = checkpointOf(ours!);
    const facts = { origin: checkpoint.origin, cosigned: size, shown: checkpoint.size, evidence };
    if (isCertain) log.fatal(facts, 'FORK: the log signed two different heads of one size');
    else log.error(facts, 'refused: the head was not shown to continue the one cosigned before');
    return refusal(
      422,
      isCertain
        ? `fork: another head of size ${size}, signed by this log, was cosigned before; both are kept as evidence`
        : `the proof does not lead from the head of size ${size} that was cosigned before; both heads are kept`,
    );
  }
}

const refusal = (status: 400 | 403 | 404 | 422, reason: string): Answer => ({ status, body: `${reason}\n` });

const conflict = (size: number): Answer => ({ status: 409, body: `${size}\n`, type: 'text/x.tlog.size' });

/** The log's own line, whose signature was verified; lines of others are not passed on. */
function lineOf({ text, body, signatures }: SignedNote, vkey: string): string {
  const key = parseVkey(vkey);
  const index = key.ok ? signatures.findIndex((each) => isSameKey(each, key.value)) : -1;
  const line = text.slice(body.length + 1).split('\n')[index];
  if (line === undefined) throw new Error('a checkpoint that was verified has no line of the log');
  return `${line}\n`;
}

interface Evidence {
  readonly vkey: string;
  readonly ours: string;
  readonly theirs: string;
  readonly proof: readonly Uint8Array[];
}

const evidenceText = ({ vkey, ours, theirs, proof }: Evidence): string =>
  [
    '同一份日志签署了两个树头，第二个未能证明是第一个的延续。两者都带有该日志自己的签名。',
    'One log signed both heads; the second was not shown to continue the first. Each carries the signature of the log itself.',
    '',
    `log ${vkey}`,
    '',
    '--- cosigned before ---',
    ours,
    '--- shown later, refused ---',
    theirs,
    '--- proof that came with it ---',
    ...proof.map(toBase64),
    '',
  ].join('\n');
