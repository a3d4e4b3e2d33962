import { powersFor } from '../proxies/views.ts';
import type { VoterTerms } from '../ballots/ballot-terms.ts';
import { html, type Part } from './html.ts';
import { around, lines } from './page.ts';
import type { PlainSession } from './plain-session.ts';
import { votingOf, type Visit } from './visit.ts';
import { when } from './when.ts';

/** The power under which somebody votes as its two sides read it; null where he needs none, or a clerk recorded a paper. */
export async function powerTextOf(visit: Visit, session: PlainSession, terms: VoterTerms): Promise<string | null> {
  if (!terms.power) return null;
  const found = await powersFor(votingOf(visit, session));
  if (!found.ok) return null;
  const held = found.value.powers.find(
    ({ voter, side, state }) =>
      voter === terms.voter && side === 'received' && (state === 'granted' || state === 'used'),
  );
  return held?.text ?? null;
}

/** Whose ballot an agent holds and until when: on every page of that ballot. */
export function agencyPart({ say, lang }: Visit, { units, power, status }: VoterTerms): Part {
  if (!power) return null;
  const rooms = units.map(({ address }) => address).join(lang === 'zh' ? '、' : ', ');
  const isOver = power.withinLimit && status.at === null && !status.mayChange;
  return html`<div class="box">
    <p><strong>${around(say, 'proxyFor', rooms)}</strong></p>
    ${power.until && !isOver && html`<p>${say('powerUntil', { at: when(lang, power.until) })}</p>`}
    ${isOver && html`<p>${say('proxyEnded')}</p>`} ${!power.withinLimit && html`<p>${say('proxyBeyond')}</p>`}
  </div>`;
}

/** The same with the power itself to unfold: it may say what its owner wants. */
export const powerPart = ({ say }: Visit, text: string | null): Part =>
  text !== null &&
  html`<details>
    <summary>${say('powerText')}</summary>
    ${lines(text)}
  </details>`;
