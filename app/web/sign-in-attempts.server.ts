import { RateLimiterMemory } from "rate-limiter-flexible";

const perAccount = new RateLimiterMemory({ keyPrefix: "account", points: 10, duration: 15 * 60 });
const perAddress = new RateLimiterMemory({ keyPrefix: "address", points: 100, duration: 15 * 60 });

/** Counts a failed attempt. */
export async function countFailure(email: string, address: string): Promise<void> {
  await Promise.allSettled([perAccount.consume(email), perAddress.consume(address)]);
}

/** Whether there were too many failures for this account or from this address in the last quarter of an hour. */
export async function isBlocked(email: string, address: string): Promise<boolean> {
  const [account, origin] = await Promise.all([perAccount.get(email), perAddress.get(address)]);
  return (account?.remainingPoints ?? 1) <= 0 || (origin?.remainingPoints ?? 1) <= 0;
}

export async function forgetFailures(email: string): Promise<void> {
  await perAccount.delete(email);
}
