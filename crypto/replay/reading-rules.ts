import type { Body } from '../entries/bodies.ts';
import { broken, type Broken } from './broken.ts';
import { rejudgeBox } from './paper-rules.ts';
import type { Context, Rules } from './rule.ts';
import type { Box, LogState, Paper, Reading } from './state.ts';

/** Two people read each paper without seeing each other's marks; then the papers are reconciled. */
export const READINGS: Rules<'paper-entered' | 'paper-reviewed' | 'paper-voided' | 'reconciled'> = {
  'paper-entered': (context) => {
    const { body, seq } = context;
    const found = paperInSealedBox(context);
    if ('code' in found) return found;
    const { paper, box } = found;
    const last = lastReading(paper);
    if (body.reading !== paper.readings.length + 1) return broken('wrong-reading');
    if (last && last.state !== 'voided') return broken('reading-open');
    // What a second person voided, a third reads; who voids his own slip may read again.
    if (last && last.voidedBy !== last.person && [last.person, last.voidedBy].includes(found.person))
      return broken('same-reader');
    if (!last && box.entered >= (box.sealed ?? 0)) return broken('box-count-exceeded');
    return () => {
      const { reading: number, commitment } = body;
      paper.readings.push({ number, seq, commitment, person: found.person, state: 'open', voidedBy: null });
      if (!last) box.entered += 1;
    };
  },

  'paper-reviewed': (context) => {
    const { state, body } = context;
    const found = openReading(context);
    if ('code' in found) return found;
    if (found.person === found.reading.person) return broken('same-reader');
    if (body.commitment !== found.reading.commitment) return broken('reading-differs');
    return () => {
      found.reading.state = 'reviewed';
      found.box.reviewed += 1;
      if (found.box.registered > (found.box.sealed ?? 0)) rejudgeBox(state, found.box.id);
    };
  },

  'paper-voided': (context) => {
    const found = openReading(context);
    if ('code' in found) return found;
    return () => {
      found.reading.state = 'voided';
      found.reading.voidedBy = found.person;
    };
  },

  reconciled: ({ state, body }) => {
    if (!state.closed) return broken('not-closed');
    if (state.reconciled) return broken('reconciled');
    if (!sameNumbers(state, body)) return broken('numbers-differ');
    return () => {
      state.reconciled = true;
    };
  },
};

interface Found {
  readonly paper: Paper;
  readonly box: Box;
  /** Who signs this entry. */
  readonly person: string;
}

/** What the three acts on a reading have in common. */
interface OnReading extends Pick<Context<'paper-voided'>, 'state' | 'authority'> {
  readonly body: Pick<Body<'paper-voided'>, 'serial' | 'reading'>;
}

/** Readings start when the box is sealed, and end with the tally. */
function paperInSealedBox({ state, body, authority }: OnReading): Found | Broken {
  const paper = state.papers.get(body.serial);
  const person = authority.signers[0]?.person;
  if (person === undefined) return broken('signature-missing');
  if (!paper) return broken('serial-unknown');
  const box = paper.box === null ? undefined : state.boxes.get(paper.box);
  if (paper.state !== 'registered' || !box) return broken('paper-not-registered');
  if (box.sealed === null) return broken('box-not-sealed');
  if (state.tally) return broken('tally-exists');
  if (paper.readings.some((reading) => reading.state === 'reviewed')) return broken('paper-reviewed');
  return { paper, box, person };
}

function openReading(context: OnReading): (Found & { readonly reading: Reading }) | Broken {
  const found = paperInSealedBox(context);
  if ('code' in found) return found;
  const reading = lastReading(found.paper);
  if (!reading || reading.state !== 'open' || reading.number !== context.body.reading) return broken('wrong-reading');
  return { ...found, reading };
}

const lastReading = ({ readings }: Paper): Reading | undefined => readings[readings.length - 1];

/** issued = registered + spoiled + outstanding, as the log itself has counted them. */
function sameNumbers({ paperNumbers }: LogState, body: Body<'reconciled'>): boolean {
  const { issued, registered, spoiled } = paperNumbers;
  return (
    body.issued === issued &&
    body.registered === registered &&
    body.spoiled === spoiled &&
    body.outstanding === issued - registered - spoiled
  );
}
