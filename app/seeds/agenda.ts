/** Something that happens in a world at a moment. */
export type Step = { at: Date; act: () => Promise<unknown> };

/** Lets the steps happen in order of time, as a ledger would have seen them. */
export async function happen(steps: readonly Step[]) {
  for (const { act } of [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())) await act();
}

export function after(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}
