import { firstAnswer } from '../early/first-answers.ts';
import { authorisation, fetchRefreshing, read } from './client.ts';
import type { paths } from './schema.d.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
type Path<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: object } ? P : never;
}[keyof paths];
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;
type Json<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : never;

/** What the service's contract says of a successful reply. */
export type Reply<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer Replies } ? Json<Replies[keyof Replies & (200 | 201 | 202)]> : never;
type Body<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody?: infer B } ? Json<B> : never;
type Parameters<P extends keyof paths, M extends Method, In extends 'path' | 'query'> =
  Operation<P, M> extends { parameters: infer All } ? (All extends { [K in In]?: infer T } ? T : never) : never;

interface Input<P extends keyof paths, M extends Method> {
  readonly path?: Parameters<P, M, 'path'>;
  readonly query?: Parameters<P, M, 'query'>;
  readonly body?: Body<P, M>;
}

/** One call of the service, typed by its own OpenAPI document; see `npm run generate`. Refusals are thrown. */
export async function call<M extends Method, P extends Path<M>>(
  method: M,
  path: P,
  { path: names, query, body }: Input<P, M> = {},
): Promise<Reply<P, M>> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const address = addressOf(path, names ?? {}, query ?? {});
  const early = method === 'get' ? await firstAnswer(address) : null;
  if (early) return read<Reply<P, M>>(early);
  const request = new Request(address, {
    method: method.toUpperCase(),
    headers: { ...authorisation(), ...json },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return read<Reply<P, M>>(await fetchRefreshing(request));
}

/** The address of a contract path with its names filled in. */
export function addressOf(path: string, names: object, query: object = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((names as Record<string, unknown>)[name])),
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return search ? `${filled}?${search}` : filled;
}
