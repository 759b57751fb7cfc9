import {
  approveNomination,
  markSent,
  recordNominationResult,
  reviewDossier,
} from "~/domain/nominations/advancing.server";
import { nominateInnovation, prepareDossier } from "~/domain/nominations/nominating.server";
import { registerScheme } from "~/domain/nominations/registering.server";
import { endNomination } from "~/domain/nominations/returning.server";
import { afterJudging } from "../../support/blueprint";
import { aWinner } from "../../support/steps";
import type { World } from "../../support/world";
import { reason, type Scene } from "./scene";

const scheme = {
  code: "sinovik" as const,
  name: "SINOVIK contoh",
  language: "id" as const,
  minAgeMonths: 24,
  quota: 1,
  source: "contoh",
  fields: [{ code: "1", title: "Ringkasan", wordLimit: 60, filledFrom: ["ringkasan"] }],
};
const call = { scheme: "sinovik" as const, targetYear: 2026, closesOn: "2026-07-31" };
const overdue = new Date("2026-08-05T09:00:00+07:00");

async function aNomination(world: World, upTo = 0, minAgeMonths = 24) {
  const { innovationId } = await aWinner(world);
  const officer = await world.as(world.people.officer, afterJudging);
  const authority = await world.as(world.people.authority, afterJudging);
  await registerScheme(officer, { ...scheme, minAgeMonths });
  const id = await nominateInnovation(officer, { innovationId, ...call });
  const way = [
    () => prepareDossier(officer, id),
    () => reviewDossier(officer, id),
    () => approveNomination(authority, id),
    () => markSent(officer, id, "REG-1"),
  ];
  for (const step of way.slice(0, upTo)) await step();
  return id;
}

export const nominationScenes: Scene[] = [
  {
    state: "nomination candidate",
    when: "named",
    kind: "nominationsToMove",
    stays: true,
    async set(world) {
      const id = await aNomination(world);
      return { who: world.people.officer, now: afterJudging, act: (officer) => prepareDossier(officer, id) };
    },
  },
  {
    state: "nomination candidate",
    when: "it does not meet the scheme's rules",
    kind: "nominationsToMove",
    async set(world) {
      const id = await aNomination(world, 0, 600);
      return { who: world.people.officer, now: afterJudging, act: (officer) => endNomination(officer, id, reason) };
    },
  },
  {
    state: "nomination preparing",
    when: "filled",
    kind: "nominationsToMove",
    async set(world) {
      const id = await aNomination(world, 1);
      return { who: world.people.officer, now: afterJudging, act: (officer) => reviewDossier(officer, id) };
    },
  },
  {
    state: "nomination preparing",
    when: "the call is over",
    kind: "nominationsLate",
    async set(world) {
      const id = await aNomination(world, 1);
      return { who: world.people.officer, now: overdue, act: (officer) => endNomination(officer, id, reason) };
    },
  },
  {
    state: "nomination in_review",
    when: "reviewed",
    kind: "toApproveNomination",
    async set(world) {
      const id = await aNomination(world, 2);
      return { who: world.people.authority, now: afterJudging, act: (authority) => approveNomination(authority, id) };
    },
  },
  {
    state: "nomination approved",
    when: "by the authority",
    kind: "nominationsToMove",
    async set(world) {
      const id = await aNomination(world, 3);
      return { who: world.people.officer, now: afterJudging, act: (officer) => markSent(officer, id, "REG-1") };
    },
  },
  {
    state: "nomination sent",
    when: "its result has come",
    kind: "nominationsSent",
    async set(world) {
      const id = await aNomination(world, 4);
      const outcome = { result: "top_99", label: "Top 99", evidence: "verified", source: "Kepmen contoh" } as const;
      return {
        who: world.people.officer,
        now: overdue,
        act: (officer) => recordNominationResult(officer, id, outcome),
      };
    },
  },
];
