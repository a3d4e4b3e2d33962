import type { JsonObject } from '../../../crypto/canonical.ts';
import type { MotionView } from '../../owner/motion-view.ts';

/** One thing to read on a paper: a question, or one candidate of an election. */
export interface Item {
  readonly motion: MotionView;
  readonly candidate: { readonly id: string; readonly name: string } | null;
  readonly keys: readonly ItemKey[];
}

/** A key of the keyboard and the mark or reading that it stands for. */
export interface ItemKey {
  readonly key: string;
  readonly value: string;
  /** The option's own words; null where the mark has a name in every language. */
  readonly label: string | null;
}

const key = (name: string, value: string, label: string | null = null): ItemKey => ({ key: name, value, label });
/** Said of a whole item, never of one candidate. */
const UNCLEAR = [key('4', 'overvote'), key('5', 'altered'), key('6', 'illegible')];
/** Signed by an agent whose power leaves this motion out. */
const NO_POWER = key('8', 'unsigned');
const BLANK = key('0', 'blank');
const PLAIN = [key('1', 'for'), key('2', 'against'), key('3', 'abstain')];

/** The same digits mean the same everywhere: 3 abstains and 0 is blank on every kind of motion. */
function keysOf(motion: MotionView): readonly ItemKey[] {
  switch (motion.kind) {
    case 'decide':
      return [...PLAIN, ...(motion.followMajority ? [key('7', 'follow-majority')] : []), BLANK, ...UNCLEAR];
    case 'choose': {
      const options = motion.options.map(({ id, title }, index) => key(String.fromCharCode(65 + index), id, title));
      return [...options, key('7', 'none'), key('3', 'abstain'), BLANK, ...UNCLEAR];
    }
    case 'elect':
      return [...PLAIN, BLANK, ...UNCLEAR];
  }
}

const itemsOf = (motions: readonly MotionView[], isOutside: (motion: string) => boolean): readonly Item[] =>
  motions.flatMap((motion): readonly Item[] => {
    const keys = [...keysOf(motion), ...(isOutside(motion.id) ? [NO_POWER] : [])];
    if (motion.kind !== 'elect') return [{ motion, candidate: null, keys }];
    return motion.candidates.map(({ id, name }) => ({ motion, candidate: { id, name }, keys }));
  });

const OF_WHOLE = [...UNCLEAR, NO_POWER];
const isUnclear = (value: string): boolean => OF_WHOLE.some((each) => each.value === value);

export type ReadingStage = 'items' | 'review';

/**
 * What one reader reads on one paper, by keyboard alone: a digit, Enter, a digit, Enter, and one Enter more over the whole.
 * Nothing is preselected, and Enter does not leave an item that was not read.
 */
export class PaperReading {
  readonly items: readonly Item[];
  readonly motions: readonly MotionView[];
  #values = $state<(string | undefined)[]>([]);
  #at = $state(0);
  #stage = $state<ReadingStage>('items');
  #isUnsigned = $state(false);

  /**
   * @param motions those that stand on this paper
   * @param isOutside whether an agent may sign this paper, but not for this motion
   */
  constructor(motions: readonly MotionView[], isOutside: (motion: string) => boolean = () => false) {
    this.motions = motions;
    this.items = itemsOf(motions, isOutside);
  }

  get at(): number {
    return this.#at;
  }
  get stage(): ReadingStage {
    return this.#stage;
  }
  get isUnsigned(): boolean {
    return this.#isUnsigned;
  }
  value(index: number): string | undefined {
    return this.#values[index];
  }

