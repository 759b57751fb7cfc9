import { hash } from "node:crypto";
import { newId } from "~/domain/kernel/ids.server";

/** What a link carries: two hundred random bits, of which the database keeps only the hash. */
export function newSecret(): string {
  return newId() + newId();
}

export function hashSecret(secret: string): string {
  return hash("sha256", secret, "hex");
}
