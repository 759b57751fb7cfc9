import { users } from "db/schema";
import { eq } from "drizzle-orm";
import { grantRole } from "~/domain/accounts/adding.server";
import { confirmClock, doubtClock } from "~/domain/clock/doubting.server";
import { listChecklist } from "~/domain/editions/finding.server";
import { publishWinner } from "~/domain/gallery/publishing.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { announceStage } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication, publishEdition, returnPublication } from "~/domain/preparing/publishing.server";
import { cancelEdition } from "~/domain/running/cancelling.server";
import { reinstateEarly } from "~/domain/running/reinstating.server";
import { approveScreening } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { completeRepair, requestRepair } from "~/domain/screening/repairing.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { closeRegistration } from "~/domain/submission/closing.server";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { endorseProposal, returnProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { aBlueprint, afterDeadline, afterJudging, whileJudging, whileOpen } from "../../support/blueprint";
import { file, withStatement } from "../../support/filing";
import {
  aClosedDesk,
  aDeterminedEdition,
  aDraft,
  anEligibleProposal,
  anEndorsedProposal,
  aReadyDraft,
  aSubmittedProposal,
} from "../../support/steps";
import type { World } from "../../support/world";
import { reason, type Scene } from "./scene";

const beforeOpening = new Date("2026-02-10T09:00:00+07:00");

async function aForwarded(world: World) {
  const id = await aReadyDraft(world);
  await forwardProposal(await world.as(world.people.innovator), id);
  return id;
}

async function aDraftEdition(world: World) {
  return establishEdition(await world.as(world.people.officer, beforeOpening), aBlueprint({ slug: "contoh-lain" }));
}

async function checkedBy(world: World, id: string) {
  const officer = await world.as(world.people.officer, afterDeadline);
  const items = await listChecklist(officer, world.editionId);
  await checkProposal(
    officer,
    id,
    items.map((item) => ({ itemId: item.id, result: "met" as const })),
  );
}

