const releases = ["pointerup", "pointercancel", "keyup"];

/** Whether a finger, a mouse button or a key holds something down. */
let isPressed = false;

/** Has to be asked once. A page answers to a finger before its scripts have come: what is down already counts. */
export function watchPressing() {
  isPressed = document.documentElement.matches(":active");
  addEventListener("pointerdown", () => told(true), true);
  for (const type of releases) addEventListener(type, () => told(false), true);
}

/**
 * Nothing moves under a finger that is still down: what it pressed would not hear of it. The press itself is told right
 * after the release, so whatever moves lets it go first.
 */
export function onceReleased(act: () => void) {
  if (!isPressed) return act();
  const released = new AbortController();
  const go = () => {
    released.abort();
    setTimeout(act);
  };
  for (const type of releases) addEventListener(type, go, { signal: released.signal });
}

function told(pressed: boolean) {
  isPressed = pressed;
}
