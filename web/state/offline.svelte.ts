/** Whether what is shown may be what was kept from an earlier visit. */
class Offline {
  now = $state(!navigator.onLine);

  watch(): void {
    addEventListener('offline', () => (this.now = true));
    addEventListener('online', () => (this.now = false));
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    // The worker says so when it had to answer from what it kept, also where the phone believes to be online.
    navigator.serviceWorker.addEventListener('message', () => (this.now = true));
    // After the page has loaded, so that keeping it takes nothing from it. Without it everything works but reading offline.
    addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
  }
}

export const offline = new Offline();
