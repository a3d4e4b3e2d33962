import type { FastifyReply } from 'fastify';
import { answerSecondCode, startSecondCode } from '../identity/second-code.ts';
import type { Turn } from './ballot-pages.ts';
import { redirectWith } from './flash.ts';
import { html, type Part } from './html.ts';
import { link, notice } from './page.ts';
import type { Fields } from './sign-in-pages.ts';
import { form, refusalWords, show } from './visit.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Asks for the code that a complete ballot waits for: it is sent with the code, so that nothing has to be pressed twice. */
export function secondCodePage(turn: Turn, reply: FastifyReply, challenge: string): FastifyReply {
  const { visit, session, base, draft } = turn;
  const { say, flash, lang } = visit;
  const refused = flash?.refusal ? refusalWords(flash.refusal, lang) : null;
  const hidden: Part = html`<input type="hidden" name="nonce" value="${draft?.nonce}" />
    <input type="hidden" name="mine" value="yes" />`;
  const body = [
    html`<h1>${say('secondTitle')}</h1>`,
    refused && notice(refused.title, refused.detail),
    UUID.test(challenge) && [
      html`<p>${say('secondWhy')}</p>`,
      form(visit, session, `${base}/code`, [
        hidden,
        html`<input type="hidden" name="challenge" value="${challenge}" />
          <label for="code">${say('code')}</label>
          <input id="code" name="code" required maxlength="6" inputmode="numeric" autocomplete="one-time-code" />
          <button class="button primary">${say('secondSubmit')}</button>`,
      ]),
    ],
    form(visit, session, `${base}/code`, html`<p><button class="link">${say('secondResend')}</button></p>`),
    link(`${base}/review`, say('back')),
  ];
  return show(reply, visit, say('secondTitle'), body, refused?.status ?? 200);
}

/** Sends a code to the phone of this session, and goes on to where it is typed. */
export async function sendSecondCode({ visit, session, base }: Turn, reply: FastifyReply): Promise<FastifyReply> {
  const { deps } = visit.options;
  const started = await startSecondCode(deps, { estate: visit.log.estate, session: session.session });
  const path = `${base}/code`;
  if (!started.ok) return redirectWith(deps, reply, { path, refusal: started.error });
  return reply.redirect(`${path}?challenge=${started.value.challenge}`, 303);
}

/** Takes the code; null if it was right, else the way back to where it is typed. */
export async function confirm(turn: Turn, reply: FastifyReply, typed: Fields): Promise<FastifyReply | null> {
  const { visit, session, base } = turn;
  const { deps } = visit.options;
  const { challenge = '', code = '' } = typed;
  const again = (path: string, refusal: { readonly code: string }) => redirectWith(deps, reply, { path, refusal });
  if (!UUID.test(challenge)) return again(`${base}/code`, { code: 'CODE_NOT_VALID' });
  const answer = { session: session.session, challenge, code: code.trim() };
  const taken = await answerSecondCode(deps, answer);
  return taken.ok ? null : again(`${base}/code?challenge=${challenge}`, taken.error);
}
