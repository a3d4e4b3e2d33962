import { moment } from '../../i18n/format.svelte.ts';
import { t } from '../../i18n/index.svelte.ts';
import type { DeskBallot } from '../../deny/deny-api.ts';
import { d } from '../desk-text.ts';
import { x } from './disputes-text.ts';

/** When and how a ballot came, and whether it counts. */
export const ballotWords = ({ received, channel, status }: DeskBallot): string =>
  x('received', { at: moment(received), channel: t(`channel.${channel}`), status: d(`ballotStatus.${status}`) });
