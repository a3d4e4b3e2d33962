import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { deskZh } from '../../i18n/desk.zh-CN.ts';
import WaitingActs from './WaitingActs.svelte';

const withdrawn = vi.fn(async () => null);
vi.mock('../desk-api.ts', () => ({ withdrawAct: (...given: unknown[]) => withdrawn(...(given as [])) }));
afterEach(cleanup);

test('an act of two that the log no longer takes waits for nobody: it says why, and whoever prepared it can withdraw it', async () => {
  const act = { act: 'a1', type: 'unbind', payload: '{}', typ: 'unbind+jws', preparedAt: '2027-01-12T08:00:00.000Z' };
  const refused = { zh: '这台设备的钥匙已停用', en: 'the device key is no longer bound' };
  const lapsed = { ...act, signatures: { needed: 2, have: 1 }, mine: true, signed: true, refused };
  const others = { ...lapsed, act: 'a2', mine: false, signed: false };
  const reloadActs = vi.fn();
  const desk = { path: { estate: 'e', assembly: 'a' }, acts: [], lapsedActs: [lapsed, others], reloadActs } as never;
  render(WaitingActs, { desk });
  expect(screen.queryByText(deskZh['acts.title'])).toBeNull();
  expect(screen.getAllByText(new RegExp(refused.zh))).toHaveLength(1);
  await fireEvent.click(screen.getByRole('button', { name: deskZh['acts.withdraw'] }));
  expect(withdrawn).toHaveBeenCalledWith({ estate: 'e', assembly: 'a' }, 'a1');
  expect(reloadActs).toHaveBeenCalledOnce();
});
