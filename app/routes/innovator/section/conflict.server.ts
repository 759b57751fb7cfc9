import type { Context } from "~/domain/kernel/context";
import { findProposal, findWrittenSection } from "~/domain/proposals/finding.server";
import { findVersion } from "~/domain/writing/answer-history.server";
import { differenceOf, type Piece } from "~/domain/writing/difference";

export type TextConflict = {
  /** The saved version that both texts were compared to: whoever saves from here has seen it. */
  version: number;
  by: string | undefined;
  at: Date | undefined;
  /** From the saved text to the typed one. */
  pieces: Piece[];
};

/** How a typed text differs from the saved one, or undefined when it does not. */
export async function conflictWith(context: Context, proposalId: string, code: string, text: string) {
  const proposal = await findProposal(context, proposalId);
  const section = await findWrittenSection(context, proposal, code);
  const typed = text.replace(/\r\n?/g, "\n");
  if (typed === section.text) return undefined;
  const last = section.version > 0 ? await findVersion(context, proposal, section.id, section.version) : undefined;
  return {
    version: section.version,
    by: last?.by,
    at: last?.savedAt,
    pieces: differenceOf(section.text, typed),
  } satisfies TextConflict;
}
