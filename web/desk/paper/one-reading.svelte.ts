import type { AssemblyDesk } from '../assembly-desk.svelte.ts';
import { motionsFor } from '../../owner/motion-view.ts';
import { ActSigning } from '../signing/act-signing.svelte.ts';
import { firstReading, secondReading } from './commit-reading.ts';
import { findPaper, reviewTerms, type PowerOnPaper } from './paper-api.ts';
import { isOutside } from './powers-on-paper.ts';
import { PaperReading } from './reading.svelte.ts';

export type Part = 'enter' | 'review';

/** One paper in front of one reader. The second reader's part holds the first one's salt and nothing of what he read. */
export class OneReading {
  readonly signing: ActSigning;
  readonly reading: PaperReading;
  readonly serial: string;
  readonly part: Part;
  readonly rooms: readonly string[];
  readonly powers: readonly PowerOnPaper[];
  readonly #desk: AssemblyDesk;
  readonly #terms: { readonly aud: string; readonly voter: string; readonly salt: string | null };

  private constructor(
    desk: AssemblyDesk,
    part: Part,
    terms: {
      serial: string;
      aud: string;
      voter: string;
      motions: readonly string[];
      salt: string | null;
      rooms: readonly string[];
      powers: readonly PowerOnPaper[];
    },
  ) {
    this.#desk = desk;
    this.#terms = terms;
    this.part = part;
    this.serial = terms.serial;
    this.rooms = terms.rooms;
    this.powers = terms.powers;
    this.signing = new ActSigning(desk.path);
    const { motions, rules } = desk.view;
    const views = motionsFor(motions, terms.motions, rules?.followMajority === 'on');
    this.reading = new PaperReading(views, (motion) => isOutside(terms.powers, motion));
  }

  static async begin(desk: AssemblyDesk, part: Part, serial: string, rooms: readonly string[]): Promise<OneReading> {
    if (part === 'review') return new OneReading(desk, part, { ...(await reviewTerms(desk.path, serial)), rooms });
    const { paper } = await findPaper(desk.path, serial);
    if (!paper) throw new Error('the paper is not there');
    return new OneReading(desk, part, { ...paper, salt: null });
  }

  /** Whether it is in the log now. */
  async submit(): Promise<boolean> {
    const { marks } = this.reading;
    const key = this.#desk.key.signing;
    if (!marks || !key) return false;
    const { serial } = this;
    if (this.#terms.salt !== null) {
      const commitment = secondReading({ ...this.#terms, salt: this.#terms.salt }, marks);
      return (await this.signing.signAtOnce(key, 'paper-reviewed', { commitment, serial })) !== null;
    }
    const { commitment, opening } = firstReading(this.#terms, marks);
    return (await this.signing.signAtOnce(key, 'paper-entered', { commitment, serial }, opening)) !== null;
  }
}
