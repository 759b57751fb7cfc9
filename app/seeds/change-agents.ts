import { addUserWithHash } from "~/domain/accounts/adding.server";
import { appointChangeAgent } from "~/domain/accounts/appointing.server";
import { contestUnits } from "./contest-units";
import { asOperator, known, type Seeding } from "./seeding";
import { exampleName } from "./staff";

/** Where the names of the agents begin in the list of example people, away from those of the staff. */
const firstName = 40;

/** A change agent for each unit that takes part in the example editions. */
export async function addChangeAgents(seeding: Seeding) {
  const context = asOperator(seeding, seeding.clock.portalBegins);
  const { passwordHash, units } = seeding;
  const { year } = seeding.clock;
  for (const [place, unit] of contestUnits.entries()) {
    const name = exampleName(firstName + place);
    const account = { email: `agen.${unit}@contoh.example`, name, passwordHash, provenAt: seeding.clock.portalBegins };
    const id = await addUserWithHash(context, account);
    const fromOn = `${place % 3 === 0 ? year : year - 1}-01-02`;
    const decree = `SK-AP-${place + 1}/CONTOH/${fromOn.slice(0, 4)}`;
    await appointChangeAgent(context, id, { unitId: known(units, unit), fromOn, decree });
  }
}
