import type { Database } from "db/engine/database";
import { stages, tracks } from "db/schema";
import type { Role } from "db/vocabulary";
import { asc, eq } from "drizzle-orm";
import { addUserWithHash, grantRole, type NewGrant } from "~/domain/accounts/adding.server";
import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import type { Actor } from "~/domain/people/actor";
import { findActor } from "~/domain/people/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication, publishEdition } from "~/domain/preparing/publishing.server";
import { registerUnit } from "~/domain/units/registering.server";
import { aBlueprint, registrationOpens, whileOpen } from "./blueprint";

const before = new Date(registrationOpens.getTime() - 30 * 86_400_000);

/** The portal's operator, as the command line has it. */
export const operator: Actor = {
  id: undefined,
  name: "operator",
  grants: [{ role: "system_admin", unitId: null, editionId: null, stageId: null, fromAt: new Date(0), untilAt: null }],
};

/** What is called how in a world that was made. */
export type WorldIds = Awaited<ReturnType<typeof makeWorld>>;

/** Puts people and units into a database. */
export function populating(database: Database) {
  const asOperator = contextOf(database, operator, before);
  return {
    async addPerson(email: string, ...grants: NewGrant[]): Promise<string> {
      const id = await addUserWithHash(asOperator, {
        email,
        name: `CONTOH ${email}`,
        passwordHash: "-",
        provenAt: before,
      });
      for (const grant of grants) await grantRole(asOperator, id, grant);
      return id;
    },
    async as(userId: string, now: Date = whileOpen): Promise<Context> {
      const actor = await findActor(database.read, userId, now);
      if (!actor) throw new Error(`no such person: ${userId}`);
      return contextOf(database, actor, now);
    },
    async addUnit(name: string, parentId?: string) {
      return registerUnit(asOperator, {
        kind: "sentra",
        parentId,
        timeZone: "WIB",
        source: "example",
        names: [{ name, shortName: name, fromOn: "2020-01-01" }],
      });
    },
  };
}

/**
 * A published edition and a person for every role. Two units under different directorates, "kartini" and "alyatama",
 * each with an innovator and a head; two officers; four judges for both stages.
 */
export async function makeWorld(database: Database, overrides: Partial<EditionBlueprint> = {}) {
  const { addPerson, addUnit, as } = populating(database);
  const rehabilitation = await addUnit("Direktorat Rehabilitasi");
  const empowerment = await addUnit("Direktorat Pemberdayaan");
  const kartini = await addUnit("Sentra Kartini", rehabilitation);
  const alyatama = await addUnit("Sentra Alyatama", empowerment);
  const officer = await addPerson("petugas@contoh.example", { role: "secretariat" });
  const editionId = await establishEdition(await as(officer, before), aBlueprint(overrides));
  const authority = await addPerson("penetap@contoh.example", { role: "authority" });
  await proposePublication(await as(officer, before), editionId);
  await publishEdition(await as(authority, before), editionId);

  const stageRows = await database.read
    .select()
    .from(stages)
    .where(eq(stages.editionId, editionId))
    .orderBy(asc(stages.position));
  const [desk, presentation] = stageRows.map(({ id }) => id) as [string, string];
  const trackRows = await database.read
    .select()
    .from(tracks)
    .where(eq(tracks.editionId, editionId))
    .orderBy(asc(tracks.position));
  const [umum, replikasi] = trackRows.map(({ id }) => id) as [string, string];
  const inStages = (role: Role) => stageRows.map(({ id }) => ({ role, stageId: id, editionId }));
  const inUnit = (role: Role, unitId: string) => ({ role, unitId });

  return {
    editionId,
    desk,
    presentation,
    umum,
    replikasi,
    units: { kartini, alyatama, rehabilitation, empowerment },
    people: {
      officer,
      colleague: await addPerson("rekan@contoh.example", { role: "secretariat" }),
      innovator: await addPerson("inovator@contoh.example", inUnit("innovator", kartini)),
      head: await addPerson("kepala@contoh.example", inUnit("unit_head", kartini)),
      otherInnovator: await addPerson("inovator2@contoh.example", inUnit("innovator", alyatama)),
      otherHead: await addPerson("kepala2@contoh.example", inUnit("unit_head", alyatama)),
      chair: await addPerson("ketua@contoh.example", ...inStages("panel_chair")),
      authority,
      auditor: await addPerson("auditor@contoh.example", { role: "auditor" }),
      admin: await addPerson("admin@contoh.example", { role: "system_admin" }),
      judges: [
        await addPerson("juri1@contoh.example", ...inStages("judge")),
        await addPerson("juri2@contoh.example", ...inStages("judge")),
        await addPerson("juri3@contoh.example", ...inStages("judge")),
        await addPerson("juri4@contoh.example", ...inStages("judge")),
      ],
    },
  };
}
