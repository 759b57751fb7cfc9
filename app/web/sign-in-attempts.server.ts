import { RateLimiterMemory } from "rate-limiter-flexible";

const quarter = 15 * 60;
/** From one address on one account: nobody can lock somebody else out. */
const perPair = new RateLimiterMemory({ keyPrefix: "pair", points: 10, duration: quarter });
/** A whole office may sit behind one address. */
const perAddress = new RateLimiterMemory({ keyPrefix: "address", points: 300, duration: quarter });

/** Takes one attempt before the password is looked at, so that many at once count as many. False: too many. */
export async function takeAttempt(email: string, address: string): Promise<boolean> {
  const taken = await Promise.allSettled([perPair.consume(`${address} ${email}`), perAddress.consume(address)]);
  return taken.every(({ status }) => status === "fulfilled");
}

/** A right password gives the attempt back. */
export async function forgetAttempts(email: string, address: string): Promise<void> {
  await perPair.delete(`${address} ${email}`);
  await perAddress.reward(address);
}
