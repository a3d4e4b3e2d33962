import { fromUtf8, utf8 } from '../bytes.ts';
import type { Entry } from '../entries/bodies.ts';
import { provableOf, type Provable } from '../replay/proven.ts';
import type { JobDesk } from './job-desk.ts';
import { SIGNATURE_BYTES } from '../signatures.ts';

export interface ReadLine {
  readonly line: Uint8Array;
  /** Null where the line is no entry. */
  readonly entry: Entry | null;
}

/** Proves what can be proven of each entry by itself; gives the JSON of what replay needs of the lines, see jobs.ts. */
export async function proveEach(lines: readonly ReadLine[], { checks, keys }: JobDesk): Promise<string> {
  const provable = lines.map(({ entry }) => {
    const found = entry && provableOf(entry, (kid) => keys.get(kid));
    // Known by its thumbprint, whether or not the log ever takes it for somebody's key.
    if (found && entry.type === 'bind') keys.add(found.kid, found.jwk);
    return found;
  });
  const texts = new SignedTexts(provable);
  const verdicts = provable.map(
    (found, index) => found !== null && checks.es256(found.jwk, texts.input(index), texts.signature(index)),
  );
  const waits = verdicts.some((verdict) => typeof verdict !== 'boolean');
  const verified = waits ? await Promise.all(verdicts) : verdicts;
  return `[${lines.map((read, index) => textOf(read, verified[index] === true ? provable[index]! : null)).join()}]`;
}

/** Signing inputs and signatures, each kind in one piece of memory: thousands of small ones cost more than their use. */
class SignedTexts {
  readonly #inputs: Uint8Array;
  readonly #ends: Uint32Array;
  readonly #signatures: Uint8Array;

  constructor(provable: readonly (Provable | null)[]) {
    this.#ends = new Uint32Array(provable.length);
    this.#signatures = new Uint8Array(SIGNATURE_BYTES * provable.length);
    let [inputs, end] = ['', 0];
    for (const [index, found] of provable.entries()) {
      if (found) {
        inputs += found.jws.signingText;
        end += found.jws.signingText.length;
        this.#signatures.set(found.jws.signature, SIGNATURE_BYTES * index);
      }
      this.#ends[index] = end;
    }
    this.#inputs = utf8(inputs);
  }

  input(index: number): Uint8Array {
    return this.#inputs.subarray(this.#ends[index - 1] ?? 0, this.#ends[index]);
  }

  signature(index: number): Uint8Array {
    return this.#signatures.subarray(SIGNATURE_BYTES * index, SIGNATURE_BYTES * (index + 1));
  }
}

/** An `ExaminedLine`. The line and the payload are canonical JSON, so their texts stand as they are. */
function textOf({ line, entry }: ReadLine, proven: Provable | null): string {
  if (!entry) return '[null,null]';
  const text = fromUtf8(line)!;
  if (!proven) return `[${text},null]`;
  const { kid, jws } = proven;
  return `[${text.replace(jws.text, '')},{"kid":"${kid}","payload":${jws.payloadText}}]`;
}
