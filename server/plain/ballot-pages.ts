import type { FastifyReply } from 'fastify';
import { formatReceipt } from '../../crypto/ballot/receipt-text.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { isJsonObject } from '../../crypto/canonical.ts';
import { marksFault } from '../../crypto/ballot/marks.ts';
import type { VoterTerms } from '../ballots/ballot-terms.ts';
import type { BallotDraft, DraftName } from '../ballots/drafts.ts';
import { ownBallots } from '../ballots/own-entries.ts';
import { html, type Part } from './html.ts';
import { answerIn, choicesOf, isAnswered, isOverLimit, wordsOf, type Choice, type Motion } from './answers.ts';
import { button, lines, link, notice, zh } from './page.ts';
import type { PlainSession } from './plain-session.ts';
import { isOpen, noticeParts, papersOf, portrait, sharePart } from './public-pages.ts';
import { agencyPart, powerPart } from './power-parts.ts';
import type { Fields } from './sign-in-pages.ts';
import type { TextKey } from './texts.ts';
import { form, show, showRefusal, votingOf, windowOf, type Visit } from './visit.ts';
import { squareMetres, when } from './when.ts';

/** One vote of the signed-in person, with what he has answered so far. */
export interface Turn {
  readonly visit: Visit;
  readonly session: PlainSession;
  readonly terms: VoterTerms;
  readonly name: DraftName;
  readonly draft: BallotDraft | null;
  readonly motions: readonly Motion[];
  /** The power under which an agent votes. */
  readonly power: string | null;
  /** Address of this vote. */
  readonly base: string;
}

/** Tells a person's few votes apart in an address; useless elsewhere. */
export const shortName = ({ voter, person }: Pick<VoterTerms, 'voter' | 'person'>): string =>
  `${voter.slice(0, 8)}${person.slice(0, 8)}`;

/** Whether this person may still send a ballot for this voter. */
export const mayVote = (visit: Visit, { status }: VoterTerms): boolean => isOpen(visit) && status.mayChange;

/** For which units somebody votes, and whether he has. */
export function unitsPage(visit: Visit, reply: FastifyReply, voters: readonly VoterTerms[]): FastifyReply {
  const { say, base } = visit;
  const title = say('units');
  const body = [
    html`<h1>${title}</h1>`,
    voters.length === 0 ? notice(title, say('noVoter')) : null,
    voters.map((terms) => voterCard(visit, terms)),
    link(`${base}/receipts`, say('receipts')),
    voters.some(({ status }) => status.at !== null) ? link(`${base}/deny`, say('notMine')) : null,
    link(base, say('back')),
  ];
  return show(reply, visit, title, body);
}

function voterCard(visit: Visit, terms: VoterTerms): Part {
  const { say, lang, base } = visit;
  const { units, weight, status } = terms;
  const href = `${base}/v/${shortName(terms)}/notice`;
  return html`<section class="card">
    <ul class="rows">
      ${units.map(
        ({ address, areaCm2, counted }) =>
          html`<li>
            ${zh(address)}<br /><span class="muted"
              >${squareMetres(areaCm2)}㎡${!counted && ` · ${say('notCounted')}`}</span
            >
          </li>`,
      )}
    </ul>
    <p>${say('counts', { heads: weight.heads, area: squareMetres(weight.areaCm2) })}</p>
    ${agencyPart(visit, terms)} ${terms.byAgent.length > 0 && status.mayChange && html`<p>${say('byAgent')}</p>`}
    ${status.at && html`<p><strong>${say('already', { at: when(lang, status.at) })}</strong></p>`}
    ${
      mayVote(visit, terms)
        ? [status.at && html`<p>${say('replaces')}</p>`, button(href, say(status.at ? 'changeVote' : 'toNotice'))]
        : (status.at !== null || !isOpen(visit)) &&
          html`<p>${say(status.at ? 'alreadyHint' : windowOf(visit, 'assisted') ? 'notOpen' : 'notOffered')}</p>`
    }
  </section>`;
}

/** Everything to read before the vote; nothing has to be opened or scrolled. */
export function readPage({ visit, base, motions, terms, power }: Turn, reply: FastifyReply): FastifyReply {
  const { say } = visit;
  const ids = motions.map(({ id }) => id);
  return show(reply, visit, say('notice'), [
    html`<h1>${say('notice')}</h1>`,
    agencyPart(visit, terms),
    powerPart(visit, power),
    noticeParts(visit, { ids, shares: terms.shares }),
    html`<p>${say('attested')}</p>
      <p>${say('sealed')}</p>`,
    button(`${base}/${ids[0] ?? 'review'}`, say('read')),
    link(`${visit.base}/units`, say('back')),
  ]);
}

