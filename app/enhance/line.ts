const pauseMs = 10_000;
const patienceMs = 10_000;

/** Whether the portal answers and its database does; a disk of files in trouble keeps nobody from going on. */
export async function isReachable(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout?.(patienceMs);
    const answer = await fetch("/readyz", { cache: "no-store", signal });
    return answer.ok || /^database: (?:ok|full)$/m.test(await answer.text());
  } catch {
    return false;
  }
}

/** Resolves once the portal answers again; asks for as long as the page is open. */
export async function untilReachable() {
  do await nextTry();
  while (!(await isReachable()));
}

/** When to try again: after a pause, or as soon as the browser says that it is online. */
export function nextTry(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, pauseMs);
    addEventListener("online", go);
  });
}
