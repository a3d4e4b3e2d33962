/** Words about the pack that proves one owner’s case. */
export const EVIDENCE = {
  title: { zh: '一户业主的证据材料', en: 'Evidence about one owner' },
  what: {
    zh: '业主起诉或法院调取时使用：送达、公告和规则条款、名册行、表决票状态和入链证明、查看记录，附中文说明。不含表决内容。制作会写入查看记录。',
    en: 'For a lawsuit: delivery, notice and clauses, the line of the roll, ballots with proofs, looks at his data, with an explanation in Chinese. Never how he voted. The look is kept.',
  },
  room: { zh: '房屋（输入房号选择）', en: 'Unit (type to choose)' },
  make: { zh: '制作并下载', en: 'Make and download' },
  unknown: { zh: '没有这一房屋。请从列表中选择。', en: 'There is no such unit. Choose one of the list.' },
  made: { zh: '已制作并下载，已记入查看记录。', en: 'Made and downloaded; the look is kept.' },
} as const satisfies Record<string, { zh: string; en: string }>;