/** One question on a page of its own, with what was answered before or nothing. */
export function motionPage(turn: Turn, reply: FastifyReply, motion: Motion): FastifyReply {
  const { visit, session, base, motions, draft, terms, power } = turn;
  const { say, flash } = visit;
  const fault = flash?.fault;
  const index = motions.indexOf(motion);
  const fen = terms.shares.find((share) => share.motion === motion.id)?.fen;
  const back = index === 0 ? 'notice' : motions[index - 1]!.id;
  const body = [
    html`<p class="muted">${say('position', { n: index + 1, of: motions.length })}</p>`,
    html`<h1 id="question" lang="zh-CN">${motion.title}</h1>`,
    lines(motion.explanation),
    agencyPart(visit, terms),
    powerPart(visit, power),
    sharePart(visit, fen),
    motion.kind === 'elect' && html`<p>${say('limit', { seats: seatsOf(motion) })}</p>`,
    papersOf(visit, motion),
    fault && notice(say(fault, { seats: seatsOf(motion) }), ''),
    form(visit, session, `${base}/${motion.id}`, [
      questionOf(turn, motion, { ...draft?.marks, ...typedMark(motion, flash?.typed) }),
      html`<p class="steps">
        <a class="button" href="${base}/${back}">${say('previous')}</a>
        <button class="button primary">${say('next')}</button>
      </p>`,
    ]),
  ];
  return show(reply, visit, motion.title, body, fault ? 422 : 200);
}

const seatsOf = (motion: Motion): number => motion.seats ?? 0;

/** What was marked in a form that was not taken: nobody marks twenty candidates again because of one. */
function typedMark(motion: Motion, typed: Fields | undefined): JsonObject {
  if (!typed) return {};
  const { id, candidates = [] } = motion;
  if (motion.kind !== 'elect') return typed['mark'] ? { [id]: typed['mark'] } : {};
  const marked = candidates.filter((each) => typed[each.id] !== undefined);
  return { [id]: Object.fromEntries(marked.map((each) => [each.id, typed[each.id]!])) };
}

function questionOf({ visit }: Turn, motion: Motion, marks: JsonObject): Part {
  const choices = choicesOf(motion, visit.view, visit.say);
  const mark = marks[motion.id];
  if (motion.kind !== 'elect') return group(zh(motion.title), 'mark', choices, mark);
  const chosen = mark !== undefined && isJsonObject(mark) ? mark : {};
  return (motion.candidates ?? []).map(({ id, name, profile, photo }) => [
    photo && portrait(visit, name, photo),
    group(zh(name), id, choices, chosen[id], true),
    profile && lines(profile),
  ]);
}

