import { unzipSync } from 'fflate';
import { canReadPdf, textOfPdf } from '../../server/print/testing.ts';
import { theProduct } from './visit.ts';

export interface Answer {
  readonly status: number;
  readonly texts: readonly string[];
}

export const base = () => theProduct().base;

export async function get(path: string, method = 'GET', token?: string): Promise<Answer> {
  const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
  const by = token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
  const reply = await fetch(`${base()}${path}`, { method, redirect: 'manual', ...body, ...by });
  const bytes = new Uint8Array(await reply.arrayBuffer());
  const type = reply.headers.get('content-type') ?? '';
  const heads = [...reply.headers].map(([name, value]) => `${name}: ${decodeURIComponent(value)}`).join('\n');
  return { status: reply.status, texts: [heads, ...textsOf(type, bytes)] };
}

/** What a reader gets out of an answer: the words of a PDF, every file of an archive. */
function textsOf(type: string, bytes: Uint8Array): readonly string[] {
  if (type.includes('zip')) return Object.values(unzipSync(bytes)).map((file) => new TextDecoder().decode(file));
  if (type.includes('pdf')) return canReadPdf() ? [textOfPdf(bytes)] : [];
  return [new TextDecoder().decode(bytes)];
}

export type Values = Readonly<Record<string, readonly string[]>>;

/** Every address of a route, with all that is known publicly in its places; a place that nobody thought of fails here. */
export function addressesOf(route: string, values: Values): readonly string[] {
  let addresses = [''];
  for (const part of route.split('/').slice(1)) {
    const chosen = part === '*' || part.startsWith(':') ? values[part] : [part];
    if (!chosen) throw new Error(`${route} is walked: say what may stand for ${part}`);
    addresses = addresses.flatMap((address) => chosen.map((each) => `${address}/${each}`));
  }
  return addresses;
}
