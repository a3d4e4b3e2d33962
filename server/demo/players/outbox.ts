import { asked, type Http } from './http.ts';

/** The code in the newest message to a number, as its owner would read it. */
export async function codeSentTo(http: Http, phone: string): Promise<string> {
  const messages = await asked<readonly { text: string; kind: string }[]>(http, {
    method: 'GET',
    path: `/api/demo/outbox?limit=3&to=${encodeURIComponent(phone)}`,
  });
  for (const { text } of messages) {
    const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
    if (code) return code;
  }
  throw new Error('no code has arrived');
}
