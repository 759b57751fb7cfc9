import { grants, letters, users } from "db/schema";
import { and, eq } from "drizzle-orm";
import { grantRole } from "~/domain/accounts/adding.server";
import { askForProof, moveAccount, proveAddress } from "~/domain/accounts/proving.server";
import { applyImport } from "~/domain/imports/applying.server";
import { keepImport } from "~/domain/imports/reading.server";
import { queueLetters } from "~/domain/outbox/queueing.server";
import { retryLetter } from "~/domain/outbox/retrying.server";
import { whileOpen } from "../../support/blueprint";
import { aLetter } from "../../support/collaborators";
import type { World } from "../../support/world";
import type { Scene } from "./scene";

const notice = () => ({ subject: "CONTOH", body: "CONTOH" });

async function withoutRole(world: World, role: "secretariat" | "authority", userId: string) {
  await world.database.write(async (db) => {
    await db
      .update(grants)
      .set({ untilAt: whileOpen })
      .where(and(eq(grants.userId, userId), eq(grants.role, role)));
  });
}

export const accountScenes: Scene[] = [
  {
    state: "portal account",
    when: "its address is not proven",
    kind: "toProve",
    async set(world) {
      const { innovator } = world.people;
      await world.database.write(async (db) => {
        await db.update(users).set({ provenAt: null }).where(eq(users.id, innovator));
      });
      let secret = "";
      const keep: typeof aLetter = (to) => {
        secret = to.secret;
        return aLetter(to);
      };
      return {
        who: innovator,
        now: whileOpen,
        async act(owner) {
          await askForProof(owner, { typed: "inovator@contoh.example" }, keep);
          await proveAddress(owner, secret, notice);
        },
      };
    },
  },
  {
    state: "portal without officers",
    when: "one is left, and nobody approves what he or she checked",
    kind: "noOfficer",
    async set(world) {
      await withoutRole(world, "secretariat", world.people.colleague);
      const next = await world.addPerson("petugas-baru@contoh.example");
      return {
        who: world.people.admin,
        now: whileOpen,
        act: (admin) => grantRole(admin, next, { role: "secretariat" }),
      };
    },
  },
  {
    state: "portal without authority",
    when: "the only one has left",
    kind: "noAuthority",
    async set(world) {
      await withoutRole(world, "authority", world.people.authority);
      const next = await world.addPerson("penetap-baru@contoh.example");
      return { who: world.people.admin, now: whileOpen, act: (admin) => grantRole(admin, next, { role: "authority" }) };
    },
  },
  {
    state: "portal role",
    when: "it sleeps because the address is not proven",
    kind: "rolesAsleep",
    stays: true,
    async set(world) {
      const { chair, admin } = world.people;
      await world.database.write(async (db) => {
        await db.update(users).set({ provenAt: null }).where(eq(users.id, chair));
      });
      return {
        who: admin,
        now: whileOpen,
        act: (admin) => moveAccount(admin, chair, "ketua-baru@contoh.example", { letter: aLetter, notice }),
      };
    },
  },
  {
    state: "letter abandoned",
    when: "tried often enough",
    kind: "lettersLost",
    async set(world) {
      const officer = await world.as(world.people.officer);
      const text = { email: "a@contoh.example", subject: "CONTOH", body: "CONTOH" };
      await queueLetters(officer, [
        { key: "contoh", kind: "receipt", editionId: world.editionId, recipientId: undefined, ...text },
      ]);
      await world.database.write(async (db) => {
        await db.update(letters).set({ status: "abandoned" });
      });
      const [letter] = await world.database.read.select().from(letters);
      return {
        who: world.people.officer,
        now: whileOpen,
        act: (officer) => retryLetter(officer, letter?.id ?? ""),
      };
    },
  },
  {
    state: "import read",
    when: "and not applied",
    kind: "importsToApply",
    async set(world) {
      const officer = await world.as(world.people.officer);
      const cells = { name: "CONTOH Ayu", email: "ayu@contoh.example", unit: "Sentra Kartini", role: "innovator" };
      const id = await keepImport(officer, { kind: "people", fileName: "daftar.csv", rows: [{ line: 2, cells }] });
      return { who: world.people.officer, now: whileOpen, act: (officer) => applyImport(officer, id, aLetter) };
    },
  },
];
