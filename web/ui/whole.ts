/** A day, a time of day, or a figure with its unit: nothing that a line should end within; and no line begins with what closes it. */
const WHOLE =
  /((?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|（周.）|\d{1,2}:\d{2}(?::\d{2})?|\d{4}-\d{2}-\d{2}|\d{1,2} [JFMASOND][a-z]{2}(?: \d{4})?|\d[\d,.]*[ \u00a0](?:m²|[㎡\u4e00-\u9fff]))[，。；、：！？）》”]*)/;

/** A text in parts; each that must not be broken stands at an odd place. */
export const wholeParts = (text: string): readonly string[] => text.split(WHOLE);
