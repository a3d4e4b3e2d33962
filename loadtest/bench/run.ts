/**
 * `npm run bench [-- --full] [-- <section> …]`: one table of what this machine did in this run. Exit 1 when a goal is missed.
 * The machine may be small and busy: read ratios, not absolute numbers.
 */
import { cpus, loadavg, totalmem } from 'node:os';
import { cellsOf, missesGoal, type Figure, type Section } from './figure.ts';
import { SECTIONS } from './sections.ts';

const COLUMN_WIDTHS = [64, 26, 34, 0] as const;

function printTable(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const figure of figures)
    console.log(
      `  ${cellsOf(figure)
        .map((cell, index) => cell.padEnd(COLUMN_WIDTHS[index]!))
        .join(' ')
        .trimEnd()}`,
    );
}

/** A word that names nothing would measure nothing, and miss no goal. */
function refuse(unknown: string, sections: readonly Section[]): false {
  console.error(`no section ${unknown}; there are ${sections.map(({ name }) => name).join(', ')}, and --full`);
  return false;
}

async function runBench(words: readonly string[]): Promise<boolean> {
  const sections = await Promise.all(SECTIONS.map((load) => load()));
  const full = words.includes('--full');
  const wanted = words.filter((word) => word !== '--full');
  const unknown = wanted.find((word) => !sections.some(({ name }) => name === word));
  if (unknown !== undefined) return refuse(unknown, sections);
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  let [missed, broken] = [0, 0];
  for (const section of sections) {
    if (wanted.length > 0 && !wanted.includes(section.name)) continue;
    const before = loadavg()[0]!;
    const begun = performance.now();
    const figures = await section
      .run({ full, note: (text) => console.error(`${section.name}: ${text}`) })
      .catch((error: Error) => void console.error(error));
    if (!figures) {
      // What the others measured is worth having.
      broken++;
      continue;
    }
    const seconds = Math.round((performance.now() - begun) / 1000);
    printTable(
      `${section.title}; ${seconds} s, load ${before.toFixed(1)} before and ${loadavg()[0]!.toFixed(1)} after`,
      figures,
    );
    missed += figures.filter(missesGoal).length;
  }
  if (broken > 0) console.log(`\n${broken} sections could not be measured`);
  if (missed > 0) console.log(`\n${missed} goals were missed`);
  else if (broken === 0) console.log('\nevery goal was met');
  return missed + broken === 0;
}

process.exitCode = (await runBench(process.argv.slice(2))) ? 0 : 1;
