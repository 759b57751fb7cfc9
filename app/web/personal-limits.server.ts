import { RateLimiterMemory } from "rate-limiter-flexible";
import { hourMs, mostPapersAnHour, mostSavesAnHour } from "~/domain/kernel/limit";
import { Refusal } from "~/domain/kernel/refusal";
import { oneByOne } from "./intake/one-by-one";

/** Of what costs and reaches nobody, each process counts by itself; what reaches others is counted in the database. */
const saves = new RateLimiterMemory({ keyPrefix: "save", points: mostSavesAnHour, duration: hourMs / 1000 });
const papers = new RateLimiterMemory({ keyPrefix: "paper", points: mostPapersAnHour, duration: hourMs / 1000 });

/** @throws Refusal when the person has saved as often as anybody can within an hour */
export async function insistFewSaves(userId: string): Promise<void> {
  await saves.consume(userId).catch(() => {
    throw new Refusal("too-many-saves");
  });
}

/** A paper for a person, one after the other. @throws Refusal */
export async function inPaperTurn<T>(userId: string, print: () => Promise<T>): Promise<T> {
  await papers.consume(userId).catch(() => {
    throw new Refusal("too-many-papers");
  });
  return oneByOne(`paper ${userId}`, print);
}
