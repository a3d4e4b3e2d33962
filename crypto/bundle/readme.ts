/**
 * The same text in every bundle, so that a changed letter shows. A new wording is added to the front; older ones stay
 * accepted, because bundles outlive programs.
 */
export const README_TEXTS = [
  `业主大会会议记录包
==================

本目录（或压缩包）保存一次业主大会会议的全部记录，任何人都可以自行核对，不需要相信出具它的单位。

  checkpoint        记录的总树头及签名（C2SP signed note / tlog-checkpoint）
  policy            树头应由谁签名：日志公钥、见证方公钥与门槛
  heads/            名册固化、公告、截止、宣布各时刻的树头
  entries.jsonl     全部记录，每行一条，按顺序
  tile/             记录的哈希树（C2SP tlog-tiles）
  rolls/            名册：每行一户，或者不公开时只有该行的哈希
  openings.jsonl    表决内容（仅在公告规定公开或核验时提供）
  documents/        公开的附件，文件名即其 SHA-256
  certificate.jws   街道两名经办人的核验签名

核对：在浏览器中打开核对工具 verifier.html（从公布结果的网站下载，一个文件，断网可用），选择本压缩包。
或者安装 Node.js 和议决程序后运行
  npm run -s verify -- --vkey 公告上印的公钥 本目录
公钥应从张贴的公告等其他途径取得，而不是从本目录取得。

不用本程序也能核对，例如每条记录的 prev 是上一行的叶哈希：
  sed -n 2p entries.jsonl | tr -d '\\n' | (printf '\\0'; cat) | sha256sum
格式与全部规则见程序源码中的 crypto/FORMAT.md。

核验证书只说明各项记录相互一致，不对决议的效力作出认定。


Records of an owners' assembly
==============================

This directory (or archive) holds all records of one owners' assembly. Anybody can check them without trusting whoever
handed them out.

  checkpoint        signed head over all entries (C2SP signed note, tlog-checkpoint)
  policy            whose signatures a head needs: log key, witness keys, quorum
  heads/            heads at the moments roll-frozen, notice, close and declare
  entries.jsonl     every entry, one a line, in order
  tile/             hash tree of the entries (C2SP tlog-tiles)
  rolls/            the roll: a voter a line, or the hash of a line that is not disclosed
  openings.jsonl    marks (only where the notice discloses them, or for certification)
  documents/        documents that are public, each named by its SHA-256
  certificate.jws   signatures of the two certifying officers

To check it, open verifier.html in a browser (one file from the site with the result; works without a network) and choose
this archive. Or, with Node.js and Yijue installed:
  npm run -s verify -- --vkey THE-KEY-PRINTED-ON-THE-NOTICE THIS-DIRECTORY
Take the key from the posted notice or another source, not from this directory.

It can be checked without this program, too. For one, prev of each entry is the leaf hash of the line before:
  sed -n 2p entries.jsonl | tr -d '\\n' | (printf '\\0'; cat) | sha256sum
Formats and all rules are in crypto/FORMAT.md of the program's source.

The certificate says that the records agree with each other. It does not decide whether a decision is valid.
`,
  `业主大会会议记录包
==================

本目录（或压缩包）保存一次业主大会会议的全部记录，任何人都可以自行核对，不需要相信出具它的单位。

  checkpoint        记录的总树头及签名（C2SP signed note / tlog-checkpoint）
  policy            树头应由谁签名：日志公钥、见证方公钥与门槛
  heads/            名册固化、公告、截止、宣布各时刻的树头
  entries.jsonl     全部记录，每行一条，按顺序
  tile/             记录的哈希树（C2SP tlog-tiles）
  rolls/            名册：每行一户，或者不公开时只有该行的哈希
  openings.jsonl    表决内容（仅在公告规定公开或核验时提供）
  documents/        公开的附件，文件名即其 SHA-256
  certificate.jws   街道两名经办人的核验签名

核对：安装 Node.js 和议决程序后运行
  npm run -s verify -- --vkey 公告上印的公钥 本目录
公钥应从张贴的公告等其他途径取得，而不是从本目录取得。

不用本程序也能核对，例如每条记录的 prev 是上一行的叶哈希：
  sed -n 2p entries.jsonl | tr -d '\\n' | (printf '\\0'; cat) | sha256sum
格式与全部规则见程序源码中的 crypto/FORMAT.md。

核验证书只说明各项记录相互一致，不对决议的效力作出认定。


Records of an owners' assembly
==============================

This directory (or archive) holds all records of one owners' assembly. Anybody can check them without trusting whoever
handed them out.

  checkpoint        signed head over all entries (C2SP signed note, tlog-checkpoint)
  policy            whose signatures a head needs: log key, witness keys, quorum
  heads/            heads at the moments roll-frozen, notice, close and declare
  entries.jsonl     every entry, one a line, in order
  tile/             hash tree of the entries (C2SP tlog-tiles)
  rolls/            the roll: a voter a line, or the hash of a line that is not disclosed
  openings.jsonl    marks (only where the notice discloses them, or for certification)
  documents/        documents that are public, each named by its SHA-256
  certificate.jws   signatures of the two certifying officers

To check it, with Node.js and Yijue installed:
  npm run -s verify -- --vkey THE-KEY-PRINTED-ON-THE-NOTICE THIS-DIRECTORY
Take the key from the posted notice or another source, not from this directory.

It can be checked without this program, too. For one, prev of each entry is the leaf hash of the line before:
  sed -n 2p entries.jsonl | tr -d '\\n' | (printf '\\0'; cat) | sha256sum
Formats and all rules are in crypto/FORMAT.md of the program's source.

The certificate says that the records agree with each other. It does not decide whether a decision is valid.
`,
] as const;
