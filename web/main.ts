import './state/old-browsers.ts';
import { mount } from 'svelte';
import App from './App.svelte';
import { language } from './i18n/index.svelte.ts';
import { assemblyView } from './state/assemblies.ts';
import { offline } from './state/offline.svelte.ts';
import { session } from './state/session.svelte.ts';
import { version } from './ui/version.svelte.ts';
import './ui/tokens.css';
import './ui/base.css';

/** The language is there before the first paint; the session is tried beside it, because reading needs none. */
async function start(): Promise<void> {
  offline.watch();
  version.restore();
  void session.restore();
  askForVote();
  await language.restore().catch(() => undefined);
  const target = document.getElementById('app')!;
  // Until here it says where to vote if this never starts.
  target.replaceChildren();
  mount(App, { target });
}

/** The vote that the address names is asked for beside its page, not after it: far away each question costs. */
function askForVote(): void {
  const [, estate, assembly] = /^\/e\/([^/]+)\/a\/([0-9a-f]{16})(?:\/(?!desk)|$)/.exec(location.pathname) ?? [];
  if (estate && assembly) assemblyView({ estate, assembly }).catch(() => undefined);
}

void start();
