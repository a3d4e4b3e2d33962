import { describe, expect, onTestFinished } from 'vitest';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { lookAsOwner } from './look.ts';
import { CERTIFIED_VOTE, CHOICES } from './people.ts';
import { scratch } from './product.ts';
import { verify, withByteChanged } from './verify.ts';
import { DESK, fact, PHONE, theProduct, visit } from './visit.ts';

const BARS = [zh['bar.participatingHeads'], zh['bar.participatingArea'], zh['bar.forHeads'], zh['bar.forArea']];

describe('anybody, without signing in', () => {
  fact('sees the certified result of a motion: the verdict, four bars, and the same figures as a table', async () => {
    const { page, close } = await visit(PHONE);
    onTestFinished(close);
    await page.goto('/e/fenglin');
    await page.getByRole('link', { name: CERTIFIED_VOTE }).click();
    await page.getByRole('link', { name: zh['assembly.result'] }).click();
    await page.getByRole('heading', { name: zh['result.PASSED'] }).waitFor();
    for (const bar of BARS) expect(await page.getByText(bar, { exact: true }).count(), bar).toBe(1);
    await page.getByText(zh['result.certified']).waitFor();
    await page.getByText(zh['result.certifiedNote']).waitFor();
    for (const choice of CHOICES) expect(await page.getByRole('rowheader', { name: choice }).count(), choice).toBe(1);
    await lookAsOwner(page, 'result');
  });

  fact('downloads the public records, which the verifier accepts, and refuses with one byte changed', async () => {
    const { page, close } = await visit(DESK);
    onTestFinished(close);
    await page.goto('/e/fenglin');
    await page.getByRole('link', { name: CERTIFIED_VOTE }).click();
    await page.getByRole('link', { name: zh['assembly.result'] }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: zh['result.download'] }).click();
    const file = `${await scratch(theProduct(), 'seeded')}/bundle.zip`;
    await (await coming).saveAs(file);
    const assembly = new URL(page.url()).pathname.split('/')[4]!;
    const vkey = await (await page.request.get(`/log/${assembly}/vkey`)).text();
    const whole = await verify(file, vkey);
    expect(whole.code, whole.text).toBe(0);
    const broken = await verify(await withByteChanged(file, 'entries'), vkey);
    expect(broken.code, broken.text).toBe(1);
  });

  fact('is told at an address that is no page, and finds every picture and no source in the built app', async () => {
    const { page, close } = await visit(PHONE);
    onTestFinished(close);
    await page.goto('/e/fenglin/a/nothing/nowhere');
    await page.getByRole('heading', { name: zh['app.notFound'] }).waitFor();
    await lookAsOwner(page, 'not-found');
    expect((await page.request.get('/icon.svg')).headers()['content-type']).toContain('svg');
    expect((await page.request.get('/addresses.ts')).status()).toBe(404);
  });
});
