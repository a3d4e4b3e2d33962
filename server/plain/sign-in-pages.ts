import type { FastifyReply } from 'fastify';
import { ID_TYPE_WORDS, type IdTypeWord } from '../identity/claim.ts';
import { answerChallenge } from '../identity/answer-challenge.ts';
import { endSession } from '../identity/sessions.ts';
import { startOwnerChallenge } from '../identity/start-challenge.ts';
import { startFromSlip } from '../identity/unit-sign-in.ts';
import type { Refusal } from '../platform/replies.ts';
import { clearFlash, redirectWith } from './flash.ts';
import { html, type Part } from './html.ts';
import { notice } from './page.ts';
import { clearPlainCookie, setPlainCookie, type PlainSession } from './plain-session.ts';
import { refusalWords, show, type Visit } from './visit.ts';

export type Fields = Readonly<Record<string, string>>;
const field = (fields: Fields, name: string): string => fields[name] ?? '';

/** What an owner types to show who he is. Nothing of it is in an address or kept. */
export function signInPage(visit: Visit, reply: FastifyReply, slip: string): FastifyReply {
  const { say, base, flash } = visit;
  const { refusal, typed = {} } = flash ?? {};
  const input = (name: string, label: string, more: Part) =>
    html`<label for="${name}">${label}</label>
      <input id="${name}" name="${name}" value="${field(typed, name)}" required maxlength="100" ${more} />`;
  const body = [
    html`<h1>${say('signIn')}</h1>`,
    faultOf(visit, refusal),
    slip && slipForm(visit, slip),
    html`<form method="post" action="${base}/sign-in">
      ${input('name', say('fieldName'), html`autocomplete="name"`)}
      <label for="idType">${say('fieldType')}</label>
      <select id="idType" name="idType">
        ${ID_TYPE_WORDS.map((word) => html`<option value="${word}" ${word === typed['idType'] && html` selected`}>${say(`document.${word}`)}</option>`)}
      </select>
      ${input('idNo', say('fieldNumber'), html`autocomplete="off"`)}
      ${input('phone', say('fieldPhone'), html`type="tel" autocomplete="tel"`)}
      <p>${say('purpose')}</p>
      <button class="button primary">${say('send')}</button>
    </form>`,
  ];
  return show(reply, visit, say('signIn'), body, refusal ? refusalWords(refusal, visit.lang).status : 200);
}

/** For who came by the link of a paper slip: four characters instead of name, number and phone. */
const slipForm = ({ say, base }: Visit, slip: string): Part => [
  html`<form method="post" action="${base}/sign-in">
    <p>${say('slipLead')}</p>
    <input type="hidden" name="slip" value="${slip}" />
    <label for="idTail">${say('slipTail')}</label>
    <input id="idTail" name="idTail" required maxlength="4" autocomplete="off" autocapitalize="characters" />
    <p>${say('purpose')}</p>
    <button class="button primary">${say('send')}</button>
  </form>`,
  html`<h2>${say('slipOr')}</h2>`,
];

/** The same from the slip; what was typed is not repeated, and no address names it. */
async function signInBySlip(visit: Visit, reply: FastifyReply, fields: Fields): Promise<FastifyReply> {
  const { options, log, base } = visit;
  const code = field(fields, 'slip').slice(0, 12);
  const started = await startFromSlip(options.deps, { log, code, idTail: field(fields, 'idTail').trim() });
  const path = `${base}/sign-in?unit=${encodeURIComponent(code)}`;
  if (!started.ok) return redirectWith(options.deps, reply, { path, refusal: started.error });
  return reply.redirect(`${base}/code?challenge=${started.value.challenge}`, 303);
}

function faultOf({ lang }: Visit, refusal: Refusal | undefined): Part {
  if (!refusal) return null;
  const { title, detail } = refusalWords(refusal, lang);
  return notice(title, detail);
}

/** Sends the code, and goes on to where it is typed. */
export async function signIn(visit: Visit, reply: FastifyReply, fields: Fields): Promise<FastifyReply> {
  const { options, log, base } = visit;
  if (fields['slip'] !== undefined) return signInBySlip(visit, reply, fields);
  const idType = ID_TYPE_WORDS.find((word) => word === fields['idType']) ?? ('居民身份证' satisfies IdTypeWord);
  const claim = { estate: log.estate, name: field(fields, 'name').trim(), idType, idNo: field(fields, 'idNo') };
  const started = await startOwnerChallenge(options.deps, { ...claim, phone: field(fields, 'phone') });
  if (!started.ok) {
    const typed = { name: claim.name, idType, idNo: claim.idNo, phone: field(fields, 'phone') };
    return redirectWith(options.deps, reply, { path: `${base}/sign-in`, refusal: started.error, typed });
  }
  return reply.redirect(`${base}/code?challenge=${started.value.challenge}`, 303);
}

export function codePage(visit: Visit, reply: FastifyReply, challenge: string): FastifyReply {
  const { say, base, flash } = visit;
  const refusal = flash?.refusal;
  const body = [
    html`<h1>${say('codeTitle')}</h1>`,
    html`<p>${say('codeHint')}</p>`,
    faultOf(visit, refusal),
    html`<form method="post" action="${base}/code">
      <input type="hidden" name="challenge" value="${challenge}" />
      <label for="code">${say('code')}</label>
      <input id="code" name="code" required maxlength="6" inputmode="numeric" autocomplete="one-time-code" />
      <button class="button primary">${say('signInNow')}</button>
    </form>`,
    html`<p><a class="link" href="${base}/sign-in">${say('back')}</a></p>`,
  ];
  return show(reply, visit, say('codeTitle'), body, refusal ? refusalWords(refusal, visit.lang).status : 200);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function answerCode(visit: Visit, reply: FastifyReply, fields: Fields): Promise<FastifyReply> {
  const { options, base } = visit;
  const [challenge, code] = [field(fields, 'challenge'), field(fields, 'code').trim()];
  const again = (path: string, refusal: Refusal) => redirectWith(options.deps, reply, { path, refusal });
  if (!UUID.test(challenge)) return again(`${base}/sign-in`, { code: 'CODE_NOT_VALID' });
  const opened = await answerChallenge(options.deps, { challenge, code });
  if (!opened.ok) return again(`${base}/code?challenge=${challenge}`, opened.error);
  clearFlash(reply);
  setPlainCookie(options.deps, reply, opened.value.session);
  return reply.redirect(`${base}/units`, 303);
}

export async function signOut(visit: Visit, reply: FastifyReply, { session }: PlainSession): Promise<FastifyReply> {
  await endSession(visit.options.deps, session);
  clearPlainCookie(visit.options.deps.config, reply);
  return reply.redirect(visit.base, 303);
}
