/** Texts on and beside the picture of a receipt. */
export const pictureZh = {
  'picture.heading': '表决回执',
  'picture.code': '回执编号',
  'picture.time': '收到时间',
  'picture.units': '房屋',
  'picture.comma': '、',
  'picture.scan': '截止后扫码，或打开下面的网址查验是否计入',
  'picture.noChoice': '回执不显示选择，任何人都不能凭它要您证明投了什么。',
  'picture.hold': '长按图片，选“保存图片”。图片里没有您的选择。',
  'picture.alt': '回执图片，编号 {code}，有时间、房屋和查验二维码，没有选择',
  'picture.download': '下载图片',
  'picture.cannot': '这个浏览器不能生成图片',
  'picture.instead': '回执没有丢。请截屏，或抄下回执编号；也可以展开“完整回执”保存。',
} as const;

export type PictureKey = keyof typeof pictureZh;
