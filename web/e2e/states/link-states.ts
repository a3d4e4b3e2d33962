import { platformProblems } from '../../../server/platform/platform-problems.ts';
import { lost, refused, said, statesOf, unfold, type Addresses } from './scene.ts';

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
  'my-data-nobody-looked': { who: 'owner', at: myData, answers: [said(LOOKS, [])] },
  'my-data-signed-out': { at: myData },
  'my-data-no-network': { who: 'owner', at: myData, answers: [lost(CONSENTS)] },
});
