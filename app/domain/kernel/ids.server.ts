import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Twenty random letters and digits (100 bits): safe in an address, impossible to guess. */
export function newId(): string {
  return randomLetters(20);
}

/** A code that people read aloud and type: no letter that looks like another. */
export function newCode(): string {
  return randomLetters(12).toUpperCase();
}

function randomLetters(length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join("");
}
