/** A refused form arrives as a new page: the summary of its errors is where reading goes on. */
export function focusErrors() {
  document.querySelector<HTMLElement>("main [role=alert][tabindex]")?.focus();
}
