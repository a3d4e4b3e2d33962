import type { Bilingual } from '../law/findings.ts';
import type { BrokenCode } from './broken.data.ts';

interface Remedy extends Bilingual {
  readonly codes: readonly BrokenCode[];
}

const remedy = (zh: string, en: string, ...codes: readonly BrokenCode[]): Remedy => ({ zh, en, codes });

/** What helps, for each reason why an entry cannot stand. Whoever made the records by a program of his own is told so. */
export const REMEDIES: readonly Remedy[] = [
  remedy(
    '请刷新页面后重新办理；仍不行，请把请求编号告诉技术支持',
    'Reload and begin again; if it stays so, quote the request number to support',
    ...(['bad-entry', 'wrong-log', 'wrong-number', 'wrong-previous', 'clock-backwards', 'not-opened'] as const),
    ...(['wrong-vkey', 'bad-signature-form', 'wrong-signature-type', 'signed-text-differs', 'nonce-repeated'] as const),
    ...([
      'bad-signature',
      'wrong-notice',
      'received-after-append',
      'append-too-late',
      'wrong-close',
      'wrong-tally',
    ] as const),
    ...(['wrong-motions', 'no-such-entry', 'wrong-declaration', 'wrong-head', 'bad-verifier', 'roll-differs'] as const),
  ),
  remedy(
    '已经办理过，不用再办；请刷新查看',
    'It has been done and need not be done again: reload to see it',
    ...(['already-opened', 'roll-exists', 'countersigned', 'notice-exists', 'already-disputed', 'reconciled'] as const),
    ...([
      'tally-exists',
      'objection-answered',
      'declared',
      'certified',
      'head-attested',
      'lapsed',
      'already-revoked',
    ] as const),
    ...(['seed-committed', 'seed-opened', 'paper-reviewed', 'paper-registered', 'roll-frozen', 'suspended'] as const),
  ),
  remedy(
    '请先完成前一步，再办理这一步',
    'Do the step before this one first',
    ...(['roll-missing', 'roll-not-frozen', 'notice-missing', 'not-ready', 'not-closed', 'tally-missing'] as const),
    ...(['not-reconciled', 'not-declared', 'not-certified', 'box-not-sealed', 'paper-not-registered'] as const),
    ...(['paper-unread', 'reading-open', 'not-suspended', 'seed-missing'] as const),
  ),
  remedy(
    '请先答复全部异议，再办理',
    'Answer every objection first',
    ...(['objections-open', 'roll-objection-open'] as const),
  ),
  remedy(
    '请等时间届满后再办理',
    'Wait until the time is over',
    ...(['close-too-early', 'objection-period', 'witness-has-time', 'outside-window', 'roll-of-the-future'] as const),
  ),
  remedy(
    '本次表决不能再改；确有错误的，请提出异议，或由召集人作废后重新公告',
    'This vote can no longer be changed: object, or have the convener cancel it and give a new notice',
    ...([
      'closed',
      'cancelled',
      'archived',
      'roll-fixed-by-notice',
      'too-late-to-suspend',
      'too-late-to-extend',
    ] as const),
    ...(['not-extendable', 'voter-has-voted', 'voter-succeeded', 'channel-not-offered', 'has-quorum'] as const),
  ),
  remedy(
    '请由有权的人用已登记的密钥签名；没有密钥的，先由街道经办人登记',
    'Have it signed with an enrolled key by somebody who has the right; an officer enrols keys',
    ...(['signature-missing', 'key-unknown', 'key-dismissed', 'wrong-role', 'key-used-before', 'not-a-key'] as const),
    ...(['person-has-key'] as const),
  ),
  remedy(
    '请换另一个人来办理',
    'Have another person do it',
    ...(['same-person', 'same-reader', 'last-officer'] as const),
  ),
  remedy(
    '请在投票的手机上重新登记本机，再提交',
    'Bind this device again, then submit',
    ...(['key-not-bound', 'key-unbound', 'wrong-voter', 'wrong-person'] as const),
  ),
  remedy(
    '请核对名册上的房号和票号后再办理',
    'Check unit and serial against the roll and the paper',
    ...(['voter-not-in-roll', 'no-such-ballot', 'serial-used', 'serial-unknown', 'serial-spoiled'] as const),
    ...(['paper-outstanding', 'no-such-objection'] as const),
  ),
  remedy(
    '请当众重新清点，按实际数目办理；差异须记录',
    'Count again before witnesses and record what there is, differences included',
    ...(['box-sealed', 'box-empty', 'box-count-exceeded', 'numbers-differ'] as const),
  ),
  remedy(
    '请作废这次录入，由另一人重新读票',
    'Void the reading and have another person read the paper',
    ...(['wrong-reading', 'reading-differs'] as const),
  ),
  remedy(
    '请按提示改正内容，再签名',
    'Correct what is named, then sign',
    ...(['notice-too-short', 'bad-window', 'bad-convener', 'bad-motions', 'bad-electorates', 'bad-rules'] as const),
    ...(['too-large-to-tally', 'bad-witnesses', 'no-witness', 'roll-unchanged', 'bad-incident'] as const),
    ...(['incident-overlaps', 'seed-differs', 'nothing-to-correct'] as const),
  ),
  remedy(
    '请召集人先公告更正，再办理',
    'The convener announces the correction first',
    ...(['returned', 'correction-ordered'] as const),
  ),
  remedy(
    '请先收回原来的委托，或由业主本人办理',
    'Take the earlier power back first, or have the owner act himself',
    ...(['proxy-stands', 'no-such-proxy', 'proxy-by-proxy', 'bad-power'] as const),
  ),
];

const BY_CODE = new Map(REMEDIES.flatMap(({ codes, zh, en }) => codes.map((code) => [code, { zh, en }] as const)));

/** What the person who was refused can do. */
export function remedyOf(code: BrokenCode): Bilingual {
  const found = BY_CODE.get(code);
  if (!found) throw new Error(`no remedy for ${code}`);
  return found;
}
