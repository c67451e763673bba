/** Calls back every second with the seconds that are left, the last time with 0, unless stopped before. */
export function countDown(seconds: number, onSecond: (left: number) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const end = performance.now() + seconds * 1000;
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    if (left === 0) clearInterval(timer);
    onSecond(left);
  }, 250);
  signal.addEventListener('abort', () => clearInterval(timer));
}
