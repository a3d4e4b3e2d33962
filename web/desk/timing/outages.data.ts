/** Words about a downtime that the service measured and that waits for a signature. */
export const OUTAGES = {
  title: { zh: '系统在{from}至{to}中断', en: 'The system was away: {from} to {to}' },
  adds: {
    zh: '按公告的补时规则应补时约{n}分钟。中断记录已由系统按心跳生成，签名后入链并自动延后截止。',
    en: 'By the notice’s rule about {n} minutes are added. The account is written; signed, it goes into the log and moves the close.',
  },
  addsNothing: {
    zh: '按公告的补时规则不补时。可以签名记录，供日后查验。',
    en: 'The notice’s rule adds nothing. It may be recorded for later.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
