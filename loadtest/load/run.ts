/**
 * `npm run load -- SCENARIO [--people N] [--minutes N]`: own database and service, k6, then the verifier over what was
 * recorded. Exit 0 if k6's thresholds hold and the verdict agrees with what every client was told.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { useNodeHash } from '../../server/platform/signature-checks.ts';
import { PROJECT_ROOT } from '../../server/platform/project.ts';
import { must } from '../faults/check.ts';
import { buildService } from '../faults/service.ts';
import type { Told } from '../journeys/visitor.ts';
import { isScenario, SCENARIOS, type Scenario, type ScenarioName } from './scenarios.data.ts';
import { verdictOn } from './verdict.ts';
import { withLoadWorld, type LoadWorld } from './world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string' }, minutes: { type: 'string' } },
});
const [name = ''] = positionals;
const k6 = findK6();
if (!isScenario(name)) fail(`usage: npm run load -- SCENARIO, which is one of ${Object.keys(SCENARIOS).join(', ')}`);
if (k6 === null)
  fail('k6 is not here: go install go.k6.io/k6@latest, and K6 names the program if it is not in the PATH');
process.exitCode = await run(name, k6);

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** In the PATH, where `go install` puts it, or where `K6` says. */
function findK6(): string | null {
  const places = [process.env['K6'], 'k6', join(homedir(), 'go/bin/k6')].filter((place) => place !== undefined);
  return places.find((place) => spawnSync(place, ['version'], { stdio: 'ignore' }).status === 0) ?? null;
}

async function run(scenarioName: ScenarioName, program: string): Promise<number> {
  useNodeHash();
  const scenario: Scenario = SCENARIOS[scenarioName];
  const people = Number(values.people ?? scenario.people);
  await buildService();
  await build({ mode: 'loadtest', configFile: join(PROJECT_ROOT, 'vite.config.ts'), logLevel: 'error' });
  return withLoadWorld(scenario, people, async (world) => {
    const { code, told } = await played(program, scenarioName, world);
    const verdict = await verdictOn(world.own.deps, world.assemblies, told, scenario);
    const expected = code === 0 ? scenario.voting(world.visitors.length) : 0;
    must(verdict.counted >= expected, `${verdict.counted} of ${expected} owners are counted`);
    process.stdout.write(
      `${scenarioName}: ${told.length - verdict.refused} ballots acknowledged, ${verdict.refused} refused with a reason; ` +
        `the verifier finds ${verdict.recorded} recorded and ${verdict.counted} counted in ${verdict.assemblies} logs: ` +
        `lost 0, double 0; k6 ended with ${code}\n`,
    );
    return code;
  });
}

/** k6 itself, with what it was told about ballots line by line. */
async function played(program: string, scenario: ScenarioName, world: LoadWorld) {
  const { base, gateway, visitors, logs, closes, own } = world;
  const [file, lines] = [join(own.folder, 'world.json'), join(own.folder, 'told.jsonl')];
  await writeFile(file, JSON.stringify({ base, gateway, visitors, logs, closes }));
  await writeFile(lines, '');
  const minutes = values.minutes ?? '1';
  const child = spawn(
    program,
    [
      // Its own control port would be taken by another run.
      ...['run', '--quiet', '--address', 'localhost:0', '--log-format', 'raw', '--console-output', lines],
      ...['-e', `WORLD=${file}`, '-e', `MINUTES=${minutes}`, join(PROJECT_ROOT, `dist/loadtest/${scenario}.js`)],
    ],
    { stdio: 'inherit' },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  const told = (await readFile(lines, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Told);
  return { code: code ?? 1, told };
}
