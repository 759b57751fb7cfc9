import { continuations, editions, innovations, proposals, receipts } from "db/schema";
import { and, eq, or } from "drizzle-orm";
import { hiderFor } from "~/domain/blind/finding.server";
import { listSections, listTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found, Refusal, refuseIf } from "~/domain/kernel/refusal";
import { holds } from "~/domain/people/actor";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import type { Stage } from "~/domain/stages/stage";
import { examples } from "./examples";
import type { Part } from "./practice";

/** What an officer begins from. */
export type Source = { title: string; parts: Part[]; sourceId: string | undefined };

/** An empty text under each title of the edition's own form. */
export async function blankSource(context: Context, { editionId }: Stage): Promise<Source> {
  const [track] = await listTracks(context, editionId);
  const sections = track ? await listSections(context, track.id) : [];
  return { title: "", parts: sections.map(({ code, title }) => ({ code, title, text: "" })), sourceId: undefined };
}

/** The titles that the sections of the shipped examples have. */
const titles: Record<string, string> = {
  "latar-belakang": "Latar Belakang dan Tujuan",
  kebaruan: "Kebaruan atau Nilai Tambah",
  implementasi: "Implementasi Inovasi",
  signifikansi: "Signifikansi",
  "adaptabilitas-potensi": "Adaptabilitas",
  "sumber-daya": "Sumber Daya",
  keberlanjutan: "Strategi Keberlanjutan",
};

/** An invented proposal, whole as it ships. @throws "not-found" */
export function exampleSource(key: string): Source {
  const { title, texts } = found(examples.find((example) => example.key === key));
  const parts = Object.entries(texts).map(([code, text]) => ({ code, title: titles[code] ?? code, text }));
  return { title, parts, sourceId: undefined };
}

/**
 * A proposal of an edition that has ended, by the number of its receipt, without what would tell whose it is. Not one
 * that competes again in this edition. @throws "practice-source-unknown"
 */
export async function pastSource(context: Context, stage: Stage, number: string): Promise<Source> {
  const [row] = await context.db
    .select({ proposal: proposals, edition: editions })
    .from(receipts)
    .innerJoin(proposals, eq(proposals.id, receipts.proposalId))
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .where(eq(receipts.number, number));
  if (!row || !holds(context.actor, "secretariat", { editionId: row.edition.id }) || row.edition.status !== "finished")
    throw new Refusal("practice-source-unknown");
  const { proposal } = row;
  refuseIf(await competesIn(context, proposal.id, stage.editionId), "practice-source-competes");
  const content = readSnapshot(found(await findLatestSnapshot(context, proposal.id)).content);
  const hide = await hiderFor(context, proposal, content);
  return {
    title: hide(content.title),
    parts: content.answers.map(({ code, title, text }) => ({ code, title, text: hide(text) })),
    sourceId: proposal.id,
  };
}

/** Whether a proposal of the edition began as a copy of it, says that it carries it on, or has its unit and title. */
export async function competesIn({ db }: Context, proposalId: string, editionId: string): Promise<boolean> {
  const [row] = await db.select().from(proposals).where(eq(proposals.id, proposalId));
  const source = found(row);
  const [again] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .leftJoin(continuations, eq(continuations.proposalId, proposals.id))
    .leftJoin(innovations, eq(innovations.id, continuations.innovationId))
    .where(
      and(
        eq(proposals.editionId, editionId),
        or(
          eq(proposals.copiedFromId, proposalId),
          eq(innovations.proposalId, proposalId),
          and(eq(proposals.unitId, source.unitId), eq(proposals.titleKey, source.titleKey)),
        ),
      ),
    )
    .limit(1);
  return again !== undefined;
}