export const contestScenes: Scene[] = [
  {
    state: "edition draft",
    when: "made and not proposed",
    kind: "editionsToPropose",
    stays: true,
    async set(world) {
      const id = await aDraftEdition(world);
      return { who: world.people.officer, now: beforeOpening, act: (officer) => proposePublication(officer, id) };
    },
  },
  {
    state: "edition draft",
    when: "sent back by the authority",
    kind: "editionsReturned",
    async set(world) {
      const id = await aDraftEdition(world);
      await proposePublication(await world.as(world.people.officer, beforeOpening), id);
      await returnPublication(await world.as(world.people.authority, beforeOpening), id, reason);
      return { who: world.people.officer, now: beforeOpening, act: (officer) => proposePublication(officer, id) };
    },
  },
  {
    state: "edition draft",
    when: "proposed",
    kind: "toPublish",
    async set(world) {
      const id = await aDraftEdition(world);
      await proposePublication(await world.as(world.people.officer, beforeOpening), id);
      return { who: world.people.authority, now: beforeOpening, act: (authority) => publishEdition(authority, id) };
    },
  },
  {
    state: "edition published",
    when: "past its deadline by a clock that is not believed",
    kind: "clockDoubted",
    async set(world) {
      await aDraft(world);
      await doubtClock(contextOf(world.database, nobody, afterDeadline));
      return { who: world.people.admin, now: afterDeadline, act: confirmClock };
    },
  },
  {
    state: "portal after a fault",
    when: "ended by a clock that was ahead",
    kind: "endedEarly",
    async set(world) {
      await aDraft(world);
      await closeRegistration(contextOf(world.database, nobody, afterDeadline), world.editionId);
      const words = { reason, announcementNo: "PENG-9/CONTOH" };
      return {
        who: world.people.authority,
        now: whileOpen,
        act: (authority) => reinstateEarly(authority, world.editionId, words),
      };
    },
  },
  {
    state: "edition published",
    when: "registration over and nobody eligible",
    kind: "nobodyToJudge",
    async set(world) {
      const cancellation = { reason, decreeNo: "SK-2/CONTOH" };
      return {
        who: world.people.authority,
        now: whileJudging,
        act: (authority) => cancelEdition(authority, world.editionId, cancellation),
      };
    },
  },
  {
    state: "stage planned",
    when: "nobody reached the passing grade of the one before",
    kind: "nobodyPassed",
    blueprint: { stages: aBlueprint().stages.map((stage) => ({ ...stage, passingGrade: 5 })) },
    async set(world) {
      await aClosedDesk(world, [4, 3]);
      await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
      await announceStage(await world.as(world.people.officer, whileJudging), world.desk, "PENG-1/CONTOH");
      const cancellation = { reason, decreeNo: "SK-2/CONTOH" };
      return {
        who: world.people.authority,
        now: whileJudging,
        act: (authority) => cancelEdition(authority, world.editionId, cancellation),
      };
    },
  },
  {
    state: "edition finished",
    when: "with a winner that nobody sees yet",
    kind: "toShow",
    async set(world) {
      const [winner] = await aDeterminedEdition(world);
      return { who: world.people.officer, now: afterJudging, act: (officer) => publishWinner(officer, winner) };
    },
  },
  {
    state: "proposal draft",
    when: "ready",
    kind: "drafts",
    async set(world) {
      const id = await aReadyDraft(world);
      return { who: world.people.innovator, now: whileOpen, act: (innovator) => forwardProposal(innovator, id) };
    },
  },
  {
    state: "proposal with_head",
    when: "forwarded",
    kind: "toEndorse",
    async set(world) {
      const id = await aForwarded(world);
      return { who: world.people.head, now: whileOpen, act: (head) => endorseProposal(head, id) };
    },
  },
  {
    state: "proposal with_head",
    when: "the head's account is disabled",
    kind: "headsMissing",
    async set(world) {
      await aForwarded(world);
      await world.database.write(async (db) => {
        await db.update(users).set({ disabledAt: whileOpen }).where(eq(users.id, world.people.head));
      });
      const next = await world.addPerson("pengganti@contoh.example");
      const grant = { role: "unit_head" as const, unitId: world.units.kartini };
      return { who: world.people.officer, now: whileOpen, act: (officer) => grantRole(officer, next, grant) };
    },
  },
  {
    state: "proposal with_head",
    when: "the only head wrote it",
    kind: "headsMissing",
    async set(world) {
      const unitId = await world.addUnit("Balai Kecil");
      const alone = await world.addPerson(
        "rangkap@contoh.example",
        { role: "innovator", unitId },
        { role: "unit_head", unitId },
      );
      const id = await aReadyDraft(world, { innovator: alone, unitId });
      await forwardProposal(await world.as(alone), id);
      const next = await world.addPerson("pengganti@contoh.example");
      const grant = { role: "unit_head" as const, unitId };
      return { who: world.people.officer, now: whileOpen, act: (officer) => grantRole(officer, next, grant) };
    },
  },
  {
    state: "proposal returned",
    when: "by the head",
    kind: "returned",
    async set(world) {
      const id = await aForwarded(world);
      await returnProposal(await world.as(world.people.head), id, reason);
      return { who: world.people.innovator, now: whileOpen, act: (innovator) => forwardProposal(innovator, id) };
    },
  },
  {
    state: "proposal endorsed",
    when: "by the head",
    kind: "toSubmit",
    async set(world) {
      const id = await anEndorsedProposal(world);
      return { who: world.people.head, now: whileOpen, act: (head) => submitProposal(head, id) };
    },
  },
  {
    state: "proposal endorsed",
    when: "left to an admin",
    kind: "delegated",
    async set(world) {
      const id = await anEndorsedProposal(world);
      const unitId = world.units.kartini;
      const admin = await world.addPerson("admin-unit@contoh.example", { role: "unit_admin", unitId });
      await delegateSubmission(await world.as(world.people.head), id, admin);
      return { who: admin, now: whileOpen, act: (delegate) => submitProposal(delegate, id) };
    },
  },
  {
    state: "proposal submitted",
    when: "registration over",
    kind: "toCheck",
    async set(world) {
      const id = await aSubmittedProposal(world);
      return { who: world.people.officer, now: afterDeadline, act: () => checkedBy(world, id) };
    },
  },
  {
    state: "proposal submitted",
    when: "checked by a colleague",
    kind: "toApprove",
    async set(world) {
      const id = await aSubmittedProposal(world);
      await checkedBy(world, id);
      return { who: world.people.colleague, now: afterDeadline, act: (colleague) => approveScreening(colleague, id) };
    },
  },
  {
    state: "proposal in_repair",
    when: "asked by the secretariat",
    kind: "repairs",
    blueprint: withStatement(),
    async set(world) {
      const id = await aSubmittedProposal(world);
      const items = [{ place: "pernyataan", note: "Tanda tangan tidak terbaca." }];
      await requestRepair(await world.as(world.people.officer, afterDeadline), id, { note: "", items });
      await file(world, id, "pernyataan", { now: afterDeadline, name: "baru.pdf" });
      return { who: world.people.innovator, now: afterDeadline, act: (innovator) => completeRepair(innovator, id) };
    },
  },
  {
    state: "stage planned",
    when: "registration over and screened",
    kind: "toPrepare",
    async set(world) {
      await anEligibleProposal(world);
      return { who: world.people.officer, now: whileJudging, act: (officer) => prepareStage(officer, world.desk) };
    },
  },
];
