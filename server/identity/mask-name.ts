/** `欧阳明` becomes `欧**`: enough for whoever knows the person, and nothing for anybody else. Organisations are no secret. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), 2));
}
