import type { StandKey } from './stand.zh-CN.ts';

export const standEn: Readonly<Record<StandKey, string>> = {
  title: 'Standing and proposing',
  lead: 'This assembly will elect members of the committee. You may stand yourself or support somebody who stands. The convener checks each against the conditions; the notice lists the candidates.',
  own: 'I want to stand',
  ownHint:
    'Under your registered name. Owners who sign in then see your name and what you write; the street office may read your papers. You may withdraw until the notice is out.',
  profile: 'About yourself',
  stand: 'Stand',
  done: 'You stand',
  mine: 'You stand',
  withdraw: 'Withdraw',
  list: 'Who stands',
  none: 'Nobody stands yet.',
  support: 'Support',
  supported: 'You support this',
  unsupport: 'Take support back',
  backing: 'Support: {heads} heads / {area}',
  needed: 'The rules want {heads} heads and {area}',
  note: 'Support counts in heads and area; co-owners are one head. It proposes and is no vote; who supports whom is not published.',
  over: 'The notice is out: nominations are over. The notice names the candidates.',
  ownersOnly: 'Only owners of this estate stand or support.',
};
