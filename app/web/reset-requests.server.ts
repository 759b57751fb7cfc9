import { RateLimiterMemory } from "rate-limiter-flexible";
import { networkOf } from "./network";

/** Letters for new passwords that one network may ask for in an hour; each account has its own limit in the database. */
const perNetwork = new RateLimiterMemory({ keyPrefix: "reset", points: 30, duration: 60 * 60 });

export async function takeRequest(address: string): Promise<boolean> {
  return perNetwork.consume(networkOf(address)).then(
    () => true,
    () => false,
  );
}
