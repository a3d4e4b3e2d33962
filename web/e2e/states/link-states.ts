import type { Page } from 'playwright-core';
import { platformProblems } from '../../../server/platform/platform-problems.ts';
import { myDataZh } from '../../requests/my-data.zh-CN.ts';
import { changed, complains, lost, of, press, refused, said, statesOf, unfold, type Addresses } from './scene.ts';

const UNIT = /\/unit-links\/[^/]+$/;
const LOOKS = /\/looks\/mine$/;
const CONSENTS = /\/estates\/fenglin\/consents$/;
const CODE = 'K4M92TD7Q0';
const scanned = (address: string) => said(UNIT, { address, use: '住宅' });
const notice = ({ open }: Addresses) => `${open}?unit=${CODE}`;
const myData = () => '/e/fenglin/my-data';
const look = (day: number, over: object) => ({
  ...{ at: `2027-01-0${day}T03:00:00.000Z`, kind: 'owner', isExport: false, isUnmasked: true, ...over },
});

const DEVICES = of('own-devices');
const device = {
  ...{ kid: 'AbCdEfGhIjKlMnOp', since: '2027-01-09T01:40:00.000Z', hasVoted: true, rooms: ['枫林花园5幢1单元1001'] },
  ...{ voter: 'c'.repeat(32), person: 'd'.repeat(32) },
  fields: { by: 'owner', kid: 'AbCdEfGhIjKlMnOp', reason: '本人停用', voter: 'c'.repeat(32) },
};
const otherDevice = said(DEVICES, { devices: [device] });
/** The voter's own, whatever has become of it in the tests before. */
const someDevice = changed(DEVICES, ({ devices = [] }) => ({
  devices: (devices as object[]).length > 0 ? devices : [device],
}));
/** A device lists itself, or another one where the vote was cast on that. */
const pressEither = (page: Page, here: string, other: string) =>
  page
    .getByRole('button', { name: here, exact: true })
    .or(page.getByRole('button', { name: other, exact: true }))
    .first()
    .click();
const askFirst = (page: Page) => pressEither(page, myDataZh['myData.device.end'], myDataZh['myData.device.take']);

/** The code of a unit on a paper, and what the service keeps about a person. */
export const LINK_STATES = statesOf({
  'notice-unit': { at: notice, answers: [scanned('枫林花园8幢2单元703')] },
  'notice-unit-unknown': { at: notice, answers: [refused(UNIT, platformProblems.NOT_FOUND)] },
  'vote-unit-other': {
    ...{ who: 'owner', at: ({ open }) => `${open}/vote?unit=${CODE}` },
    ...{ answers: [scanned('枫林花园1幢1单元101')], then: unfold },
  },
  'my-data': {
    ...{ who: 'owner', at: myData },
    answers: [said(LOOKS, [look(8, {}), look(7, { kind: 'owner-list', isExport: true, isUnmasked: false })])],
  },
  'my-data-device': {
    ...{ who: 'voter', at: myData, answers: [someDevice] },
    then: (page) => page.getByText(myDataZh['myData.device.title']).waitFor(),
  },
  'my-data-device-sure': { who: 'voter', at: myData, answers: [someDevice], then: askFirst },
  'my-data-device-no-network': {
    ...{ who: 'voter', at: myData },
    answers: [someDevice, lost(/\/own-devices\/[^/]+\/end$/, 'POST'), lost(/\/bindings$/, 'POST')],
    then: async (page) => {
      await askFirst(page);
      await pressEither(page, myDataZh['myData.device.sure'], myDataZh['myData.device.sureTake']);
      await complains(page);
    },
  },
  'my-data-device-other': {
    ...{ who: 'owner', at: myData, answers: [otherDevice] },
    then: (page) => press(page, myDataZh['myData.device.take']),
  },
  'my-data-new-phone': {
    ...{ who: 'owner', at: myData },
    answers: [
      said(of('own-contact-changes'), {
        changes: [{ change: 'h1', voter: 'c'.repeat(32), phone: '199****2468', documentSeen: '居民身份证原件' }],
      }),
    ],
    then: (page) => page.getByText(myDataZh['myData.phone.title']).waitFor(),
  },
  'my-data-nobody-looked': { who: 'owner', at: myData, answers: [said(LOOKS, [])] },
  'my-data-signed-out': { at: myData },
  'my-data-no-network': { who: 'owner', at: myData, answers: [lost(CONSENTS)] },
});
