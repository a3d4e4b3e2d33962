import type { BundleFile } from '../../../crypto/bundle/write.ts';
import { fingerprint } from '../../../crypto/bundle/trust.ts';
import { utf8 } from '../../../crypto/bytes.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { voterStatuses } from '../../../crypto/replay/statuses.ts';
import { addMs } from '../../../crypto/time.ts';
import type { Instant } from '../../../crypto/brands.ts';
import { rulesInWords } from '../../assemblies/notice/rules-in-words.ts';
import { shortCode } from '../../../crypto/ballot/short-code.ts';
import { csv } from '../../platform/csv.ts';
import type { Subject } from './subject.ts';

/** `2026-12-01 09:00:00`, Shanghai. */
export const localTime = (at: string): string =>
  addMs(at as Instant, 8 * 3_600_000)
    .slice(0, 19)
    .replace('T', ' ');

export const table = (
  path: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): BundleFile => ({ path, bytes: csv([head, ...rows]) });

/** Every frozen rule with its value, clause and page. */
export function ruleTable(state: LogState): readonly BundleFile[] {
  const { notice } = state;
  if (!notice) return [];
  const rows = rulesInWords(notice.body.rules, notice.body.bases).map(({ name, value, basis }) => [
    name.zh,
    value.zh,
    basis ?? '法律规定',
  ]);
  return [table('公告/计票规则及依据.csv', ['规则', '内容', '条款和页码'], rows)];
}

/** What became of the owner's ballots: never how he voted. */
export function ballotTable(state: LogState, { voter }: Subject, hashes: ReadonlyMap<number, Uint8Array>): BundleFile {
  const rows = voterStatuses(state, voter.voter).map(({ ballot, status }) => {
    const hash = hashes.get(ballot.seq);
    return [ballot.seq, localTime(ballot.received), ballot.channel, STATUS[status], hash ? shortCode(hash) : ''];
  });
  return table('本户表决/表决票及状态.csv', ['日志编号', '收到时间', '方式', '状态', '回执编号'], rows);
}

const STATUS = {
  effective: '有效，已计入',
  late: '迟到，不计入',
  duplicate: '重复，不计入',
  superseded: '已被后一张替代',
  disputed: '有争议，不计入',
  invalid: '无效',
} as const;

export interface PackFacts {
  readonly estateName: string;
  readonly state: LogState;
  readonly subject: Subject;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly reason: string;
  readonly host: string;
  readonly assembly: string;
  readonly erased: boolean;
}

/** What lies in the pack and how a court checks it without anybody’s word. */
export function readme(facts: PackFacts): BundleFile {
  const { estateName, state, subject, madeAt, madeBy, reason, host, assembly, erased } = facts;
  const vkey = state.opened?.body.vkey ?? '';
  const rooms = subject.voter.leaf.units.map(({ address }) => address).join('、');
  const lines = [
    `${estateName}业主大会会议《${state.notice?.body.title ?? ''}》证据材料（${rooms}）`,
    '',
    `制作时间：${localTime(madeAt)}（北京时间）    制作人：${madeBy}    用途：${reason}`,
    '本材料含个人信息，仅供上述用途。制作已登记在个人信息查看记录中。',
    '',
    '一、材料目录',
    '公告/        公告记录及其入链证明；公告正文；计票规则及每条规则的条款和页码。',
    '送达/        本户每次送达的方式、时间和结果；短信通知的发送时间和结果；本人线上阅读的时间。',
    '名册/        本户在冻结名册中的一行（房屋、面积、表决权人代号）；从这一行到名册根的证明；业主身份校验值的打开材料。',
    '本户表决/    本户每张表决票的收到时间、方式、是否计入和回执编号。不含表决内容：本系统不向任何人提供某一户投了什么。',
    '日志记录/    公告、名册、截止、计票、宣布、核验以及本户表决票的日志原文，各附入链证明（c2sp.org/tlog-proof）。',
    '会议经过.csv  本次会议每一项公开行为的编号、时间和种类。',
    '街道抽查.csv  街道办事处抽查本户的通话结果（如有）。只问是否参加，不问如何表决。',
    '查看记录.csv  哪些岗位在何时、因何查看过本户业主的个人信息。',
    '日志头/      日志签名公钥，以及各关键时点的签名日志头（含见证人共同签名，如有）。',
    '',
    '二、如何核对（不需要相信本系统）',
    `1. 公钥指纹应与张贴的纸质公告一致：${vkey === '' ? '（无）' : fingerprint(vkey)}`,
    `2. 从 ${host}/log/${assembly}/bundle.zip 取得公开数据包，用 verifier.html 或 npm run -s verify 核对全部十一项。`,
    '3. 每个 .tlog-proof 与同名 .json 一起，证明该记录在签名日志头所覆盖的日志中，内容未被改动。',
    '   记录原文前加一个零字节求 SHA-256，即为叶子哈希（RFC 6962）。',
    '4. “本户名册行.json”的叶子哈希与“到名册根的证明.json”推出名册根，应等于公告和名册记录中的 root。',
    '5. “业主身份校验.json”中的盐与姓名、证件号码，按 crypto/FORMAT.md 推出该行的 owner 值。',
    ...(erased ? ['', '注意：保存期限届满后，部分材料已依法删除，相应文件为空或缺少。'] : []),
    '',
    '三、不能证明的事项',
    '本材料证明记录在何时形成、未被改动并相互一致。业主是否受到胁迫、纸质签名是否本人，须由人民法院结合其他证据认定。',
  ];
  return { path: 'README.txt', bytes: utf8(`\ufeff${lines.join('\r\n')}\r\n`) };
}
