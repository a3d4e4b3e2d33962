import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { BundleFile } from '../../crypto/bundle/write.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { table } from '../accountability/evidence-pack/text-files.ts';
import { minutesOf } from '../assemblies/documents/minutes.ts';
import type { Deps } from '../deps.ts';
import { deliveriesOf } from '../deliveries/register.ts';
import { closedDocuments, endingOf, type ClosedDocument } from '../disclosure/closed-documents.ts';
import type { DisclosureRefusal } from '../disclosure/problems.ts';
import { publicBundle } from '../disclosure/public-bundle.ts';
import { streamOf, zipStream } from '../disclosure/zip.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { StateRefusal } from '../log/log-service.ts';
import { WEB_FOLDER } from '../platform/project.ts';
import { ok, type Result } from '../../crypto/result.ts';
import { officeFile } from './office-file.ts';
import { allOf, outcomesOf } from './sample/sample.ts';
import { sampleStore } from './sample/sample-store.ts';

/**
 * What committee and office put into their cabinet: the public records with the program that checks them, the register of
 * deliveries, and what the office found and thought. No names of owners, no scans; those stay in the file store by hash.
 */
export async function archiveZip(
  deps: Deps,
  log: LogRef,
  accountId: string,
): Promise<Result<Readable, DisclosureRefusal | StateRefusal>> {
  const file = await officeFile(deps, log, accountId);
  if (!file.ok) return file;
  const verifier = await readFile(join(WEB_FOLDER, 'verifier.html')).catch(() => null);
  const { title, checks, opinions } = file.value;
  const scans = (await closedDocuments(deps, log)).filter(({ serial }) => serial !== null);
  const files = [
    ...(verifier ? [{ path: '离线校验程序.html', bytes: new Uint8Array(verifier) }] : []),
    await deliveryFile(deps, log),
    scanFile(scans),
    ...(await minutesFiles(deps, log)),
    table(
      '街道核验/系统查明.csv',
      ['项目', '结论'],
      checks.map((each) => [each.title.zh, FINDINGS[each.finding]]),
    ),
    table(
      '街道核验/经办人意见.csv',
      ['时间', '经办人', '项目', '日志编号', '意见', '备注', '后来改变'],
      opinions.map(({ at, officer, check, ballot, opinion, note, stands }) => [
        ...[at, officer, checks.find(({ id }) => id === check)?.title.zh ?? check, ballot ?? ''],
        ...[opinion === null ? '' : OPINIONS[opinion], note, stands ? '' : '是'],
      ]),
    ),
    ...(await sampleFile(deps, log)),
  ];
  // Last, because it comes open.
  const bundle = await publicBundle(deps, log);
  if (!bundle.ok) return bundle;
  const zip = zipStream([
    streamOf({ path: '说明.txt', bytes: utf8(readme(title ?? '', bundle.value.sha256, scans.length)) }),
    // Read as it is sent: a large one is gigabytes.
    { path: '公开数据包.zip', pieces: bundle.value.content },
    ...files.map(streamOf),
  ]);
  return ok(Readable.from(zip, { objectMode: false }));
}

const FINDINGS = { agrees: '一致', differs: '不一致', open: '尚未进行', 'for-people': '须由人判断' } as const;
const OPINIONS = { agree: '认可', doubt: '有疑问' } as const;
const RESULTS = { delivered: '已送达', returned: '退回', refused: '拒收', 'wrong-number': '空号' } as const;
const ANSWERS = { yes: '参加了', no: '没有参加', unclear: '不清楚', unreachable: '联系不上' } as const;

async function deliveryFile(deps: Deps, log: LogRef): Promise<BundleFile> {
  const rows = (await deliveriesOf(deps, log)).map(({ address, last }) => [
    ...[address, last ? RESULTS[last.result] : '未送达', last?.method ?? '', last?.at.toISOString() ?? ''],
    last?.proof ?? '',
  ]);
  return table('送达登记.csv', ['房屋', '结果', '方式', '时间', '凭证文件（SHA-256）'], rows);
}

/** What stands in the log of every paper that came back: by it an office finds and checks a scan. */
function scanFile(papers: readonly ClosedDocument[]): BundleFile {
  const rows = papers.map(({ seq, serial, type, bytes, sha256 }) => [seq, serial!, type, bytes, sha256]);
  return table('纸质票扫描件.csv', ['记录序号', '票号', '类型', '字节', 'SHA-256'], rows);
}

/** As the committee handed them in, each version under the number of its entry. */
async function minutesFiles(deps: Deps, log: LogRef): Promise<readonly BundleFile[]> {
  const files: BundleFile[] = [];
  for (const { document, seq } of await minutesOf(deps.db, log)) {
    const content = await deps.files.read(document.sha256);
    if (content) files.push({ path: `会议记录/${seq}.${endingOf(document.type)}`, bytes: content });
  }
  return files;
}

/** By numbers of entries: which household that is, the log does not say. */
async function sampleFile({ db }: Deps, log: LogRef): Promise<readonly BundleFile[]> {
  const store = sampleStore(db, log);
  const last = (await store.draws()).at(-1);
  if (!last) return [];
  const outcomes = outcomesOf(allOf(last), await store.calls());
  const rows = [...outcomes].map(([seq, outcome]) => [
    ...[seq, last.ballots.includes(seq) ? '抽中' : '同一浏览器多户'],
    outcome ? ANSWERS[outcome] : '尚未回访',
  ]);
  return [table('街道核验/抽样回访.csv', ['日志编号', '来源', '结果'], rows)];
}

const readme = (title: string, sha256: string, scans: number): string => `${title} 归档材料

公开数据包.zip：全部记录、签名、公告、冻结的规则和公开层级允许的内容。SHA-256：${sha256}
离线校验程序.html：断网打开，选择公开数据包，即可从第一条记录起重新核对和计票。
送达登记.csv、街道核验：送达结果、系统查明、经办人意见、抽样回访，没有业主姓名、电话和证件号码。
会议记录：业委会交存的会议记录，文件名是它在日志中的编号；日志里有它的 SHA-256。没有交存的，没有这个文件夹。
纸质票扫描件.csv：收回的 ${scans} 张纸质票各自的票号和扫描件 SHA-256。扫描件和送达凭证留存在平台文件库；扫描件由街道工作人员在工作台“核验用完整数据包”中登记后取用，供街道或者法院核查。
保管期限不少于决定作出之日起一年的撤销权期间（民法典第一百五十二条），当地规定更长的从其规定。
`;
