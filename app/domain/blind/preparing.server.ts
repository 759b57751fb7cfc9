import { attachments, entries, fileChecks, proposals, receipts } from "db/schema";
import { and, asc, count, eq, isNull, or, sql } from "drizzle-orm";
import { contains } from "~/domain/kernel/containing.server";
import type { Context } from "~/domain/kernel/context";
import { insistThat } from "~/domain/kernel/refusal";
import { findStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { findEntered } from "./entered.server";
import { copyFor, listFileChecks, listHiddenWords } from "./finding.server";
import { mayPrepareCopies } from "./policy";

export const copiesPerPage = 50;

export type CopiesFilter = { search: string; onlyUnchecked: boolean; page: number };

/** A page of a blind stage's entries, each with how many of its files nobody has looked at; those first. */
export async function listCopies(context: Context, stageId: string, { search, onlyUnchecked, page }: CopiesFilter) {
  const stage = await findBlindStage(context, stageId);
  const unchecked = sql<number>`count(${attachments.id}) - count(${fileChecks.attachmentId})`;
  const typed = search.trim();
  const rows = await context.db
    .select({
      ...{ id: entries.id, title: proposals.title, number: receipts.number },
      ...{ files: count(attachments.id), unchecked: unchecked.mapWith(Number) },
    })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(attachments, and(eq(attachments.proposalId, proposals.id), isNull(attachments.removedAt)))
    .leftJoin(fileChecks, eq(fileChecks.attachmentId, attachments.id))
    .where(
      and(
        eq(entries.stageId, stageId),
        typed ? or(contains(proposals.title, typed), contains(receipts.number, typed)) : undefined,
      ),
    )
    .groupBy(entries.id, proposals.title, receipts.number)
    .orderBy(asc(receipts.number));
  const shown = onlyUnchecked ? rows.filter((row) => row.unchecked > 0) : rows;
  return {
    stage,
    rows: shown.slice((page - 1) * copiesPerPage, page * copiesPerPage),
    total: shown.length,
    unchecked: rows.reduce((sum, row) => sum + row.unchecked, 0),
  };
}

export type FileCheck = "unchecked" | "nameless" | "telling";

/** An entry as judges of its blind stage read it, with what an officer can do about it. */
export async function findCopy(context: Context, stageId: string, entryId: string) {
  await findBlindStage(context, stageId);
  const { stage, entry, proposal, number, content } = await findEntered(context, stageId, entryId);
  const { content: copy } = await copyFor(context, proposal, content);
  const checks = await listFileChecks(
    context,
    content.attachments.map(({ id }) => id),
  );
  const files = content.attachments.map((file) => ({ ...file, check: checkOf(checks.get(file.id)) }));
  return {
    ...{ stage, number, copy, files },
    entry: { id: entry.id, title: proposal.title },
    next: await nextUnchecked(context, stage, number),
    hidden: (await listHiddenWords(context, [proposal])).get(proposal.id) ?? [],
    mayChange: mayPrepareCopies(context.actor, stage) === undefined,
  };
}

/** The next entry, by number and round to the first, with a file that nobody has looked at. */
async function nextUnchecked(context: Context, stage: Stage, number: string): Promise<string | undefined> {
  const left = (await listUnchecked(context, stage)).filter((entry) => entry.number !== number);
  return (left.find((entry) => entry.number > number) ?? left[0])?.id;
}

/** In how many entries of a blind stage there are files that nobody has looked at. */
export async function countUnchecked(context: Pick<Context, "db">, stage: Pick<Stage, "id">): Promise<number> {
  return (await listUnchecked(context, stage)).length;
}

function listUnchecked({ db }: Pick<Context, "db">, stage: Pick<Stage, "id">) {
  return db
    .selectDistinct({ id: entries.id, number: receipts.number })
    .from(entries)
    .innerJoin(receipts, eq(receipts.proposalId, entries.proposalId))
    .innerJoin(attachments, and(eq(attachments.proposalId, entries.proposalId), isNull(attachments.removedAt)))
    .leftJoin(fileChecks, eq(fileChecks.attachmentId, attachments.id))
    .where(and(eq(entries.stageId, stage.id), isNull(fileChecks.attachmentId)))
    .orderBy(asc(receipts.number));
}

async function findBlindStage(context: Context, stageId: string): Promise<Stage> {
  const stage = await findStage(context, stageId);
  insistThat(stage.isBlind, "not-found");
  return stage;
}

function checkOf(isNameless: boolean | undefined): FileCheck {
  if (isNameless === undefined) return "unchecked";
  return isNameless ? "nameless" : "telling";
}
