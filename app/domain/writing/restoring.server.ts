import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findProposal, findWrittenSection } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { findVersion } from "./answer-history.server";
import { type SavedAnswer, saveAnswer } from "./writing.server";

/**
 * Saves an earlier version's text anew: nothing of the history is undone. `version` is the latest one that the writer
 * knows of; if somebody saved in between, the refusal is "stale-version".
 */
export function restoreAnswer(
  context: Context,
  proposalId: string,
  sectionCode: string,
  { restored, version }: { restored: number; version: number },
): Promise<SavedAnswer> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    const section = await findWrittenSection(context, proposal, sectionCode);
    insist(mayWrite(context.actor, proposal, context.now));
    const old = await findVersion(context, proposal, section.id, restored);
    insistThat(version === section.version, "stale-version");
    refuseIf(old.text === section.text, "nothing-changed");

    const saved = await saveAnswer(context, proposalId, sectionCode, { text: old.text, version });

    await record(context, "answer.restored", proposal, { section: section.code, restored, version: saved.version });
    return saved;
  });
}
