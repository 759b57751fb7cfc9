import { recordAward } from "~/domain/gallery/awarding.server";
import { registerInnovation } from "~/domain/gallery/registering.server";
import { registerScheme } from "~/domain/nominations/registering.server";
import { firstOfficer } from "./demo-accounts";
import { innovationFacts } from "./facts/innovations";
import { schemeFacts } from "./facts/schemes";
import { as, known, type Seeding } from "./seeding";

export async function registerSchemes(seeding: Seeding) {
  const officer = await as(seeding, firstOfficer, seeding.clock.portalBegins);
  for (const scheme of schemeFacts) await registerScheme(officer, scheme);
}

/** The ministry's real innovations with what is known of their awards: no score, no invented word. */
export async function registerGallery(seeding: Seeding) {
  const officer = await as(seeding, firstOfficer, seeding.clock.portalBegins);
  for (const { unit, awards, ...innovation } of innovationFacts) {
    const unitId = known(seeding.units, unit);
    const innovationId = await registerInnovation(officer, { ...innovation, unitId, isExample: false });
    for (const award of awards) await recordAward(officer, { innovationId, ...award });
  }
}
