import type { DenyKey } from './deny.zh-CN.ts';

export const denyEn: Readonly<Record<DenyKey, string>> = {
  'deny.title': 'This was not me',
  'deny.lead':
    'Here is every ballot received for your units: when and how it came, and whether it counts. Nobody sees a choice.',
  'deny.none': 'No ballot has been received for your units.',
  'deny.which': 'Which one did you not cast?',
  'deny.received': 'Received {at} · {channel}',
  'deny.status.effective': 'counts',
  'deny.status.late': 'late, does not count',
  'deny.status.duplicate': 'duplicate, does not count',
  'deny.status.superseded': 'replaced by a later one',
  'deny.status.disputed': 'disputed, does not count',
  'deny.status.invalid': 'invalid, does not count',
  'deny.statement': 'What happened, in a few words',
  'deny.statementHint':
    'For example: I was away; that phone number is an old one. Only those who handle it at the street office, community and committee can read it.',
  'deny.submit': 'Deny this ballot',
  'deny.pick': 'Choose a ballot first.',
  'deny.write': 'Write a sentence or two.',
  'deny.what': 'What happens then',
  'deny.what.1': 'The street office and the community see it at once and keep all records of this ballot.',
  'deny.what.2':
    'A community worker checks who you are and signs that the ballot is disputed: it does not count, and you can prove your identity again and vote yourself.',
  'deny.what.3': 'To be safe, you are then signed out everywhere.',
  'deny.what.4':
    'After closing, the result is worked out with and without this ballot; where it makes no difference, that is said.',
  'deny.done': 'Filed. The street office and the community can see it.',
  'deny.doneNext':
    'Please take your identity card to the community desk soon: the earlier, the more time is left to vote yourself.',
  'deny.mine': 'What you filed',
  'deny.state.filed': 'waiting to be checked',
  'deny.state.disputed': 'disputed, does not count',
  'deny.state.objection': 'logged as an objection, waiting for an answer',
  'deny.state.answered': 'answered',
  'deny.back': 'Back to this vote',
};
