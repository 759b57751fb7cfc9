import { newCode, newId } from "~/domain/kernel/ids.server";
import { canonicalJson } from "~/domain/ledger/canonical";
import { sha256 } from "~/domain/ledger/chain.server";
import { snapshotOf } from "~/domain/proposals/snapshot";
import type { SeedEdition } from "../edition";
import { known } from "../seeding";
import type { Written } from "./written";

export type Handed = ReturnType<typeof handIn>;

/** The snapshot and the receipt of a proposal, as submitting it would have made them. */
export function handIn({ edition }: SeedEdition, written: Written, number: number) {
  const { row, plan, by } = written;
  const taken = snapshotOf(sourceOf(edition, written));
  const content = canonicalJson(taken);
  const snapshot = {
    id: newId(),
    proposalId: row.id,
    revision: 1,
    content,
    sha256: sha256(content),
    takenAt: plan.submittedAt,
  };
  const receipt = {
    proposalId: row.id,
    snapshotId: snapshot.id,
    number: `SYB-${edition.slug}-${String(number).padStart(4, "0")}`.toUpperCase(),
    code: newCode(),
    submittedBy: by.headId,
    submittedAt: plan.submittedAt,
  };
  return { snapshot, receipt, content: taken };
}

function sourceOf(edition: SeedEdition["edition"], written: Written) {
  const { row, plan, track, region, team, answers, spbe, indicators, attachments } = written;
  const byId = new Map(answers.map((answer) => [answer.sectionId, answer]));
  return {
    proposal: { ...row, leftAs: null, copiedFromId: null, writers: [], delegatedTo: null, edition, track },
    unitName: region.name,
    category: plan.category,
    team,
    spbe,
    indicators,
    attachments: attachments.map((it) => ({ ...it.row, kind: it.kind })),
    sections: track.sections.map((section) => ({ ...section, ...known(byId, section.id) })),
  };
}
