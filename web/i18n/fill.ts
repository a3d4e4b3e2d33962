export type Values = Readonly<Record<string, string | number>>;

/** A text with each `{name}` replaced; a name without a value stays as it is. */
export const fill = (text: string, values: Values = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
