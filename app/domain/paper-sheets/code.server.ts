import { sha256 } from "~/domain/ledger/chain.server";
import { alphabet, letters, withCheck } from "./code";

/** The code of a reading's paper sheet: always the same, so that a sheet printed again is no other sheet. */
export function codeOf(assignmentId: string): string {
  const base = BigInt(alphabet.length);
  let rest = BigInt(`0x${sha256(`paper sheet ${assignmentId}`)}`);
  let code = "";
  while (code.length < letters) {
    code += alphabet.charAt(Number(rest % base));
    rest /= base;
  }
  return withCheck(code);
}
