import type { FastifyReply } from 'fastify';
import { denialsFor, denyBallot, type DenialView } from '../assemblies/objections/deny-ballot.ts';
import type { VoterTerms } from '../ballots/ballot-terms.ts';
import { ownBallots, type OwnBallot } from '../ballots/own-entries.ts';
import { redirectWith, type Flash } from './flash.ts';
import { html, type Part } from './html.ts';
import { link, notice, zh } from './page.ts';
import type { PlainSession } from './plain-session.ts';
import type { Fields } from './sign-in-pages.ts';
import type { TextKey } from './texts.ts';
import { form, refusalWords, show, showRefusal, votingOf, type Visit } from './visit.ts';
import { when } from './when.ts';

const MAX_STATEMENT = 2_000;

/** An owner says of a ballot of his units that it is not his. What he sees of it is when and how it came. */
export async function denyPage(
  visit: Visit,
  session: PlainSession,
  reply: FastifyReply,
  voters: readonly VoterTerms[],
): Promise<FastifyReply> {
  const { say, base, flash } = visit;
  const voting = votingOf(visit, session);
  const [ballots, denials] = await Promise.all([ownBallots(voting), denialsFor(voting)]);
  if (!ballots.ok) return showRefusal(reply, visit, ballots.error);
  if (!denials.ok) return showRefusal(reply, visit, denials.error);
  const mine = denials.value.filter((each) => each.mine);
  const waiting = new Set(mine.filter(({ state }) => state !== 'answered').map(({ ballot }) => ballot.seq));
  const open = ballots.value.filter(({ seq, status }) => status !== 'disputed' && !waiting.has(seq));
  const title = say('deny');
  const body = [
    html`<h1>${title}</h1>`,
    flash?.fault === 'denied'
      ? html`<div class="box" role="status">
          <p><strong>${say('denied')}</strong></p>
          <p>${say('deniedNext')}</p>
        </div>`
      : faultOf(visit, flash),
    ballots.value.length === 0 ? html`<p>${say('noBallot')}</p>` : null,
    open.length > 0 ? denialForm(visit, session, open, voters) : null,
    mine.length > 0 &&
      html`<h2>${say('denials')}</h2>
        ${mine.map((each) => denialCard(visit, each))}`,
    link(`${base}/units`, say('units')),
    link(base, say('back')),
  ];
  return show(reply, visit, title, body);
}

function faultOf({ say, lang }: Visit, flash: Flash | null): Part {
  if (flash?.fault) return notice(say(flash.fault), '');
  if (!flash?.refusal) return null;
  const { title, detail } = refusalWords(flash.refusal, lang);
  return notice(title, detail);
}

function denialForm(
  visit: Visit,
  session: PlainSession,
  open: readonly OwnBallot[],
  voters: readonly VoterTerms[],
): Part {
  const { say, base, flash } = visit;
  const chosen = flash?.typed?.['ballot'];
  const rows = open.map((ballot) => {
    const rooms = voters.find(({ voter }) => voter === ballot.voter)?.units.map(({ address }) => address) ?? [];
    const value = String(ballot.seq);
    return html`<label class="choice"
      ><input type="radio" name="ballot" value="${value}" ${value === chosen && html` checked`} /><span
        >${receivedIn(visit, ballot)}<small>${zh(rooms.join('、'))} · ${say(`status.${ballot.status}`)}</small></span
      ></label
    >`;
  });
  return form(visit, session, `${base}/deny`, [
    html`<p>${say('denyLead')}</p>
      <fieldset>
        <legend>${say('denyWhich')}</legend>
        ${rows}
      </fieldset>
      <label for="statement">${say('denyWhy')}</label>
      <textarea id="statement" name="statement" rows="4" maxlength="${MAX_STATEMENT}">
${flash?.typed?.['statement']}</textarea>
      <p>${say('denyThen')}</p>
      <p><button class="button primary">${say('denyNow')}</button></p>`,
  ]);
}

const receivedIn = ({ say, lang }: Visit, { received, channel }: { received: string; channel: string }): string =>
  say('denyBallot', { at: when(lang, received), channel: say(`channel.${channel}` as TextKey) });

const denialCard = (visit: Visit, { ballot, state, statement, answer }: DenialView): Part =>
  html`<section class="card">
    <p>${receivedIn(visit, ballot)}</p>
    <p><strong>${visit.say(`denial.${state}`)}</strong></p>
    <p class="lines">${statement}</p>
    ${answer && html`<p class="lines">${answer}</p>`}
  </section>`;

/** Registers the denial; the street office and the community desk see it at once. */
export async function deny(
  visit: Visit,
  session: PlainSession,
  reply: FastifyReply,
  typed: Fields,
): Promise<FastifyReply> {
  const { deps } = visit.options;
  const back = (flash: Omit<Flash, 'path'>) => redirectWith(deps, reply, { path: `${visit.base}/deny`, ...flash });
  const statement = (typed['statement'] ?? '').trim().slice(0, MAX_STATEMENT);
  const kept = { ballot: typed['ballot'] ?? '', statement: typed['statement'] ?? '' };
  if (!/^\d{1,9}$/.test(kept.ballot)) return back({ fault: 'denyPick', typed: kept });
  if (statement === '') return back({ fault: 'denyWrite', typed: kept });
  const done = await denyBallot(votingOf(visit, session), { ballot: Number(kept.ballot), statement });
  return done.ok ? back({ fault: 'denied' }) : back({ refusal: done.error, typed: kept });
}
