import { loadAssembly, type AssemblyPath, type AssemblyView } from '../public/assembly-api.ts';

const FRESH_FOR_MS = 20_000;
const views = new Map<string, { readonly at: number; readonly view: Promise<AssemblyView> }>();

/** The assembly's view, shared by the pages of one visit, so that stepping between them costs no request. */
export function assemblyView(path: AssemblyPath, fresh = false): Promise<AssemblyView> {
  const known = views.get(path.assembly);
  if (known && !fresh && performance.now() - known.at < FRESH_FOR_MS) return known.view;
  const view = loadAssembly(path);
  views.set(path.assembly, { at: performance.now(), view });
  view.catch(() => views.delete(path.assembly));
  return view;
}
