import { expect, test } from 'vitest';
import { PACKS } from '../../crypto/law/packs/all.ts';
import { figureValue } from '../../crypto/law/packs/figure.ts';
import { freezePack } from '../../crypto/law/packs/frozen.ts';
import { resolvePack } from '../../crypto/law/packs/resolve.ts';
import { day } from '../../crypto/time.ts';
import { packInForce } from './pack-in-force.ts';
import { member, openLogBy, pathOf, send, startWithEstate, stateOf, submitted, succeed } from './testing.ts';

async function opened() {
  const app = await startWithEstate();
  const officer = member('officer');
  const assembly = await submitted(app);
  await openLogBy(app, assembly, officer);
  return { app, officer, assembly, state: await stateOf(app, assembly) };
}

test('the log freezes the resolved pack with all its layers by hash, and anybody can fetch that very document', async () => {
  const { app, assembly, state } = await opened();
  const frozen = state.opened?.body.pack ?? expect.fail('not opened');
  const view = await succeed(send(app, null, 'GET', pathOf(assembly)));
  expect(view.law).toMatchObject({ id: 'CN', frozen: { sha256: frozen.document.sha256 } });
  const own = resolvePack('CN', day(view.law.onDay as string)) ?? expect.fail('no pack');
  expect(await app.deps.files.read(frozen.document.sha256)).toEqual(Buffer.from(freezePack(own)));
  expect((await send(app, null, 'GET', pathOf(assembly, `/documents/${frozen.document.sha256}`))).status).toBe(200);
});

test('an opened assembly keeps the law its log froze, whatever the packs say later', async () => {
  const { app, state } = await opened();
  const changed = PACKS.map((pack) => (pack.id === 'CN' ? { ...pack, figures: {} } : pack));
  const other = resolvePack('CN', day('2026-06-01'), changed) ?? expect.fail('no pack');
  const stored = await app.deps.files.put(freezePack(other));
  if (!stored.ok) return expect.fail(stored.error.code);
  const body = state.opened?.body ?? expect.fail('not opened');
  const document = { ...body.pack.document, sha256: stored.value.sha256 as typeof body.pack.document.sha256 };
  const logOf = (pack: typeof body.pack) => ({ ...state.opened!, body: { ...body, pack } });
  const frozen = await packInForce(app.deps, logOf({ id: 'CN', document }), 'CN');
  expect(frozen && figureValue(frozen, 'filingDays')).toBeNull();
  const today = await packInForce(app.deps, null, 'CN');
  expect(today && figureValue(today, 'filingDays')).toBe(30);
});

test('a frozen document that is no pack is not replaced by another in silence', async () => {
  const { app, state } = await opened();
  const stored = await app.deps.files.put(Buffer.from('{}'));
  if (!stored.ok) return expect.fail(stored.error.code);
  const body = state.opened?.body ?? expect.fail('not opened');
  const document = { ...body.pack.document, sha256: stored.value.sha256 as typeof body.pack.document.sha256 };
  expect(
    await packInForce(app.deps, { ...state.opened!, body: { ...body, pack: { id: 'CN', document } } }, 'CN'),
  ).toBeNull();
});
