/** The demonstration's staff. All are invented; so are their numbers. */
export interface StaffPerson {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly grants: readonly { readonly role: string; readonly scope: 'estate' | 'area'; readonly scopeId: string }[];
}

export const DEMO_ESTATE = 'fenglin';
/** Division code of the street office that covers the estate. */
export const DEMO_AREA = '999001001';

const inEstate = (role: string) => [{ role, scope: 'estate', scopeId: DEMO_ESTATE }] as const;
const inArea = (role: string, scopeId = DEMO_AREA) => [{ role, scope: 'area', scopeId }] as const;

/** Of the street office; invented like all numbers here. */
export const OFFICE_PHONE = '0597-0000119';

export const ADMINISTRATOR: StaffPerson = {
  id: 'administrator',
  name: '赵敏之',
  phone: '19900000001',
  titleZh: '平台管理员',
  titleEn: 'administrator',
  grants: [],
};

export const STAFF: readonly StaffPerson[] = [
  {
    id: 'committee',
    name: '林致远',
    phone: '19900000002',
    titleZh: '业主委员会主任',
    titleEn: "chair of the owners' committee",
    grants: inEstate('committee'),
  },
  {
    id: 'clerk-a',
    name: '陈秀兰',
    phone: '19900000003',
    titleZh: '社区工作人员',
    titleEn: 'community worker',
    grants: inEstate('community'),
  },
  {
    id: 'clerk-b',
    name: '何建国',
    phone: '19900000004',
    titleZh: '社区工作人员',
    titleEn: 'community worker, second reader',
    grants: inEstate('community'),
  },
  {
    id: 'clerk-c',
    name: '沈玉梅',
    phone: '19900000008',
    titleZh: '社区工作人员，两次录入不一致时的第三人',
    titleEn: 'community worker, third reader where two differ',
    grants: inEstate('community'),
  },
  {
    id: 'officer-a',
    name: '周正平',
    phone: '19900000005',
    titleZh: '街道办经办人',
    titleEn: 'street officer',
    grants: inArea('officer'),
  },
  {
    id: 'officer-b',
    name: '吴岚清',
    phone: '19900000006',
    titleZh: '街道办负责人',
    titleEn: 'street officer, second signature',
    grants: inArea('officer'),
  },
  {
    id: 'district',
    name: '孙立明',
    phone: '19900000007',
    titleZh: '区住建局查阅人',
    titleEn: 'district viewer',
    grants: inArea('district', '999001'),
  },
];

/** Owners whom a newcomer may try: their facts stand in the demonstration's register. */
export const TRY_AS_OWNERS: readonly {
  readonly idNo: string;
  readonly noteZh: string;
  readonly noteEn: string;
}[] = [
  { idNo: '999001197305179589', noteZh: '5幢，一套房', noteEn: 'one flat in building 5' },
  { idNo: '999001194810177169', noteZh: '三套房，合计算1人', noteEn: 'three flats, one head' },
  { idNo: '999001199801034716', noteZh: '5幢，与人共有', noteEn: 'co-owner in building 5' },
  { idNo: '999001200305171063', noteZh: '三套房和一个车位', noteEn: 'three flats and a parking space' },
];
