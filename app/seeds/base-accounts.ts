import type { Role } from "db/vocabulary";
import { addUserWithHash, grantRole } from "~/domain/accounts/adding.server";
import type { DemoAccount } from "./demo-accounts";
import { asOperator, known, type Seeding } from "./seeding";

/** A judge's or chair's role belongs to a stage and comes with the edition. */
const ofAStage: readonly Role[] = ["judge", "panel_chair"];

export async function addDemoAccounts(seeding: Seeding, accounts: readonly DemoAccount[], moment: Date) {
  const context = asOperator(seeding, moment);
  for (const { email, name, role, unit } of accounts) {
    const id = await addUserWithHash(context, { email, name, passwordHash: seeding.passwordHash, provenAt: moment });
    seeding.people.set(email, id);
    if (ofAStage.includes(role)) continue;
    await grantRole(context, id, { role, ...(unit ? { unitId: known(seeding.units, unit) } : {}) });
  }
}
