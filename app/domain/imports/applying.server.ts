import { setImmediate } from "node:timers/promises";
import { imports } from "db/schema";
import { eq } from "drizzle-orm";
import { addUserWithHash, grantRole } from "~/domain/accounts/adding.server";
import { appointChangeAgent } from "~/domain/accounts/appointing.server";
import { inviteToActivate } from "~/domain/accounts/inviting.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { describeUser } from "~/domain/people/describing.server";
import type { InvitationLetter } from "~/domain/people/invitation";
import { noPassword } from "~/domain/people/password";
import { mayManageAccounts } from "~/domain/people/policy";
import { describeUnit } from "~/domain/registers/describing.server";
import { recordSuccession, registerUnit } from "~/domain/units/registering.server";
import { renameUnit } from "~/domain/units/renaming.server";
import { findImport, insistAsRead, type KeptImport, type KeptRow } from "./finding.server";
import { asKept } from "./keeping.server";
import type { PersonPlan } from "./person-plan";
import { planPersonRows, planUnitRows } from "./planning.server";
import { countFates, type Judged } from "./row";
import type { UnitPlan } from "./unit-plan";

/** Rows in one transaction: few enough that whoever waits for a turn hardly notices. */
const sliceSize = 50;

/**
 * Carries out a kept list slice by slice, and lets others have their turn between: every row is judged again by what
 * is known at its moment, and what is refused is left. Each slice keeps what became of its rows, so a list is applied
 * once however often it is asked for, and one that was broken off goes on where it stopped.
 */
export async function applyImport(context: Context, importId: string, letter: InvitationLetter): Promise<void> {
  while (await applySlice(context, importId, letter)) await setImmediate();
}

/** Whether more is left to do. */
function applySlice(context: Context, importId: string, letter: InvitationLetter): Promise<boolean> {
  return atomically(context, async (context) => {
    const list = await findImport(context, importId);
    insist(mayManageAccounts(context.actor));
    if (list.appliedAt) return false;
    await insistAsRead(context, list);

    const judged = list.kind === "units" ? await applyUnits(context, list) : await applyPeople(context, list, letter);
    const rows = withFates(list, judged);
    const fates = rows.flatMap((row) => row.judged ?? []);
    const isWhole = fates.length === rows.length;
    const end = isWhole ? { appliedAt: context.now } : {};
    await context.db
      .update(imports)
      .set({ rows: rows.map(asKept), appliedBy: actorId(context.actor), ...end })
      .where(eq(imports.id, importId));

    if (isWhole) await record(context, "import.applied", { id: importId }, { kind: list.kind, ...countFates(fates) });
    return !isWhole;
  });
}

async function applyUnits(context: Context, list: KeptImport): Promise<Judged[]> {
  const plans = await planUnitRows(context, list, nextSlice);
  const made = new Map<string, string>();
  const real = (id: string) => made.get(id) ?? id;
  for (const plan of plans) await applyUnit(context, plan, made, real);
  return plans;
}

async function applyUnit(context: Context, plan: UnitPlan, made: Map<string, string>, real: (id: string) => string) {
  const { unitId = "", register, rename, describe, succeed } = plan;
  const above = (parentId: string | undefined) => (parentId ? { parentId: real(parentId) } : {});
  if (register) made.set(unitId, await registerUnit(context, { ...register, ...above(register.parentId) }));
  if (rename) await renameUnit(context, real(unitId), rename);
  if (describe) await describeUnit(context, real(unitId), { ...describe, ...above(describe.parentId) });
  if (succeed) {
    const between = { unitId: real(unitId), predecessorId: real(succeed.predecessorId) };
    await recordSuccession(context, { ...succeed, ...between });
  }
}

async function applyPeople(context: Context, list: KeptImport, letter: InvitationLetter): Promise<Judged[]> {
  const plans = await planPersonRows(context, list, nextSlice);
  for (const plan of plans) await applyPerson(context, plan, letter);
  return plans;
}

async function applyPerson(context: Context, plan: PersonPlan, letter: InvitationLetter) {
  const { add, describe, grant, appoint } = plan;
  const userId = add ? await addUserWithHash(context, { ...add, passwordHash: noPassword }) : plan.userId;
  if (!userId) return;
  if (describe) await describeUser(context, userId, describe);
  if (grant) await grantRole(context, userId, grant);
  if (appoint) await appointChangeAgent(context, userId, appoint);
  if (add) await inviteToActivate(context, userId, letter);
}

function nextSlice(rows: readonly KeptRow[]): KeptRow[] {
  return rows.filter(({ judged }) => !judged).slice(0, sliceSize);
}

/** The rows of the list, each with what became of it as far as that is known. */
function withFates({ rows }: KeptImport, judged: readonly Judged[]): KeptRow[] {
  const byLine = new Map(
    judged.map(({ line, fate, changes, problems, sameAs }) => [line, { line, fate, changes, problems, sameAs }]),
  );
  return rows.map((row) => ({ ...row, judged: byLine.get(row.line) ?? row.judged }));
}
