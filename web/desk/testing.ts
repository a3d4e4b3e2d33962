import { vi } from 'vitest';
import type { SigningKey } from '../state/signing-keys.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}
type Answer = (asked: Asked) => { readonly status?: number; readonly body: unknown };

/** A service for one test: every request is kept, and answered by the first pattern that its method and path contain. */
export function serve(answers: Readonly<Record<string, Answer>>): Asked[] {
  const kept: Asked[] = [];
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(path: string, init?: RequestInit) {
        super(new URL(path, 'http://localhost'), init);
      }
    },
  );
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.clone().text();
    const asked = {
      method: request.method,
      path: new URL(request.url).pathname,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
    kept.push(asked);
    const [, answer] =
      Object.entries(answers).find(([pattern]) => `${asked.method} ${asked.path}`.includes(pattern)) ?? [];
    const { status = 200, body } = answer?.(asked) ?? {
      status: 404,
      body: { code: 'NOT_FOUND', title: '', detail: '' },
    };
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  });
  return kept;
}

/** A key that signs nothing real, for tests of what is signed and not of how. */
export const testKey = (signed: unknown[] = []): SigningKey => ({
  kid: 'k'.repeat(43),
  jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
  kept: true,
  sign: async (typ, payload) => {
    signed.push({ typ, payload });
    return 'jws';
  },
});
