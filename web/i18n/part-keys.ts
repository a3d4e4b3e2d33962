import type { CheckKey } from '../check/check.zh-CN.ts';
import type { DenyKey } from '../deny/deny.zh-CN.ts';
import type { HistoryKey } from '../history/history.zh-CN.ts';
import type { LawKey } from '../law/law.zh-CN.ts';
import type { StandKey } from '../nominations/stand.zh-CN.ts';
import type { PapersKey } from '../print/papers.zh-CN.ts';
import type { ProxyKey } from '../proxy/proxy.zh-CN.ts';
import type { PictureKey } from '../receipt-picture/picture.zh-CN.ts';
import type { MyDataKey } from '../requests/my-data.zh-CN.ts';
import type { RequestsKey } from '../requests/requests.zh-CN.ts';
import type { SecondCodeKey } from '../second-code/second-code.zh-CN.ts';
import type { SlipKey } from '../slip/slip.zh-CN.ts';
import type { UnitLinkKey } from '../unit-link/unit-link.zh-CN.ts';
import type { WatchKey } from '../watch/watch.zh-CN.ts';

/** What parts of the pages of owners and the public say. Their Chinese is loaded with them. */
export type PartKey =
  | CheckKey
  | DenyKey
  | HistoryKey
  | LawKey
  | StandKey
  | PapersKey
  | ProxyKey
  | PictureKey
  | MyDataKey
  | RequestsKey
  | SecondCodeKey
  | SlipKey
  | UnitLinkKey
  | WatchKey;
