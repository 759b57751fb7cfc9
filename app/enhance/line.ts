const pauseMs = 10_000;
const patienceMs = 10_000;

/** Whether the portal answers now. */
export async function isReachable(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout?.(patienceMs);
    const { status } = await fetch("/readyz", { method: "HEAD", cache: "no-store", signal });
    return status < 500;
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
