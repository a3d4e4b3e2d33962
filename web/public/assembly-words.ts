import type { ElectorateDefinition } from '../../crypto/entries/notice.ts';
import { moment, until } from '../i18n/format.svelte.ts';
import { t } from '../i18n/index.svelte.ts';
import { zh, type MessageKey } from '../i18n/zh-CN.ts';
import { never } from '../../crypto/result.ts';
import type { AssemblyView, Phase } from './assembly-api.ts';

/** What an owner can do with a vote at the moment; phases that differ only for the desks are one here. */
export type Moment = 'preparing' | 'announced' | 'open' | 'suspended' | 'counting' | 'result' | 'cancelled';

export function momentOf(phase: Phase): Moment {
  switch (phase) {
    case 'draft':
    case 'submitted':
    case 'opened':
    case 'roll-published':
    case 'roll-frozen':
      return 'preparing';
    case 'noticed':
      return 'announced';
    case 'voting':
      return 'open';
    case 'suspended':
      return 'suspended';
    case 'ended':
    case 'closed':
      return 'counting';
    case 'tallied':
    case 'declared':
    case 'lapsed':
    case 'certified':
    case 'archived':
      return 'result';
    case 'cancelled':
      return 'cancelled';
    default:
      return never(phase);
  }
}

/** The deadline in words with its weekday, or when voting opens. */
export function deadlineWords({ phase, channels: { online } }: AssemblyView): string {
  if (!online) return t(`phase.${phase}`);
  const at = momentOf(phase);
  if (at === 'suspended') return t('phase.suspended');
  if (at === 'announced') return t('assembly.opens', { at: moment(online.from) });
  return t(at === 'open' ? 'assembly.closes' : 'assembly.closed', { at: until(online.to) });
}

const joined = (parts: readonly string[]): string => parts.join(t('list.comma'));
const numbered = (names: readonly string[] | undefined, key: 'scope.building' | 'scope.entrance' | 'scope.floor') =>
  names ? [joined(names.map((name) => (/^\d+$/.test(name) ? t(key, { name }) : name)))] : [];

/** What a unit is for; the register's own word where it uses one that is not in its list. */
export const useWords = (use: string): string => (`use.${use}` in zh ? t(`use.${use}` as MessageKey) : use);

/** Who votes on a motion: "全体业主", "5幢", "3幢 · 1单元 · 住宅". */
export function scopeWords(definition: ElectorateDefinition): string {
  if ('all' in definition) return t('scope.all');
  const parts = [
    ...numbered(definition.buildings, 'scope.building'),
    ...numbered(definition.entrances, 'scope.entrance'),
    ...numbered(definition.floors, 'scope.floor'),
    ...(definition.uses ? [joined(definition.uses.map(useWords))] : []),
    ...(definition.exclude ? [t('scope.exclude', { n: definition.exclude.length })] : []),
  ];
  return parts.join(' · ');
}
