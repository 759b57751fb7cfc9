import { onceReleased } from "./pressing";

/** A refused form arrives as a new page: the summary of its errors is where reading goes on. */
export function focusErrors() {
  const errors = document.querySelector<HTMLElement>("main [role=alert][tabindex]");
  if (errors) onceReleased(() => errors.focus());
}
