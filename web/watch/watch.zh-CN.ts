/** Texts of the watch over logs, loaded beside a page and never before it. */
export const watchZh = {
  'quiet.first': '本机已记下这份记录的现状（{size} 条）。以后每次打开都会核对它只增不改。',
  'quiet.continued': '本机已核对：上次看到的 {from} 条记录原样都在，现在共 {size} 条，只有增加，没有改动。',
  'quiet.same': '本机已核对：记录仍是 {size} 条，与上次看到的一致。',
  'quiet.cosigned': '见证方 {names} 于 {at} 对现状联署。',

  'alarm.title': '记录前后不一致，请保存证据',
  'alarm.folded': '记录前后不一致（{at} 发现）。',
  'alarm.forked.what': '本机以前看到的记录，网站不能证明它还原样在现在的记录里：同一把校验钥签出了两份对不上的记录。',
  'alarm.forked.means':
    '记录只许增加，不许改动。可能有人给不同的人看了不同的记录，或者改动了已有的记录。两份都有签名，签过的不能否认；如果以后能补上证明，这条提示会自动消失。',
  'alarm.shorter.what': '网站现在给出的记录比本机以前看到的短：原有 {from} 条，现在只有 {size} 条。',
  'alarm.shorter.means':
    '可能是服务从旧备份恢复，也可能是有人删去了后面的记录。如果网站以后补齐并证明没有改动，这条提示会自动消失。',
  'alarm.other-key.what': '网站现在用另一把校验钥签名，与本机以前看到的、纸质公告上印的可能不同。',
  'alarm.other-key.means': '一次表决从头到尾只用一把校验钥。请先与张贴的纸质公告核对钥匙的指纹，再相信这里的内容。',
  'alarm.whom': '请把证据文件交给街道办事处，也可以同时交给业主委员会和您信任的邻居：他们手机里的记录可以互相比对。',
  'alarm.vote': '您仍然可以表决和保存回执；如有顾虑，可以到社区窗口改用纸质票。',
  'alarm.keptHead': '本机以前看到的',
  'alarm.servedHead': '网站现在给出的',
  'alarm.head': '{size} 条 · 根值 {root}',
  'alarm.save': '保存证据文件',
  'alarm.fold': '已保存，收起',
  'alarm.unfold': '展开',
  'alarm.foundAt': '发现时间 {at}',

  'evidence.file': '议决-记录不一致-{assembly}.txt',
  'evidence.title': '议决：一份记录的两个互相矛盾的签名',
  'evidence.at': '本机发现时间：',
  'evidence.address': '记录地址：',
  'evidence.kept': '一、本机以前看到并保存的',
  'evidence.served': '二、网站后来给出的',
  'evidence.key': '校验钥：',
  'evidence.fingerprint': '指纹：',
  'evidence.how':
    '怎样核对：两段都是 C2SP 签名头（第一行名称，第二行条数，第三行根值，末行签名），用任何 Go sumdb/note 或同类工具即可验证签名；同一把钥匙对同一份记录签出对不上的两个头，即为证据。',
} as const;

export type WatchKey = keyof typeof watchZh;
