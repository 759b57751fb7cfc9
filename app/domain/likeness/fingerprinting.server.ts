import { fingerprints } from "db/schema";
import type { Context } from "~/domain/kernel/context";
import { encodeSignature } from "./encoding.server";
import { signatureOf } from "./minhash";
import { shinglesOf } from "./shingles";

type Fingerprinted = { id: string; editionId: string };
type Written = { text: string };

/** The stored form of what the answers' fingerprint is; empty while there is too little text. */
export function fingerprintOf(sections: readonly Written[]): string {
  return encodeSignature(signatureOf(shinglesOf(wholeText(sections))));
}

export function wholeText(sections: readonly Written[]): string {
  return sections.map(({ text }) => text).join("\n\n");
}

/** Within a command that hands a proposal on: keeps its fingerprint for those that come after. */
export async function takeFingerprint(context: Context, proposal: Fingerprinted, sections: readonly Written[]) {
  const taken = { signature: fingerprintOf(sections), takenAt: context.now };
  await context.db
    .insert(fingerprints)
    .values({ proposalId: proposal.id, editionId: proposal.editionId, ...taken })
    .onConflictDoUpdate({ target: fingerprints.proposalId, set: taken });
}
