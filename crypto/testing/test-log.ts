import type { Hex32, Instant } from '../brands.ts';
import { toHex, utf8 } from '../bytes.ts';
import { canonicalize, type JsonObject } from '../canonical.ts';
import type { EntryType } from '../entries/bodies.ts';
import { formatCheckpointBody } from '../log/checkpoint.ts';
import { NO_PREVIOUS, prevOf } from '../log/entry.ts';
import { MemoryTree } from '../log/memory-tree.ts';
import { leafHash } from '../log/merkle.ts';
import { ED25519, joinNote, keyHash, signatureLine } from '../log/note.ts';
import { actText, actTyp } from '../replay/acts.ts';
import { detach } from '../jws.ts';
import { addMs, instantMs } from '../time.ts';
import { fixedNonce, noteKey, type NoteKey, type TestKey } from './fixed-keys.ts';

/** Where a test changes a log before it is sealed. All of it runs while the log grows, so that the chain stays whole. */
export interface Tampering {
  /** What the signers of an act sign; null leaves the entry out. */
  readonly fields?: (type: EntryType, fields: JsonObject, log: TestLog) => JsonObject | null;
  /** The body after it was signed. */
  readonly body?: (type: EntryType, body: JsonObject, log: TestLog) => JsonObject;
  /** Entries that are left out. */
  readonly skip?: (type: EntryType, body: JsonObject) => boolean;
  /** Who signs instead. */
  readonly signers?: (type: EntryType, signers: readonly TestKey[]) => readonly TestKey[];
  /** The envelope. */
  readonly envelope?: (envelope: JsonObject, log: TestLog) => JsonObject;
  /** The stored text. */
  readonly text?: (text: string, type: EntryType, log: TestLog) => string;
}

export interface Filed {
  readonly seq: number;
  readonly leaf: Hex32;
  readonly at: Instant;
}

export const TEST_ORIGIN = 'vote.example.org/log/5c0ffee5c0ffee05';

/** A log that a test grows entry by entry, chained and signed like a real one but with keys that anybody can derive. */
export class TestLog {
  readonly origin: string;
  readonly key: NoteKey;
  readonly entries: Uint8Array[] = [];
  readonly filed = new Map<EntryType, Filed>();
  at: Instant;
  #last: Hex32 = NO_PREVIOUS;
  #nonces = 0;
  #tampering: Tampering;

  constructor(at: Instant, tampering: Tampering = {}, origin: string = TEST_ORIGIN) {
    this.origin = origin;
    this.key = noteKey(origin);
    this.at = at;
    this.#tampering = tampering;
  }

  get size(): number {
    return this.entries.length;
  }

  /** Leaf hash of the last entry of a type; throws if there is none, which is a mistake of the test. */
  leafOf(type: EntryType): Hex32 {
    const filed = this.filed.get(type);
    if (!filed) throw new Error(`no ${type} yet`);
    return filed.leaf;
  }

  wait(ms: number): this {
    this.at = addMs(this.at, ms);
    return this;
  }

  until(at: Instant): this {
    if (instantMs(at) > instantMs(this.at)) this.at = at;
    return this;
  }

  nonce(): string {
    this.#nonces += 1;
    return fixedNonce(String(this.#nonces));
  }

  /** An act of one or two people, with anything that is not signed, such as `received`, in `unsigned`. */
  act(type: EntryType, fields: JsonObject, signers: readonly TestKey[], unsigned: JsonObject = {}): Filed | null {
    const changed = this.#tampering.fields ? this.#tampering.fields(type, fields, this) : fields;
    if (changed === null) return null;
    const body = { nonce: this.nonce(), ...changed };
    const payload = actText(body, this.origin);
    const [jws, jws2] = (this.#tampering.signers?.(type, signers) ?? signers).map((signer) =>
      detach(signer.signText(actTyp(type), payload)),
    );
    return this.append(type, { ...body, ...unsigned, ...(jws && { jws }), ...(jws2 && { jws2 }) });
  }

  /** Any body as it is. */
  append(type: EntryType, body: JsonObject): Filed {
    const finalBody = this.#tampering.body?.(type, body, this) ?? body;
    if (this.#tampering.skip?.(type, finalBody)) return { seq: this.size - 1, leaf: this.#last, at: this.at };
    const envelope = { at: this.at, body: finalBody, log: this.origin, prev: this.#last, seq: this.size, type, v: 1 };
    const text = canonicalize(this.#tampering.envelope?.(envelope, this) ?? envelope);
    return this.appendBytes(utf8(this.#tampering.text?.(text, type, this) ?? text), type);
  }

  appendBytes(bytes: Uint8Array, type: EntryType): Filed {
    const leaf = leafHash(bytes);
    const filed = { seq: this.size, leaf: toHex(leaf) as Hex32, at: this.at };
    this.keep(bytes, leaf, type);
    this.#last = filed.leaf;
    this.filed.set(type, filed);
    return filed;
  }

  /** Where entries go: into memory, or elsewhere for a log that is larger. */
  protected keep(bytes: Uint8Array, _leaf: Uint8Array, _type: EntryType): void {
    this.entries.push(bytes);
  }

  /** Takes back the last entries, as a service does that was refused. */
  truncate(size: number): void {
    this.entries.length = size;
    this.#last = size === 0 ? NO_PREVIOUS : prevOf(this.entries[size - 1]!);
  }

  /** Root of the tree at some size. */
  rootAt(size: number): Uint8Array {
    const tree = new MemoryTree(this.entries.slice(0, size).map(leafHash));
    return tree.root();
  }

  /** The signed head at some size. */
  checkpoint(size: number = this.size, root: Uint8Array = this.rootAt(size)): string {
    return signHead(this.key, size, root);
  }
}

/** A checkpoint over any root, signed by any key. */
export function signHead(key: NoteKey, size: number, root: Uint8Array, origin: string = key.name): string {
  const body = formatCheckpointBody({ origin, size, root });
  const hash = keyHash(key.name, ED25519, key.publicKey);
  return joinNote(body, [signatureLine(key.name, hash, key.sign(utf8(body)))]);
}
