import type { ProxiesKey } from './proxies.zh-CN.ts';

export const proxiesEn: Readonly<Record<ProxiesKey, string>> = {
  tab: 'Powers',
  what: 'Somebody brings a written power: see the paper and the agent’s document, upload a picture, then sign.',
  rule: 'The rule frozen in the notice: an agent acts for {limit} at most.',
  none: 'The rule frozen in the notice takes no proxies.',
  open: 'Open',
  back: 'Back to the list',
  building: 'All units',
  voted: 'Voted',
  agentName: 'Name of the agent',
  idType: 'Kind of document',
  agentId: 'Document number of the agent',
  scan: 'Picture of the written power',
  record: 'Record the power',
  confirm: 'The agent was told that it is beyond the limit and does not count: record it all the same',
  revoke: 'Take back this unit’s power',
  revokeHint: 'For an owner who is here and cannot use his phone; a ballot cast before stands.',
  reason: 'Reason',
  reasonIs: 'Taken back by the owner at the desk',
};
