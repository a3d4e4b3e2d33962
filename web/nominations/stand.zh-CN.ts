export const standZh = {
  'stand.title': '候选人报名和推荐',
  'stand.lead':
    '本次会议将选举业主委员会成员。您可以自荐，也可以支持已经报名的人。资格由召集人逐一核对，名单在公告中公布。',
  'stand.own': '我要报名',
  'stand.ownHint':
    '以您登记的姓名报名。报名后，本小区业主登录后可以看到您的姓名和简历；街道可以查看材料。公告发出前可以撤回。',
  'stand.profile': '简历（从业、特长、想为小区做什么）',
  'stand.stand': '确认报名',
  'stand.done': '报名已登记',
  'stand.mine': '您已报名',
  'stand.withdraw': '撤回报名',
  'stand.list': '已报名和被推荐的人',
  'stand.none': '还没有人报名。',
  'stand.support': '支持',
  'stand.supported': '您已支持',
  'stand.unsupport': '取消支持',
  'stand.backing': '支持 {heads} 人 / {area}',
  'stand.needed': '议事规则要求 {heads} 人且 {area}',
  'stand.note': '支持按人数和面积计，共有人算一人。支持只是推荐，不是投票；谁支持了谁不公布。',
  'stand.over': '公告已经发出，报名和推荐已结束。候选人见公告。',
  'stand.ownersOnly': '只有本小区业主可以报名和支持。',
} as const;

export type StandKey = keyof typeof standZh;
