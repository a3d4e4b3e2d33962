import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { openSealedText, seal, type SealedPlace } from '../platform/sealed.ts';
import type { Refusal } from '../platform/replies.ts';
import type { Fields } from './sign-in-pages.ts';
import type { TextKey } from './texts.ts';

/**
 * What a form was told, kept for the page that the browser is sent to next: every form answers with a redirect, so that Back
 * and a reload never ask to send it again. What somebody typed is in it, so it is sealed.
 */
export interface Flash {
  /** Address of the one page that shows it. */
  readonly path: string;
  readonly refusal?: Refusal | undefined;
  readonly fault?: TextKey | undefined;
  readonly typed?: Fields | undefined;
  /** Of a ballot about which nothing is known: it can be sent again and counts once. */
  readonly nonce?: string | undefined;
}

const NAME = 'yijue-plain-flash';
const SECONDS = 120;
/** A browser keeps 4,096 characters a cookie. */
const MOST = 3_600;
const PLACE: SealedPlace = { estate: '-', subject: '-', field: 'plain-flash' };

/** Sends the browser to the page that shows it. */
export function redirectWith(
  { keys, config }: Pick<Deps, 'keys' | 'config'>,
  reply: FastifyReply,
  flash: Flash,
): FastifyReply {
  const whole = sealedText(keys.dataKey, flash);
  const value = whole.length <= MOST ? whole : sealedText(keys.dataKey, { ...flash, typed: undefined });
  void reply.setCookie(NAME, value, {
    ...{ httpOnly: true, sameSite: 'lax', secure: config.mode === 'production', path: '/plain', maxAge: SECONDS },
  });
  return reply.redirect(flash.path, 303);
}

const sealedText = (key: Uint8Array, flash: Flash): string =>
  seal(key, PLACE, JSON.stringify(flash)).toString('base64url');

/** What the page at this address has to show; null for any other page, and for what is no flash of ours. */
export function flashFor({ keys }: Pick<Deps, 'keys'>, { cookies, url }: FastifyRequest): Flash | null {
  const sealed = cookies[NAME];
  if (!sealed) return null;
  try {
    const flash = JSON.parse(openSealedText(keys.dataKey, PLACE, Buffer.from(sealed, 'base64url'))) as Flash;
    return flash.path === url ? flash : null;
  } catch {
    return null;
  }
}

/** A form that went well leaves nothing to be told. */
export const clearFlash = (reply: FastifyReply): void => void reply.clearCookie(NAME, { path: '/plain' });