/** Radios of equal weight, in fixed order, none preselected. */
function group(legend: Part, name: string, choices: readonly Choice[], chosen: unknown, isShown = false): Part {
  return html`<fieldset>
    <legend${!isShown && html` class="unseen"`}>${legend}</legend>
    ${choices.map(
      ({ value, label, hint }) =>
        html`<label class="choice"
          ><input type="radio" name="${name}" value="${value}" ${value === chosen && html` checked`} /><span
            >${label}${hint && html`<small>${hint}</small>`}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** What a form answered, added to the earlier answers; or what is missing in it. */
export function answered(
  { visit, draft }: Turn,
  motion: Motion,
  fields: Fields,
): { readonly marks: JsonObject } | { readonly fault: TextKey } {
  const { view } = visit;
  const mark = answerIn(fields, motion);
  if (mark === null) return { fault: motion.kind === 'elect' ? 'pickEach' : 'pick' };
  if (motion.kind === 'elect' && isOverLimit(mark, motion)) return { fault: 'tooMany' };
  const followMajority = view.rules?.followMajority ?? 'off';
  const asNoticed =
    motion.kind === 'elect' ? { ...motion, candidates: (motion.candidates ?? []).map(({ id }) => id) } : motion;
  const fault = marksFault({ [motion.id]: mark }, [asNoticed as never], { followMajority }, 'screen');
  return fault === null ? { marks: { ...draft?.marks, [motion.id]: mark } } : { fault: 'pick' };
}

/** Every answer once more; nothing is recorded before the button at its end. */
export function reviewPage(turn: Turn, reply: FastifyReply): FastifyReply {
  const { visit, session, base, motions, draft, terms, power } = turn;
  const { say, view, flash } = visit;
  const fault = flash?.fault;
  const rows = motions.map((motion) => {
    const words = wordsOf(draft?.marks[motion.id], motion, choicesOf(motion, view, say));
    return html`<li>
      <p>${zh(motion.title)}</p>
      ${words.map((word) => html`<p><strong>${word}</strong></p>`)}
      <p>
        <a class="link" href="${base}/${motion.id}"
          >${say('change')}<span class="unseen" lang="zh-CN">${motion.title}</span></a
        >
      </p>
    </li>`;
  });
  const body = [
    html`<h1>${say('review')}</h1>`,
    html`<ol class="rows">
      ${rows}
    </ol>`,
    agencyPart(visit, terms) ?? html`<p class="box">${zh(countedUnits(terms))}</p>`,
    powerPart(visit, power),
    html`<p>${say(`change.${view.rules?.changePolicy ?? 'final'}`)}</p>`,
    html`<p>${say('attested')}</p>`,
    fault && notice(say(fault), ''),
    form(visit, session, `${base}/submit`, submission(turn)),
  ];
  return show(reply, visit, say('review'), body, fault ? 422 : 200);
}

function submission({ visit, base, motions, draft }: Turn): Part {
  const { say } = visit;
  return html`<input type="hidden" name="nonce" value="${draft?.nonce}" />
    <label class="choice"><input type="checkbox" name="mine" value="yes" /><span>${say('mine')}</span></label>
    <p class="steps">
      <a class="button" href="${base}/${motions.at(-1)?.id ?? 'notice'}">${say('previous')}</a>
      <button class="button primary">${say('submit')}</button>
    </p>
    <p class="muted">${say('once')}</p>`;
}

/** Why a ballot was not taken. Where it is not known, or the log is busy, the same one can be sent again, and counts once. */
export function refusedPage({ visit, session, base }: Turn, reply: FastifyReply): FastifyReply {
  const { flash, say } = visit;
  if (!flash?.refusal) return reply.redirect(`${visit.base}/units`, 303);
  const { code } = flash.refusal;
  const isPassing = code === 'LOG_BUSY' || code === 'LOG_UNAVAILABLE';
  const after = isPassing
    ? sendAgain(visit, session, base, flash.nonce ?? '')
    : link(`${visit.base}/units`, say('back'));
  return showRefusal(reply, visit, flash.refusal, after);
}

function sendAgain(visit: Visit, session: PlainSession, base: string, nonce: string): Part {
  return form(visit, session, `${base}/submit`, [
    html`<input type="hidden" name="nonce" value="${nonce}" /><input type="hidden" name="mine" value="yes" />`,
    html`<button class="button primary">${visit.say('again')}</button>
      <p>${visit.say('once')}</p>`,
  ]);
}

const countedUnits = ({ units }: VoterTerms): string =>
  units
    .filter(({ counted }) => counted)
    .map(({ address }) => address)
    .join('、');

/** The first motion without an answer, or null when the ballot is complete. */
export const firstMissing = ({ motions, draft }: Turn): Motion | null =>
  motions.find((motion) => !isAnswered(draft?.marks ?? {}, motion)) ?? null;

/** Receipts of this person's votes; with a code, the one that was just given, in large. Never a choice. */
export async function receiptsPage(
  visit: Visit,
  session: PlainSession,
  reply: FastifyReply,
  code: string | null,
  voters: readonly VoterTerms[],
): Promise<FastifyReply> {
  const { say, base } = visit;
  const ballots = await ownBallots(votingOf(visit, session));
  if (!ballots.ok) return showRefusal(reply, visit, ballots.error);
  const shown = ballots.value.filter((each) => code === null || each.code === code);
  const title = say(code !== null && shown.length > 0 ? 'received' : 'receipts');
  const body = [
    html`<h1>${title}</h1>`,
    shown.length === 0 ? html`<p>${say('noReceipt')}</p>` : null,
    shown.map((ballot) => receiptCard(visit, ballot, voters)),
    shown.length > 0 &&
      html`<p>${say('noChoice')}</p>
        <p>${say('keep')}</p>
        <p>${say('nextCheck')}</p>`,
    shown.length > 0 ? link(`${base}/deny`, say('notMine')) : null,
    link(`${base}/units`, say('units')),
    link(`${base}/progress`, say('progress')),
    link(base, say('back')),
  ];
  return show(reply, visit, title, body);
}

type Shown = Extract<Awaited<ReturnType<typeof ownBallots>>, { ok: true }>['value'][number];

function receiptCard({ say, lang }: Visit, ballot: Shown, voters: readonly VoterTerms[]): Part {
  const { code, received, voter, status, vkey, entry, receipt } = ballot;
  const terms = voters.find((each) => each.voter === voter);
  return html`<article class="ticket">
    <p class="muted">${say('receiptCode')}</p>
    <p class="code">${code.slice(0, 4)} ${code.slice(4)}</p>
    <p>${say('receiptTime')}：${when(lang, received)}</p>
    <p>${terms && [`${say('receiptUnits')}：`, zh(countedUnits(terms))]}</p>
    <p>${say(`status.${status}`)}</p>
    <details>
      <summary>${say('full')}</summary>
      <pre>${formatReceipt({ vkey, entry, proof: receipt })}</pre>
    </details>
  </article>`;
}