  /** Elections on which more candidates are marked for than there are seats: read as several marks. */
  readonly overfull = $derived.by(() => this.#overfull());
  readonly isComplete = $derived.by(() => this.#isAllRead());

  /** The marks, in the log's own words; null until everything was read. */
  get marks(): JsonObject | null {
    if (!this.isComplete) return null;
    const motions = [...new Set(this.items.map(({ motion }) => motion))];
    // A paper without a signature is void on everything that stands on it.
    if (this.#isUnsigned) return Object.fromEntries(motions.map(({ id }) => [id, 'unsigned']));
    return Object.fromEntries(motions.map((motion) => [motion.id, this.#markOf(motion)]));
  }

  /** Takes a key by its name on the keyboard; whether it meant anything. `submit` is the last Enter. */
  press(code: string, submit: () => void): boolean {
    const name = nameOf(code);
    if (name === 'Enter') return this.#enter(submit);
    if (name === 'Backspace' || name === 'ArrowUp') return this.back();
    if (name === '9') return this.#unsigned();
    return this.#stage === 'items' && this.read(this.#at, name);
  }

  /** Sets an item by its key; the reader stays on it, so that he sees what he typed before he goes on. */
  read(index: number, name: string): boolean {
    const item = this.items[index];
    const found = item?.keys.find((each) => each.key === name);
    if (!item || !found) return false;
    this.#isUnsigned = false;
    this.#at = index;
    if (item.candidate && isUnclear(found.value)) this.#readMotion(item.motion, found.value);
    else {
      this.#forgetUnclear(item.motion);
      this.#values[index] = found.value;
    }
    return true;
  }

  back(): boolean {
    this.#isUnsigned = false;
    if (this.#stage === 'review') this.#stage = 'items';
    else this.#at = Math.max(0, this.#at - 1);
    return true;
  }

  #enter(submit: () => void): boolean {
    if (this.#stage === 'review') {
      if (this.isComplete) submit();
      return true;
    }
    if (this.#values[this.#at] === undefined) return true;
    const next = this.items.findIndex((_, index) => index > this.#at && this.#values[index] === undefined);
    if (next >= 0) this.#at = next;
    else if (this.isComplete) this.#stage = 'review';
    else
      this.#at = Math.max(
        0,
        this.items.findIndex(({ motion }) => this.overfull.includes(motion)),
      );
    return true;
  }

  #unsigned(): boolean {
    this.#isUnsigned = true;
    this.#stage = 'review';
    return true;
  }

  #readMotion(motion: MotionView, value: string): void {
    this.items.forEach((item, index) => {
      if (item.motion !== motion) return;
      this.#values[index] = value;
      this.#at = index;
    });
  }

  #forgetUnclear(motion: MotionView): void {
    this.items.forEach((item, index) => {
      if (item.motion === motion && isUnclear(this.#values[index] ?? '')) this.#values[index] = undefined;
    });
  }

  #overfull(): readonly MotionView[] {
    return [...new Set(this.items.map(({ motion }) => motion))].filter(
      (motion) => motion.kind === 'elect' && this.#supported(motion.id) > motion.seats,
    );
  }

  #isAllRead(): boolean {
    if (this.#isUnsigned) return true;
    return this.items.every((_, index) => this.#values[index] !== undefined) && this.overfull.length === 0;
  }

  #supported(motion: string): number {
    return this.items.filter((item, index) => item.motion.id === motion && this.#values[index] === 'for').length;
  }

  #markOf(motion: MotionView): string | JsonObject {
    const own = this.items
      .map((item, index) => ({ item, value: this.#values[index]! }))
      .filter(({ item }) => item.motion === motion);
    const [first] = own;
    if (motion.kind !== 'elect' || isUnclear(first!.value)) return first!.value;
    const marked = own.filter(({ value }) => value !== 'blank');
    return marked.length === 0
      ? 'blank'
      : Object.fromEntries(marked.map(({ item, value }) => [item.candidate!.id, value]));
  }
}

/** Digit1 and Numpad1 are "1", KeyB is "B": input methods turn letters into words, so keys are told by their place. */
const nameOf = (code: string): string =>
  /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ??
  /^Key([A-Z])$/.exec(code)?.[1] ??
  (code === 'NumpadEnter' ? 'Enter' : code);
