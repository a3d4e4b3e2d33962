import type { StandKey } from './stand.zh-CN.ts';

export const standEn: Readonly<Record<StandKey, string>> = {
  'stand.title': 'Standing and proposing',
  'stand.lead':
    'This assembly will elect members of the committee. You may stand yourself or support somebody who stands. The convener checks each against the conditions; the notice lists the candidates.',
  'stand.own': 'I want to stand',
  'stand.ownHint':
    'Under your registered name. Owners who sign in then see your name and what you write; the street office may read your papers. You may withdraw until the notice is out.',
  'stand.profile': 'About yourself',
  'stand.stand': 'Stand',
  'stand.done': 'You stand',
  'stand.mine': 'You stand',
  'stand.withdraw': 'Withdraw',
  'stand.list': 'Who stands',
  'stand.none': 'Nobody stands yet.',
  'stand.support': 'Support',
  'stand.supported': 'You support this',
  'stand.unsupport': 'Take support back',
  'stand.backing': 'Support: {heads} heads / {area}',
  'stand.needed': 'The rules want {heads} heads and {area}',
  'stand.note':
    'Support counts in heads and area; co-owners are one head. It proposes and is no vote; who supports whom is not published.',
  'stand.over': 'The notice is out: nominations are over. The notice names the candidates.',
  'stand.ownersOnly': 'Only owners of this estate stand or support.',
};
