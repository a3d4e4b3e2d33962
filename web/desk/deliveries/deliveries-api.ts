import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';
const named = ({ estate, assembly }: AssemblyPath) => ({ path: { estate, assembly } });

export type Register = Reply<`${typeof OF}/deliveries`, 'get'>;
export type RegisterLine = Register['units'][number];
export type Result = NonNullable<RegisterLine['last']>['result'];
export type Method = NonNullable<RegisterLine['last']>['method'];
export type Grid = Reply<`${typeof OF}/turnout`, 'get'>;

export const METHODS: readonly Method[] = [
  'in-person',
  'household',
  'letterbox',
  'registered-mail',
  'sms',
  'read-online',
  'phone',
  'posted',
];
export const RESULTS: readonly Result[] = ['delivered', 'returned', 'refused', 'wrong-number'];

export interface NewDelivery {
  readonly units: readonly string[];
  readonly method: Method;
  readonly result: Result;
  readonly proof: string | null;
  readonly at: string;
}

export const loadRegister = (path: AssemblyPath) => call('get', `${OF}/deliveries`, named(path));
export const recordDelivery = (path: AssemblyPath, { units, ...rest }: NewDelivery) =>
  call('post', `${OF}/deliveries`, { ...named(path), body: { ...rest, units: [...units] } });
export const loadCallList = async (path: AssemblyPath) =>
  (await call('get', `${OF}/deliveries/call-list`, named(path))).units;
export const numbersOf = async (path: AssemblyPath, unit: string) =>
  (await call('post', `${OF}/deliveries/numbers`, { ...named(path), body: { unit } })).phones;
export const loadGrid = (path: AssemblyPath, electorate?: string) =>
  call('get', `${OF}/turnout`, { ...named(path), ...(electorate ? { query: { electorate } } : {}) });

export const loadReminders = (path: AssemblyPath) => call('get', `${OF}/reminders`, named(path));
export const sendReminder = (path: AssemblyPath) => call('post', `${OF}/reminders`, named(path));
export const loadUnreached = (estate: string) => call('get', '/api/estates/{estate}/unreached', { path: { estate } });
export const settleUnreached = (estate: string, unreached: string) =>
  call('post', '/api/estates/{estate}/unreached/{unreached}/settlement', { path: { estate, unreached } });
