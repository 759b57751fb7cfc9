import type { signInOutcomes } from "db/vocabulary";

const minuteMs = 60_000;
/** Attempts older than this count no more. */
export const windowMs = 15 * minuteMs;

/** From one network on one account. */
const mostOfPair = 10;
/** On one account from everywhere; whoever has signed in from this network before is not shut out by others. */
const mostOfAccount = 50;
/** From one network on any account: a whole office may sit behind one address. */
const mostOfNetwork = 300;
/** So many wrong ones on an account, and its owner is written to. */
const warnedAt = 10;

export type Tried = { network: string; emailSha256: string; outcome: (typeof signInOutcomes)[number]; at: Date };

export type Guesses = {
  /** Attempts on the account within the window, the latest first. */
  ofAddress: readonly Tried[];
  ofNetwork: readonly Tried[];
  network: string;
  isKnown: boolean;
};

/** Whether one more attempt is one too many. A right password clears what was wrong before it from the same network. */
export function isBlocked({ ofAddress, ofNetwork, network, isKnown }: Guesses): boolean {
  const fromHere = ofAddress.filter((tried) => tried.network === network);
  const lastRight = fromHere.findIndex(({ outcome }) => outcome === "signed_in");
  const wrongFromHere = lastRight === -1 ? fromHere.length : lastRight;
  return (
    wrongFromHere >= mostOfPair || wrong(ofNetwork) >= mostOfNetwork || (wrong(ofAddress) >= mostOfAccount && !isKnown)
  );
}

export function isWarned(ofAddress: readonly Tried[]): boolean {
  return wrong(ofAddress) >= warnedAt;
}

function wrong(tried: readonly Tried[]): number {
  return tried.filter(({ outcome }) => outcome !== "signed_in").length;
}
