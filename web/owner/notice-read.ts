import { call } from '../api/call.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';

/** The owner went on from the notice saying that he has read it. Nobody waits for it, and voting does not depend on it. */
export const noticeRead = ({ estate, assembly }: AssemblyPath, voter: string): void =>
  void call('post', '/api/estates/{estate}/assemblies/{assembly}/notice-readings', {
    path: { estate, assembly },
    body: { voter },
  }).catch(() => undefined);
